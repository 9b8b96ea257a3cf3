/**
 * Who is concerned (対象者): the few rows that a step has to look at, noted in their order.
 *
 * A step decides on each of them; nobody is moved while it does. Rows without people are never noted.
 */
import { Column, place } from './column'
import { Table } from './table'

/** Notes whoever is not of the regular staff, which is the first of the employment types. @returns how many rows. */
export function noteOthers(table: Table): i32 {
  let found = 0
  for (let cohort = 0; cohort < table.cohorts; cohort += 1)
    if (table.mixed[cohort] !== 0) found = noteMarked(table, table.employmentType, cohort, found)
  return found
}

/** Notes whoever holds a managerial post, in the cohorts up to, not including, `end`. @returns how many rows. */
export function noteManagers(table: Table, end: i32): i32 {
  let found = 0
  for (let cohort = 0; cohort < end; cohort += 1) found = noteMarked(table, table.manager, cohort, found)
  return found
}

/** Rows that are looked at together: bytes of a vector. */
const TOGETHER: i32 = 16

/** Notes the rows of a cohort whose mark is not 0: of sixteen at a time those that have one. @param found how many have been noted. */
function noteMarked(table: Table, marks: Column<u8>, cohort: i32, found: i32): i32 {
  const end = table.end(cohort)
  const people = table.people
  const noted = table.noted
  const none = i8x16.splat(0)
  let next = found
  for (let first = table.start(cohort); first < end; first += TOGETHER) {
    let marked = i8x16.bitmask(i8x16.ne(v128.load(place<u8>(marks, first)), none))
    // The rows beyond the end belong to nobody.
    if (end - first < TOGETHER) marked &= (1 << (end - first)) - 1
    while (marked !== 0) {
      const at = first + ctz<i32>(marked)
      marked &= marked - 1
      if (people[at] === 0) continue
      noted[next] = at
      next += 1
    }
  }
  return next
}
