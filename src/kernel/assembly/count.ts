/**
 * Counting people under a rule (数え方による人数): the weight of every employment type, of those past 60, and of the absent.
 *
 * Not here: which rules there are, see engine/rule-counts.ts; who counts, see hiring/situation.ts.
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'
import { PERSON } from './rows'
import { SIXTY } from './stock'
import { REGULAR, Table } from './table'

/** By what people are counted (集計の条件). engine/rule-counts.ts writes its fields in this order. */
@unmanaged
export class Count {
  /** Factor of regular staff of 60 or more on the 1 April of the year. */
  factor: f64
  year: i32
  /** By employment type, and how many types there are. */
  weights: Column<f64> = nowhere<f64>()
  types: i32
  /** By absence: what a head counts; none: everybody like those at work. */
  absent: Column<f64> = nowhere<f64>()
  /** The job families that are counted, and how many; and by job family whether it is one of them. */
  families: Column<i32> = nowhere<i32>()
  familyCount: i32
  counted: Column<i32> = nowhere<i32>()
}

/** A count, to be written (集計の条件). @param kinds how many absences there are; 0: everybody counts like those at work. */
export function newCount(types: i32, kinds: i32, families: i32, jobFamilies: i32): Count {
  const count = make<Count>()
  count.types = types
  count.familyCount = families
  count.weights = column<f64>(types)
  if (kinds > 0) count.absent = column<f64>(kinds)
  count.families = column<i32>(families)
  count.counted = column<i32>(jobFamilies)
  return count
}

/** Counts the people of a table on a 1 April (数え方による人数), in people. */
export function countUnder(table: Table, count: Count): f64 {
  const factor = count.factor
  const pastSixty = factor === 1 ? 0 : regularPastSixty(table, count)
  let sum: f64 = 0
  for (let type = 0; type < count.types; type += 1) {
    const weight = count.weights[type]
    if (weight === 0) continue
    let heads: f64 = type === REGULAR ? -pastSixty : 0
    for (let index = 0; index < count.familyCount; index += 1)
      heads += headsOf(table, type * table.jobFamilies + count.families[index], count.absent)
    sum += (heads / PERSON) * weight
  }
  return sum + (pastSixty / PERSON) * count.weights[REGULAR] * factor
}

/** People of an employment type and job family. @param factors by absence. */
function headsOf(table: Table, group: i32, factors: Column<f64>): f64 {
  const start = group * table.kinds
  const alike = changetype<usize>(factors) === 0
  let sum: f64 = 0
  for (let kind = 0; kind < table.kinds; kind += 1) {
    const people = table.heads[start + kind]
    sum += alike ? people : people * factors[kind]
  }
  return sum
}

/** Regular staff aged 60 or more. */
function regularPastSixty(table: Table, count: Count): f64 {
  const factors = count.absent
  const alike = changetype<usize>(factors) === 0
  const cohorts = table.bornUntil(count.year - SIXTY - 1)
  let heads: f64 = 0
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      if (table.employmentType[at] !== <u8>REGULAR || count.counted[table.jobFamily[at]] === 0) continue
      heads += table.people[at] * (alike ? 1 : factors[table.absence[at]])
    }
  }
  return heads
}
