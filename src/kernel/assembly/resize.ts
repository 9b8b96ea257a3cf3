/**
 * Room for other birth years or for more rows a cohort (表の拡張): every column moves to a place of its new size.
 *
 * Everybody keeps the place within the cohort. The memory of the old columns is not used again: a cohort doubles its room, so that together
 * they take no more than the last ones.
 */
import { Column, column, copy, place } from './column'
import { make } from './memory'
import { AHEAD, Table } from './table'

/** The shape that a table is to have (表の形). */
@unmanaged
class Shape {
  /** By how many cohorts everybody moves up. */
  moved: i32
  cohorts: i32
  shift: i32
}

const shape = make<Shape>()

/** Gives a table another first birth year, number of cohorts, or room a cohort: `1 << shift` rows. */
export function resize(table: Table, first: i32, cohorts: i32, shift: i32): void {
  shape.moved = table.cohorts === 0 ? 0 : table.first - first
  shape.cohorts = cohorts
  shape.shift = shift
  table.jobFamily = rows<u16>(table, table.jobFamily)
  table.employmentType = rows<u8>(table, table.employmentType)
  table.department = rows<u16>(table, table.department)
  table.termEnds = rows<i16>(table, table.termEnds)
  table.entryYear = rows<i16>(table, table.entryYear)
  table.manager = rows<u8>(table, table.manager)
  table.absence = rows<u8>(table, table.absence)
  table.returns = rows<i16>(table, table.returns)
  table.key = rows<i32>(table, table.key)
  table.people = rows<f64>(table, table.people)
  table.rateGroup = rows<u16>(table, table.rateGroup)
  table.holes = holes(table)
  table.noted = column<i32>((cohorts << shift) + AHEAD)
  table.mixed = ofCohorts<u8>(table, table.mixed)
  table.emptied = ofCohorts<u8>(table, table.emptied)
  table.count = ofCohorts<i32>(table, table.count)
  table.first = first
  table.cohorts = cohorts
  table.shift = shift
  table.version += 1
}

function rows<T>(table: Table, from: Column<T>): Column<T> {
  const into = column<T>(shape.cohorts << shape.shift)
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const to = place<T>(into, (cohort + shape.moved) << shape.shift)
    copy<T>(place<T>(from, table.start(cohort)), to, table.count[cohort])
  }
  return into
}

function ofCohorts<T>(table: Table, from: Column<T>): Column<T> {
  const into = column<T>(shape.cohorts)
  copy<T>(place<T>(from, 0), place<T>(into, shape.moved), table.cohorts)
  return into
}

/** Empty rows stand elsewhere when cohorts have other places. */
function holes(table: Table): Column<i32> {
  const into = column<i32>(shape.cohorts << shape.shift)
  for (let index = 0; index < table.holeCount; index += 1) {
    const at = table.holes[index]
    const cohort = at >> table.shift
    into[index] = ((cohort + shape.moved) << shape.shift) + at - table.start(cohort)
  }
  return into
}
