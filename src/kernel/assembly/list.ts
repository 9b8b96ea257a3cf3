/**
 * Lists of people with some attributes (一覧), one after another, used again every year and run.
 *
 * Not here: which attributes, see row-list.ts and exit-list.ts.
 */
import { Column, grown, nowhere, place } from './column'

/** People, and as many whole numbers for each of them (一覧). Its fields are read outside in this order, all of four bytes. */
@unmanaged
export class List {
  count: i32
  /** How many people each entry has, in billionths. */
  people: Column<f64> = nowhere<f64>()
  /** The attributes of one entry after the other. */
  fields: Column<i32> = nowhere<i32>()
  room: i32
}

/** How many entries there is room for to begin with. */
const FIRST_ROOM: i32 = 16

/** Adds people as the last of a list. @param fields how many attributes an entry has. @returns where its attributes are to be written. */
export function addLast(list: List, people: f64, fields: i32): usize {
  const index = list.count
  if (index === list.room) makeRoom(list, fields)
  list.count = index + 1
  list.people[index] = people
  return place<i32>(list.fields, index * fields)
}

function makeRoom(list: List, fields: i32): void {
  const room = max(FIRST_ROOM, 2 * list.room)
  list.people = grown<f64>(list.people, list.count, room)
  list.fields = grown<i32>(list.fields, list.count * fields, room * fields)
  list.room = room
}
