/**
 * The pages of a year in the flow book (異動簿の頁): who left and joined, by cause and cell, and where something has been booked.
 *
 * One column a cause: its people by cell, then by employment type. After the columns stands the net of each cell over all causes. Not here: which
 * column a cause has, see engine/book-pages.ts.
 */
import { Column, clear, columnFrom, nowhere } from './column'
import { Table } from './table'

/** The pages of a year (1年度の頁). engine/book-pages.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Pages {
  all: Column<f64> = nowhere<f64>()
  /** How many numbers `all` has. */
  length: i32
  /** Where something has been booked; more places than `all` has, because what returns to zero may be booked again. */
  booked: Column<i32> = nowhere<i32>()
  /** How many places are noted; one more than `room` when not all could be. */
  count: i32
  room: i32
  /** Cells of the lattice, and how many of them an employment type has. */
  size: i32
  perType: i32
  /** Where the columns of the present cause, and the net, begin. */
  column: i32
  net: i32
}

/** Turns to a cause: what is booked from now on is booked there. @param cause its column, see kinds.ts. */
export function turnTo(pages: Pages, cause: i32): void {
  pages.column = cause * (pages.size + pages.size / pages.perType)
}

/** Books people of the present cause who leave a cell, or join it. @param net whoever comes in less whoever goes out. */
export function bookFlow(pages: Pages, cell: i32, people: f64, net: f64): void {
  add(pages, pages.column + cell, people)
  add(pages, pages.column + pages.size + cell / pages.perType, people)
  add(pages, pages.net + cell, net)
}

/** Adds to a number, and notes its place if it was zero. */
export function add(pages: Pages, at: i32, amount: f64): void {
  const before = pages.all[at]
  pages.all[at] = before + amount
  if (before !== 0 || pages.count > pages.room) return
  if (pages.count < pages.room) pages.booked[pages.count] = at
  pages.count += 1
}

/** Clears what has been booked, and nothing else: most of a book is empty. */
export function wipe(pages: Pages): void {
  if (pages.count > pages.room) clear<f64>(pages.all, pages.length)
  else for (let index = 0; index < pages.count; index += 1) pages.all[pages.booked[index]] = 0
  pages.count = 0
}

/** The cell of a row. */
export function cellOf(table: Table, at: i32): i32 {
  return table.group(at) * table.departments + table.department[at]
}

/** The people of a cause by cell (事由別の異動). @param cause its column, see kinds.ts. */
export function cellsOfCause(pages: Pages, cause: i32): Column<f64> {
  return columnFrom<f64>(pages.all, cause * (pages.size + pages.size / pages.perType))
}

/** The people of a cause by employment type (事由別・任用形態別の異動). */
export function typesOfCause(pages: Pages, cause: i32): Column<f64> {
  return columnFrom<f64>(cellsOfCause(pages, cause), pages.size)
}
