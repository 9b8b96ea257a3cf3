/**
 * The sums of a table (集計), kept up to date with every change of a row.
 *
 * People by cell, by group and absence, by group and birth year; people × year of entry; managers. The same sums counted afresh: engine/tally.ts.
 */
import { Column, clear, copy, place } from './column'
import { BIRTH_SLOTS, Table } from './table'

/** Years of entry are summed as years since this one: whole billionths × 2,000 would pass 2⁵³ with 4,500 people. */
export const ENTRY_ORIGIN: i32 = 2000

/** The place of a birth year among {@link BIRTH_SLOTS}: the older people are, the later, so that ages follow one another. */
export function birthSlot(birthYear: i32): i32 {
  return ~birthYear & (BIRTH_SLOTS - 1)
}

/** Books people who come into a row, or (negative) leave it. */
export function book(table: Table, at: i32, people: f64): void {
  const group = table.group(at)
  const slot = birthSlot(table.birthYear(at))
  table.byCell[group * table.departments + table.department[at]] += people
  table.heads[group * table.kinds + table.absence[at]] += people
  if (table.births) table.byBirth[group * BIRTH_SLOTS + slot] += people
  const entered: i32 = table.entryYear[at]
  if (entered !== 0) table.entryYears[group] += people * <f64>(entered - ENTRY_ORIGIN)
  if (table.manager[at] === 0) return
  const family: i32 = table.jobFamily[at]
  table.managers[family] += people
  if (table.births) table.managersByBirth[family * BIRTH_SLOTS + slot] += people
}

/** Books the birth years of regular staff who join or leave; their other sums are those of {@link bookPresent}. */
export function bookBirth(table: Table, family: i32, birthYear: i32, people: f64): void {
  if (table.births) table.byBirth[family * BIRTH_SLOTS + birthSlot(birthYear)] += people
}

/** Books regular staff who are at work and hold no managerial post, but for their birth years. @param cell `job family × departments + department`. */
export function bookPresent(table: Table, cell: i32, entryYear: i32, people: f64): void {
  const family = cell / table.departments
  table.byCell[cell] += people
  table.heads[family * table.kinds] += people
  if (entryYear !== 0) table.entryYears[family] += people * <f64>(entryYear - ENTRY_ORIGIN)
}

/** People of a group over all absences (区分の人数). */
export function headsInGroup(table: Table, group: i32): f64 {
  const heads = table.heads
  const end = (group + 1) * table.kinds
  let sum: f64 = 0
  for (let slot = group * table.kinds; slot < end; slot += 1) sum += heads[slot]
  return sum
}

/** Counts nobody any more. */
export function clearSums(table: Table): void {
  const groups = table.groups
  clear<f64>(table.byCell, groups * table.departments)
  clear<f64>(table.heads, groups * table.kinds)
  clear<f64>(table.entryYears, groups)
  clear<f64>(table.managers, table.jobFamilies)
  if (!table.births) return
  clear<f64>(table.byBirth, groups * BIRTH_SLOTS)
  clear<f64>(table.managersByBirth, table.jobFamilies * BIRTH_SLOTS)
}

/** Makes the sums equal to those of another table of the same lattice that keeps the same sums. */
export function copySums(from: Table, into: Table): void {
  const groups = into.groups
  copySum(from.byCell, into.byCell, groups * into.departments)
  copySum(from.heads, into.heads, groups * into.kinds)
  copySum(from.entryYears, into.entryYears, groups)
  copySum(from.managers, into.managers, into.jobFamilies)
  if (!into.births) return
  copySum(from.byBirth, into.byBirth, groups * BIRTH_SLOTS)
  copySum(from.managersByBirth, into.managersByBirth, into.jobFamilies * BIRTH_SLOTS)
}

function copySum(from: Column<f64>, into: Column<f64>, length: i32): void {
  copy<f64>(place<f64>(from, 0), place<f64>(into, 0), length)
}
