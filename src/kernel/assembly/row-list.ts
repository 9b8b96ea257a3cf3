/**
 * People put aside (控え), once they are handed over, and how all of them join: see engine/row-list.ts.
 */
import { Column, column, nowhere, place } from './column'
import { bookFlow, Pages } from './flows'
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

/** Makes sure that a list has room for so many rows, which are then written into it. */
export function makeListRoom(list: RowList, rows: i32): void {
  if (rows <= list.room) return
  list.room = 2 * rows
  list.fields = column<i32>(list.room * FIELDS)
  list.people = column<f64>(list.room)
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
}
