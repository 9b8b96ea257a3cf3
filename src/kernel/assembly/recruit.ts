/**
 * The hires join (採用): persons on their seats, or groups spread over the ages of entry, as regular staff at work.
 *
 * Without pages, in a forecast, nothing is booked. The present cause of the pages is recruitment.
 */
import { bookFlow, Pages } from './flows'
import { make } from './memory'
import { addPresent, appendPresent, makeRoom, PERSON, Present } from './rows'
import { EntryAges, Seats } from './seats'
import { Table } from './table'
import { bookBirth, bookPresent } from './tally'

const present = make<Present>()

/** Lets a person join on every seat. */
export function recruitPersons(table: Table, pages: Pages, seats: Seats): void {
  for (let seat = 0; seat < seats.count; seat += 1) {
    const cell = seats.cell[seat]
    const born = seats.birthYear[seat]
    turnTo(table, cell, seats.entryYear)
    const at = appendPresent(table, makeRoom(table, born), present, seats.key[seat])
    table.people[at] = PERSON
    bookBirth(table, present.jobFamily, born, PERSON)
    bookPresent(table, cell, seats.entryYear, PERSON)
    bookFlow(pages, cell, PERSON, PERSON)
  }
}

/** Lets the people of each cell join, spread over the ages of entry, in the order in which the cells first come. */
export function recruitGroups(table: Table, pages: Pages | null, seats: Seats, entry: EntryAges): void {
  for (let seat = 0; seat < seats.count; seat += 1) {
    const cell = seats.cell[seat]
    if (comesBefore(seats, seat, cell)) continue
    const total = <f64>seatsIn(seats, seat, cell) * PERSON
    turnTo(table, cell, seats.entryYear)
    const placed = spreadOverAges(table, seats.year, entry, total)
    if (placed > 0 && pages !== null) bookFlow(pages, cell, placed, placed)
  }
}

function turnTo(table: Table, cell: i32, entryYear: i32): void {
  present.jobFamily = cell / table.departments
  present.department = cell % table.departments
  present.entryYear = entryYear
}

function comesBefore(seats: Seats, end: i32, cell: i32): bool {
  for (let seat = 0; seat < end; seat += 1) if (seats.cell[seat] === cell) return true
  return false
}

function seatsIn(seats: Seats, from: i32, cell: i32): i32 {
  let count = 0
  for (let seat = from; seat < seats.count; seat += 1) if (seats.cell[seat] === cell) count += 1
  return count
}

/** @returns how many are placed: all, but for what the shares leave out. */
function spreadOverAges(table: Table, year: i32, entry: EntryAges, total: f64): f64 {
  let placed: f64 = 0
  let share: f64 = 0
  for (let index = 0; index < entry.count; index += 1) {
    share += entry.shares[index]
    const until = min(total, Math.round(total * share))
    addPresent(table, year - entry.ages[index], present, until - placed)
    placed = until
  }
  return placed
}
