/**
 * What forecasts do to many rows at once (見通し): gather people without department, year of entry and key, and thin out groups by yearly rates.
 *
 * Not here: what a forecast is for, see hiring/ahead.ts.
 */
import { Column, clear } from './column'
import { make } from './memory'
import { addRow, appendPresent, fellEmpty, makeRoom, Present, Row } from './rows'
import { BIRTH_SLOTS, REGULAR, Table } from './table'
import { book, bookPresent } from './tally'

const present = make<Present>()
const row = make<Row>()

/** Takes everybody of a table into a coarser, empty one. @param managersApart whether managers stay told apart. */
export function gather(from: Table, into: Table, managersApart: bool): void {
  const together = into.together
  clear<f64>(together, into.jobFamilies)
  for (let cohort = 0; cohort < from.cohorts; cohort += 1) {
    const birthYear = from.first + cohort
    const end = from.end(cohort)
    for (let at = from.start(cohort); at < end; at += 1) {
      const apart = managersApart && from.manager[at] !== 0
      const people = from.people[at]
      if (from.employmentType[at] === <u8>REGULAR && from.absence[at] === 0 && !apart) together[from.jobFamily[at]] += people
      else if (people !== 0) addCoarse(from, at, into, apart)
    }
    for (let family = 0; family < from.jobFamilies; family += 1) {
      if (together[family] !== 0) appendTogether(into, birthYear, family)
      together[family] = 0
    }
  }
}

/** Adds those of a job family who are known by nothing but that and their birth year: nobody like them is in the table yet. */
function appendTogether(into: Table, birthYear: i32, family: i32): void {
  const people = into.together[family]
  present.jobFamily = family
  // The column may stand elsewhere once there is room.
  const at = appendPresent(into, makeRoom(into, birthYear), present, 0)
  into.people[at] = people
  bookPresent(into, family * into.departments, 0, people)
}

/** Adds the people of a row without department, year of entry and key. */
function addCoarse(from: Table, at: i32, into: Table, manager: bool): void {
  row.birthYear = from.birthYear(at)
  row.jobFamily = from.jobFamily[at]
  row.employmentType = from.employmentType[at]
  row.termEnds = from.termEnds[at]
  row.manager = <i32>manager
  row.absence = from.absence[at]
  row.returns = from.returns[at]
  addRow(into, row, from.people[at])
}

/**
 * Takes of every group of like people the share that leaves for any of the causes (割合による減), rounded to a billionth of a person.
 * @param staying by rate group and age on 1 April, index `rate group × BIRTH_SLOTS + age`: the share that is left by all causes.
 */
export function thin(table: Table, staying: Column<f64>, year: i32): void {
  // Without departments most are known by nothing but job family and birth year: those of a job family are booked together.
  const alone = table.departments === 1 && !table.births
  const together = table.together
  const everybody = table.people
  const groups = table.rateGroup
  clear<f64>(together, table.jobFamilies)
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const age = year - 1 - (table.first + cohort)
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      const people = everybody[at]
      const left = nearest<f64>(people * staying[<i32>groups[at] * BIRTH_SLOTS + age])
      if (left === people) continue
      const gone = people - left
      everybody[at] = left
      if (left === 0) fellEmpty(table, at)
      if (alone && table.absence[at] === 0 && table.manager[at] === 0 && table.entryYear[at] === 0)
        together[table.jobFamily[at]] += gone
      else book(table, at, -gone)
    }
  }
  for (let family = 0; family < table.jobFamilies; family += 1)
    bookPresent(table, family * table.departments, 0, -together[family])
}
