/**
 * The list of exits (退職者の一覧): regular staff who leave in a year, one after another, for engine/exit-book.ts.
 */
import { addLast, List } from './list'
import { make } from './memory'
import { REGULAR, Table } from './table'

/** People of a row who leave (退職者). engine/exit-book.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Exit {
  birthYear: i32
  entryYear: i32
  jobFamily: i32
  /** See kinds.ts. */
  cause: i32
  /** Whether they leave on 31 March. */
  yearCompleted: i32
}

const FIELDS: i32 = offsetof<Exit>() / sizeof<i32>()

/** An empty list. */
export function newExitList(): List {
  return make<List>()
}

/** Lists people of a row who leave, if they are of the regular staff. */
export function listExit(list: List, table: Table, at: i32, people: f64): Exit | null {
  if (table.employmentType[at] !== <u8>REGULAR) return null
  const exit = changetype<Exit>(addLast(list, people, FIELDS))
  exit.birthYear = table.birthYear(at)
  exit.entryYear = table.entryYear[at]
  exit.jobFamily = table.jobFamily[at]
  return exit
}
