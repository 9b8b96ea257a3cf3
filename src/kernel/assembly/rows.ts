/**
 * Rows come and go (行の増減): people join, leave, and empty rows are dropped once a year.
 *
 * Rows are never moved while a step walks over them. The order of rows is part of the result where people are groups: shares of a whole are
 * rounded one after another. Not here: why people move, see steps/.
 */
import { resize } from './resize'
import { REGULAR, Table } from './table'
import { book, bookBirth, bookPresent } from './tally'

/** One person, in billionths (1人). */
export const PERSON: f64 = 1000000000
/** Birth years to begin with, and when later ones are met. */
const FIRST_COHORTS: i32 = 64
const MORE_COHORTS: i32 = 8

/** The attributes of a row (1行の区分). engine/members.ts writes them in this order, all of four bytes. */
@unmanaged
export class Row {
  birthYear: i32
  jobFamily: i32
  employmentType: i32
  department: i32
  termEnds: i32
  entryYear: i32
  manager: i32
  absence: i32
  returns: i32
  key: i32
}

/** Adds people with the attributes of a row, to those like them where people are groups; nobody is not kept. */
export function addRow(table: Table, row: Row, people: f64): void {
  if (people === 0) return
  const cohort = makeRoom(table, row.birthYear)
  const end = table.end(cohort)
  const at = table.persons ? end : placeOf(table, table.start(cohort), end, row)
  if (at === end) append(table, cohort, row)
  fill(table, at, people)
  book(table, at, people)
}

/** The row, from one to another, whose people have these attributes; the last one if there is none. */
function placeOf(table: Table, start: i32, end: i32, row: Row): i32 {
  const types = table.employmentType
  const families = table.jobFamily
  const type = <u8>row.employmentType
  const family = <u16>row.jobFamily
  let at = start
  // Most rows are told apart by these.
  while (at < end && (families[at] !== family || types[at] !== type || !isLike(table, at, row))) at += 1
  return at
}

/** Whether a row of the same job family and employment type has the other attributes as well. */
function isLike(table: Table, at: i32, row: Row): bool {
  return (
    table.department[at] === <u16>row.department &&
    table.entryYear[at] === <i16>row.entryYear &&
    table.termEnds[at] === <i16>row.termEnds &&
    table.manager[at] === <u8>row.manager &&
    table.absence[at] === <u8>row.absence &&
    table.returns[at] === <i16>row.returns
  )
}

/** A new last row of a cohort, with nobody in it yet. */
function append(table: Table, cohort: i32, row: Row): void {
  const at = table.end(cohort)
  table.jobFamily[at] = <u16>row.jobFamily
  table.employmentType[at] = <u8>row.employmentType
  table.department[at] = <u16>row.department
  table.termEnds[at] = <i16>row.termEnds
  table.entryYear[at] = <i16>row.entryYear
  table.manager[at] = <u8>row.manager
  table.absence[at] = <u8>row.absence
  table.returns[at] = <i16>row.returns
  table.key[at] = row.key
  table.people[at] = 0
  table.count[cohort] += 1
  if (row.employmentType !== REGULAR) table.mixed[cohort] = 1
}

/** Adds regular staff who are at work and hold no managerial post, to those like them. @param cell `job family × departments + department`. */
export function addPresent(table: Table, birthYear: i32, present: Present, people: f64): void {
  if (people === 0) return
  const cohort = makeRoom(table, birthYear)
  const end = table.end(cohort)
  let at = table.start(cohort)
  while (at < end && !isPresent(table, at, present)) at += 1
  if (at === end) appendPresent(table, cohort, present, 0)
  fill(table, at, people)
  bookBirth(table, present.jobFamily, birthYear, people)
  bookPresent(table, present.jobFamily * table.departments + present.department, present.entryYear, people)
}

/** Where people are who are at work (在職者の区分). */
@unmanaged
export class Present {
  jobFamily: i32
  department: i32
  /** 0 where it is not known. */
  entryYear: i32
}

function isPresent(table: Table, at: i32, present: Present): bool {
  return (
    table.jobFamily[at] === <u16>present.jobFamily &&
    table.employmentType[at] === <u8>REGULAR &&
    table.department[at] === <u16>present.department &&
    table.entryYear[at] === <i16>present.entryYear &&
    table.absence[at] === 0 &&
    table.manager[at] === 0
  )
}

