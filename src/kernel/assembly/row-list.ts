/**
 * People put aside (控え), and how all of them join: see engine/row-list.ts.
 */
import { Column, column, copy, nowhere, place } from './column'
import { bookFlow, Pages } from './flows'
import { make } from './memory'
import { addRow, Row } from './rows'
import { Table } from './table'

/** A list of rows (控えの一覧). engine/row-list.ts reads and writes its fields in this order, all of four bytes. */
@unmanaged
export class RowList {
  count: i32
  room: i32
  /** The fields of one row after the other, as in {@link Row}. */
  fields: Column<i32> = nowhere<i32>()
  people: Column<f64> = nowhere<f64>()
}

/** How many fields a row has. */
const FIELDS: i32 = offsetof<Row>() / sizeof<i32>()

/** An empty list with room for so many rows. */
export function newRowList(room: i32): RowList {
  const list = make<RowList>()
  list.room = room
  list.fields = column<i32>(room * FIELDS)
  list.people = column<f64>(room)
  return list
}

/** Gives a list twice the room. */
export function growRowList(list: RowList): void {
  const fields = list.fields
  const people = list.people
  list.fields = column<i32>(2 * list.room * FIELDS)
  list.people = column<f64>(2 * list.room)
  copy<i32>(place<i32>(fields, 0), place<i32>(list.fields, 0), list.room * FIELDS)
  copy<f64>(place<f64>(people, 0), place<f64>(list.people, 0), list.room)
  list.room *= 2
}

/** Lets everybody of a list join a table, one row after another. @param pages where they are booked as joining for the present cause; none: nobody comes or goes. */
export function joinRows(table: Table, pages: Pages | null, list: RowList): void {
  for (let index = 0; index < list.count; index += 1) {
    const row = changetype<Row>(place<i32>(list.fields, index * FIELDS))
    const people = list.people[index]
    addRow(table, row, people)
    if (pages === null || people === 0) continue
    const group = row.employmentType * table.jobFamilies + row.jobFamily
    bookFlow(pages, group * table.departments + row.department, people, people)
  }
  list.count = 0
}
