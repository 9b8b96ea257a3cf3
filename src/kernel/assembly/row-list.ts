/**
 * People put aside (控え): rows that are in no table for the moment, because nobody may join while a step goes through the table.
 *
 * A list is used again every year and run.
 */
import { place } from './column'
import { bookFlow, Pages, turnTo } from './flows'
import { addLast, List } from './list'
import { make } from './memory'
import { addRow, PERSON, Row } from './rows'
import { Table } from './table'

/** A list of rows (控えの一覧). */
@unmanaged
export class RowList extends List {
  @inline
  row(index: i32): Row {
    return changetype<Row>(place<i32>(this.fields, index * FIELDS))
  }
}

/** How many fields a row has. */
const FIELDS: i32 = offsetof<Row>() / sizeof<i32>()

/** An empty list. */
export function newRowList(): RowList {
  return make<RowList>()
}

/**
 * Puts people with the attributes of a row aside, as the last of the list; they are still to be taken out of the row.
 * @returns their attributes, to be changed at once.
 */
export function putAside(list: RowList, table: Table, at: i32, people: f64): Row {
  const row = changetype<Row>(addLast(list, people, FIELDS))
  row.birthYear = table.birthYear(at)
  row.jobFamily = table.jobFamily[at]
  row.employmentType = table.employmentType[at]
  row.department = table.department[at]
  row.termEnds = table.termEnds[at]
  row.entryYear = table.entryYear[at]
  row.manager = table.manager[at]
  row.absence = table.absence[at]
  row.returns = table.returns[at]
  row.key = table.key[at]
  return row
}

/** People of all rows, in billionths. */
export function peopleAside(list: RowList): f64 {
  let sum: f64 = 0
  for (let index = 0; index < list.count; index += 1) sum += list.people[index]
  return sum
}

/** Whether every row is one person. */
export function areSingle(list: RowList): bool {
  for (let index = 0; index < list.count; index += 1) if (list.people[index] !== PERSON) return false
  return true
}

/** Lets everybody of a list join a table, one row after another, so that nobody is aside any more; nobody comes or goes. */
export function joinRows(table: Table, list: RowList): void {
  for (let index = 0; index < list.count; index += 1) addRow(table, list.row(index), list.people[index])
  list.count = 0
}

/** The same for people who come into the service. @param pages where they are booked, for a cause (see kinds.ts); none: nowhere. */
export function admitRows(table: Table, pages: Pages | null, list: RowList, cause: i32): void {
  if (pages !== null && list.count > 0) bookRows(table, pages, list, cause)
  joinRows(table, list)
}

function bookRows(table: Table, pages: Pages, list: RowList, cause: i32): void {
  turnTo(pages, cause)
  for (let index = 0; index < list.count; index += 1) {
    const row = list.row(index)
    const people = list.people[index]
    const group = row.employmentType * table.jobFamilies + row.jobFamily
    if (people !== 0) bookFlow(pages, group * table.departments + row.department, people, people)
  }
}