/** A new last row of a cohort for such people, with nobody in it yet. @returns the row. */
export function appendPresent(table: Table, cohort: i32, present: Present, key: i32): i32 {
  const at = table.end(cohort)
  table.jobFamily[at] = <u16>present.jobFamily
  table.employmentType[at] = <u8>REGULAR
  table.department[at] = <u16>present.department
  table.termEnds[at] = 0
  table.entryYear[at] = <i16>present.entryYear
  table.manager[at] = 0
  table.absence[at] = 0
  table.returns[at] = 0
  table.key[at] = key
  table.people[at] = 0
  table.rateGroup[at] = <u16>present.jobFamily
  table.count[cohort] += 1
  return at
}

/** People come into a row, which may be new, or have fallen empty this year: then it has a rate group again. */
export function fill(table: Table, at: i32, people: f64): void {
  const before = table.people[at]
  if (before === 0) table.rateGroup[at] = table.employmentType[at] === <u8>REGULAR ? table.jobFamily[at] : <u16>table.jobFamilies
  table.people[at] = before + people
}

/** Takes people out of a row. */
export function removeFrom(table: Table, at: i32, people: f64): void {
  const left = table.people[at] - people
  table.people[at] = left
  book(table, at, -people)
  if (left === 0) fellEmpty(table, at)
}

/** A row has nobody any more. */
export function fellEmpty(table: Table, at: i32): void {
  if (table.persons) {
    table.holes[table.holeCount] = at
    table.holeCount += 1
  } else table.emptied[at >> table.shift] = 1
  table.rateGroup[at] = <u16>table.jobFamilies
}

/** Makes sure that the cohort of a birth year exists and has room for one more row. @returns its index. */
export function makeRoom(table: Table, birthYear: i32): i32 {
  if (table.cohorts === 0) resize(table, birthYear, FIRST_COHORTS, table.shift)
  const end = table.first + table.cohorts
  if (birthYear < table.first) resize(table, birthYear, end - birthYear, table.shift)
  else if (birthYear >= end) resize(table, table.first, birthYear - table.first + MORE_COHORTS, table.shift)
  const cohort = birthYear - table.first
  if (table.count[cohort] === 1 << table.shift) resize(table, table.first, table.cohorts, table.shift + 1)
  return cohort
}

/** Drops empty rows: groups keep their order, of persons the last of the cohort takes the place. */
export function compact(table: Table): void {
  if (table.persons) for (let index = 0; index < table.holeCount; index += 1) fillHole(table, table.holes[index])
  else closeGaps(table)
  table.holeCount = 0
}

function fillHole(table: Table, at: i32): void {
  const cohort = at >> table.shift
  const start = table.start(cohort)
  let end = table.end(cohort)
  while (end > start && table.people[end - 1] === 0) end -= 1
  if (at < end && table.people[at] === 0) {
    end -= 1
    copyRow(table, end, at)
  }
  table.count[cohort] = end - start
}

function closeGaps(table: Table): void {
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    if (table.emptied[cohort] === 0) continue
    table.emptied[cohort] = 0
    const start = table.start(cohort)
    const end = table.end(cohort)
    let kept = start
    for (let at = start; at < end; at += 1) {
      if (table.people[at] === 0) continue
      if (kept !== at) copyRow(table, at, kept)
      kept += 1
    }
    table.count[cohort] = kept - start
  }
}

/** Copies a row to another place. */
function copyRow(table: Table, at: i32, to: i32): void {
  table.jobFamily[to] = table.jobFamily[at]
  table.employmentType[to] = table.employmentType[at]
  table.department[to] = table.department[at]
  table.termEnds[to] = table.termEnds[at]
  table.entryYear[to] = table.entryYear[at]
  table.manager[to] = table.manager[at]
  table.absence[to] = table.absence[at]
  table.returns[to] = table.returns[at]
  table.key[to] = table.key[at]
  table.people[to] = table.people[at]
  table.rateGroup[to] = table.rateGroup[at]
}
