/**
 * Copies of a table (表の写し), in the memory it has: of the opening for every run, of the gathered people for every forecast.
 */
import { Column, clear, copy, place } from './column'
import { resize } from './resize'
import { Table } from './table'
import { clearSums, copySums } from './tally'

/** Lets everybody go and makes sure that the birth years of another table have a place (表を空にする). */
export function clearFor(table: Table, other: Table): void {
  clearSums(table)
  table.holeCount = 0
  clear<i32>(table.count, table.cohorts)
  clear<u8>(table.mixed, table.cohorts)
  clear<u8>(table.emptied, table.cohorts)
  if (other.cohorts === 0) return
  const youngest = max(table.first + table.cohorts, other.first + other.cohorts)
  const oldest = table.cohorts === 0 ? other.first : min(table.first, other.first)
  if (oldest === table.first && youngest - oldest === table.cohorts) return
  resize(table, oldest, youngest - oldest, table.shift)
}

/** Makes a table equal to another one of the same lattice; both then have room for the same rows. */
export function restore(table: Table, from: Table): void {
  if (from.cohorts === 0) {
    clearFor(table, table)
    return
  }
  const first = table.cohorts === 0 ? from.first : min(table.first, from.first)
  const cohorts = max(table.first + table.cohorts, from.first + from.cohorts) - first
  const shift = max(table.shift, from.shift)
  reshape(table, first, cohorts, shift)
  reshape(from, first, cohorts, shift)
  let oldest = 0
  let youngest = cohorts - 1
  while (oldest < youngest && from.count[oldest] === 0) oldest += 1
  while (youngest > oldest && from.count[youngest] === 0) youngest -= 1
  const start = from.start(oldest)
  copyRows(from, table, start, from.start(youngest + 1) - start)
  copy<i32>(place<i32>(from.count, 0), place<i32>(table.count, 0), cohorts)
  copy<u8>(place<u8>(from.mixed, 0), place<u8>(table.mixed, 0), cohorts)
  copy<u8>(place<u8>(from.emptied, 0), place<u8>(table.emptied, 0), cohorts)
  copy<i32>(place<i32>(from.holes, 0), place<i32>(table.holes, 0), from.holeCount)
  table.holeCount = from.holeCount
  copySums(from, table)
}

function reshape(table: Table, first: i32, cohorts: i32, shift: i32): void {
  if (table.first !== first || table.cohorts !== cohorts || table.shift !== shift) resize(table, first, cohorts, shift)
}

function copyRows(from: Table, into: Table, start: i32, length: i32): void {
  copyColumn<u16>(from.jobFamily, into.jobFamily, start, length)
  copyColumn<u8>(from.employmentType, into.employmentType, start, length)
  copyColumn<u16>(from.department, into.department, start, length)
  copyColumn<i16>(from.termEnds, into.termEnds, start, length)
  copyColumn<i16>(from.entryYear, into.entryYear, start, length)
  copyColumn<u8>(from.manager, into.manager, start, length)
  copyColumn<u8>(from.absence, into.absence, start, length)
  copyColumn<i16>(from.returns, into.returns, start, length)
  copyColumn<i32>(from.key, into.key, start, length)
  copyColumn<f64>(from.people, into.people, start, length)
  copyColumn<u16>(from.rateGroup, into.rateGroup, start, length)
}

function copyColumn<T>(from: Column<T>, into: Column<T>, start: i32, length: i32): void {
  copy<T>(place<T>(from, start), place<T>(into, start), length)
}
