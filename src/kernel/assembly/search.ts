/**
 * Who is concerned (対象者): the rows of some cohorts that a step has to look at, noted in their order.
 *
 * A step decides on each of them; nobody is moved while it does. Rows without people are never noted.
 */
import { REGULAR, Table } from './table'

/** Notes regular staff of cohorts from `from` up to, not including, `end`. @returns how many rows. */
export function noteRegular(table: Table, from: i32, end: i32): i32 {
  const groups = table.rateGroup
  const none = <u16>table.jobFamilies
  const noted = table.noted
  let found = 0
  for (let cohort = from; cohort < end; cohort += 1) {
    const until = table.end(cohort)
    for (let at = table.start(cohort); at < until; at += 1) {
      noted[found] = at
      found += <i32>(groups[at] !== none)
    }
  }
  return found
}

/** Notes whoever is not of the regular staff. */
export function noteOthers(table: Table, from: i32, end: i32): i32 {
  const types = table.employmentType
  const people = table.people
  const noted = table.noted
  let found = 0
  for (let cohort = from; cohort < end; cohort += 1) {
    const until = table.end(cohort)
    for (let at = table.start(cohort); at < until; at += 1) {
      noted[found] = at
      found += <i32>((types[at] !== <u8>REGULAR) & (people[at] !== 0))
    }
  }
  return found
}

/** Notes whoever holds a managerial post. */
export function noteManagers(table: Table, from: i32, end: i32): i32 {
  const managers = table.manager
  const people = table.people
  const noted = table.noted
  let found = 0
  for (let cohort = from; cohort < end; cohort += 1) {
    const until = table.end(cohort)
    for (let at = table.start(cohort); at < until; at += 1) {
      noted[found] = at
      found += <i32>((managers[at] !== 0) & (people[at] !== 0))
    }
  }
  return found
}
