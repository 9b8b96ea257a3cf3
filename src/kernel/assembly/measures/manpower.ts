/**
 * Effective manpower (実質マンパワー): how much of the work of the people in post reaches the residents, written into a row of measures.
 *
 * What is weighed with stands here by year. Not here: which columns there are, see measure/effective-manpower.ts.
 */
import { Column, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'
import { REGULAR } from '../table'
import { YearLedger } from '../year-ledger'
import { DxHours, effortFte, freedFte } from './dx-hours'

/** What effective manpower is weighed with (実質マンパワーの重み). measure/effective-manpower.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Manpower {
  /** Effective manpower of the base date, against which growth is held: one number. */
  base: Column<f64> = nowhere<f64>()
  /** By year of the plan: weight of a head by employment type; then the share of the others who are on leave. */
  terms: Column<f64> = nowhere<f64>()
  /** By year of the plan and by years since they were hired, or have moved: the part of a person that is missing while they learn; and how many years that takes. */
  newcomers: Column<f64> = nowhere<f64>()
  newcomerYears: i32
  movers: Column<f64> = nowhere<f64>()
  moverYears: i32
  /** By absence, 1 where nobody works at all. */
  away: Column<i32> = nowhere<i32>()
  /** Of the year that is read. */
  dx: DxHours = changetype<DxHours>(0)
}

/** How many parts effective manpower has. */
const PARTS: i32 = 7

/** Writes effective manpower, its growth since the base date, and its parts; years are read in their order. @param into where it stands itself. */
export function readManpower(inPost: InPost, ledger: YearLedger, manpower: Manpower, into: Column<f64>): void {
  const types = inPost.types
  const dx = manpower.dx
  const year = dx.year
  const terms = columnFrom<f64>(manpower.terms, dx.index * (types + 1))
  const newcomers = columnFrom<f64>(manpower.newcomers, dx.index * manpower.newcomerYears)
  const movers = columnFrom<f64>(manpower.movers, dx.index * manpower.moverYears)
  const parts = columnFrom<f64>(into, 2)
  let headcount: f64 = 0
  let shortTime: f64 = 0
  for (let type = 0; type < types; type += 1) {
    const people = inPost.byType[type] / PERSON
    const weight = inPost.weights[type]
    headcount += people * weight
    shortTime += people * (terms[type] - weight)
  }
  parts[0] = headcount
  // 0 less something, so that nothing is 0 and not −0.
  parts[1] = 0 - absentHeads(inPost, ledger.stock, manpower.away, terms[types])
  parts[2] = shortTime
  parts[3] = 0 - missing(year.hires, newcomers, min(year.hireYears, manpower.newcomerYears))
  parts[4] = 0 - missing(year.movers, movers, min(year.moverYears, manpower.moverYears))
  parts[5] = freedFte(dx)
  parts[6] = 0 - effortFte(dx)
  let total: f64 = 0
  for (let part = 0; part < PARTS; part += 1) total += parts[part]
  into[0] = total
  if (dx.index === 0) manpower.base[0] = total
  into[1] = total - manpower.base[0]
}

/** People who are missing while some learn (習熟). @param people by year, latest first. */
function missing(people: Column<f64>, parts: Column<f64>, years: i32): f64 {
  let sum: f64 = 0
  for (let since = 0; since < years; since += 1) sum += people[since] * parts[since]
  return sum
}

/** Regular staff who are not at work: those who are absent, and a share of the others. @param away by absence, 1 where nobody works at all. */
function absentHeads(inPost: InPost, stock: Stock, away: Column<i32>, share: f64): f64 {
  let present: f64 = 0
  let absent: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1) {
    const kinds = columnFrom<f64>(stock.byTypeFamilyAndAbsence, (REGULAR * inPost.jobFamilies + family) * inPost.kinds)
    for (let kind = 0; kind < inPost.kinds; kind += 1) {
      const people = kinds[kind] / PERSON
      if (away[kind] !== 0) absent += people
      else present += people
    }
  }
  return absent + present * share
}
