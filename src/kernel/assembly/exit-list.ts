/**
 * The list of exits (退職者の一覧): regular staff who leave in a year, one after another, for engine/exit-book.ts.
 */
import { Column, grown, nowhere, place } from './column'
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

/** A list of exits (退職者の一覧). engine/exit-book.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class ExitList {
  count: i32
  /** How many people each of them is, in billionths. */
  people: Column<f64> = nowhere<f64>()
  fields: Column<i32> = nowhere<i32>()
  room: i32
}

const FIELDS: i32 = offsetof<Exit>() / sizeof<i32>()
const FIRST_ROOM: i32 = 64

/** An empty list. */
export function newExitList(): ExitList {
  return make<ExitList>()
}

/** Lists people of a row who leave, if they are of the regular staff. */
export function listExit(list: ExitList, table: Table, at: i32, people: f64): Exit | null {
  if (table.employmentType[at] !== <u8>REGULAR) return null
  const index = list.count
  if (index === list.room) makeRoom(list)
  list.count = index + 1
  list.people[index] = people
  const exit = changetype<Exit>(place<i32>(list.fields, index * FIELDS))
  exit.birthYear = table.birthYear(at)
  exit.entryYear = table.entryYear[at]
  exit.jobFamily = table.jobFamily[at]
  return exit
}

function makeRoom(list: ExitList): void {
  const room = max(FIRST_ROOM, 2 * list.room)
  list.people = grown<f64>(list.people, list.count, room)
  list.fields = grown<i32>(list.fields, list.count * FIELDS, room * FIELDS)
  list.room = room
}
