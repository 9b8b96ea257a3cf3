/**
 * Who is concerned (対象者): the rows of some cohorts that a step has to look at, noted in their order.
 *
 * A step decides on each of them; nobody is moved while it does. Rows without people are never noted.
 */
import { Column, place } from './column'
import { REGULAR, Table } from './table'

/** Notes everybody, or regular staff only, in cohorts from `from` up to, not including, `end`. @returns how many rows. */
function noteAll(table: Table, from: i32, end: i32, regularOnly: bool): i32 {
  const people = table.people
  const types = table.employmentType
  const noted = table.noted
  let found = 0
  for (let cohort = from; cohort < end; cohort += 1) {
    const until = table.end(cohort)
    for (let at = table.start(cohort); at < until; at += 1) {
      noted[found] = at
      found += <i32>((people[at] !== 0) & (!regularOnly | (types[at] === <u8>REGULAR)))
    }
  }
  return found
}

/** Notes everybody. */
export function noteEverybody(table: Table, from: i32, end: i32): i32 {
  return noteAll(table, from, end, false)
}

/** Notes regular staff. */
export function noteRegular(table: Table, from: i32, end: i32): i32 {
  return noteAll(table, from, end, true)
}

/** Notes whoever is not of the regular staff, which is the first of the employment types. */
export function noteOthers(table: Table, from: i32, end: i32): i32 {
  return noteMarked(table, table.employmentType, from, end)
}

/** Notes whoever holds a managerial post. */
export function noteManagers(table: Table, from: i32, end: i32): i32 {
  return noteMarked(table, table.manager, from, end)
}

/** Rows that are looked at together: bytes of a vector. */
const TOGETHER: i32 = 16

/** Notes the rows whose mark is not 0. They are few: sixteen rows without any are passed over at once. */
function noteMarked(table: Table, marks: Column<u8>, from: i32, end: i32): i32 {
  let found = 0
  for (let cohort = from; cohort < end; cohort += 1) {
    const until = table.end(cohort)
    for (let first = table.start(cohort); first < until; first += TOGETHER) {
      if (v128.any_true(v128.load(place<u8>(marks, first)))) found = noteMarkedOf(table, marks, first, found)
    }
  }
  return found
}

/** Notes those of sixteen rows, or up to the end of their cohort. @param found how many have been noted. */
function noteMarkedOf(table: Table, marks: Column<u8>, first: i32, found: i32): i32 {
  const end = min(first + TOGETHER, table.end(first >> table.shift))
  let next = found
  for (let at = first; at < end; at += 1) {
    if (marks[at] === 0 || table.people[at] === 0) continue
    table.noted[next] = at
    next += 1
  }
  return next
}
