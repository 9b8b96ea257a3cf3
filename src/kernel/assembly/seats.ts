/**
 * Seats (席): the hires of one policy on one 1 April, each with its cell, in the order of need, and the ages at which they join.
 *
 * Hires go one by one to the place that is furthest below its share of the staff. Persons draw an age each; groups are spread over all ages.
 * Not here: how many are hired, and how the staff was shared out on the base date.
 */
import { Column, column, mostIn, nowhere } from './column'
import { make } from './memory'
import { uniform, withPart } from './mix'
import { PERSON } from './rows'
import { Table } from './table'

/** A list of seats (採用の席), written over by every decision. */
@unmanaged
export class Seats {
  count: i32
  /** The fiscal year before the 1 April on which they join. */
  year: i32
  /** The year of entry of whoever joins; 0 where nobody asks for it. */
  entryYear: i32
  cell: Column<i32> = nowhere<i32>()
  /** Who the person on the seat is for draws; 0 in the expected run. */
  key: Column<i32> = nowhere<i32>()
  /** When the person on the seat is born; only in sampled runs. */
  birthYear: Column<i32> = nowhere<i32>()
  room: i32
  /** How many seats are to be listed. */
  wanted: i32
}

/** Makes sure that a list has room for the seats that are wanted; what stood in it is gone. */
function clearSeats(seats: Seats): void {
  seats.count = 0
  if (seats.wanted <= seats.room) return
  seats.room = seats.wanted * 2
  seats.cell = column<i32>(seats.room)
  seats.key = column<i32>(seats.room)
  seats.birthYear = column<i32>(seats.room)
}

/** The places to which hires may go (配置先). */
@unmanaged
export class Places {
  count: i32
  cells: Column<i32> = nowhere<i32>()
  /** Share of each place. */
  share: Column<f64> = nowhere<f64>()
  /** How many people each place is below its share; written over by every decision. */
  missing: Column<f64> = nowhere<f64>()
}

/** A list of places with room for so many. */
export function newPlaces(count: i32): Places {
  const places = make<Places>()
  places.cells = column<i32>(count)
  places.share = column<f64>(count)
  places.missing = column<f64>(count)
  return places
}

/** Lists as many seats as are wanted, each in the place furthest below its share, of equal ones the first. @param total people once the hires are in. */
export function seatByNeed(table: Table, places: Places, seats: Seats, total: f64): void {
  clearSeats(seats)
  const missing = places.missing
  for (let index = 0; index < places.count; index += 1)
    missing[index] = places.share[index] * total - table.byCell[places.cells[index]]
  while (seats.count < seats.wanted) {
    const most = mostIn(missing, 0, places.count)
    let shortest = 0
    while (missing[shortest] !== most) shortest += 1
    missing[shortest] = most - PERSON
    seats.cell[seats.count] = places.cells[shortest]
    seats.count += 1
  }
}

/**
 * The numbers of the seats on which people join in one way (席の番号), by job family: a key is the way, the year, the job family and the number. engine/person-keys.ts
 * reads and writes its fields in this order, all of four bytes.
 */
@unmanaged
export class SeatNumbers {
  /** The year on whose 1 April they join. */
  year: i32
  /** The part of a key that tells the way. */
  origin: i32
  departments: i32
  /** By job family: the year whose seats have been numbered last, how many, and the part that their keys share. */
  since: Column<i32> = nowhere<i32>()
  taken: Column<i32> = nowhere<i32>()
  prefix: Column<i32> = nowhere<i32>()
}

/** Numbers for seats in some job families, of which none is taken. */
export function newSeatNumbers(origin: i32, jobFamilies: i32, departments: i32): SeatNumbers {
  const numbers = make<SeatNumbers>()
  numbers.origin = origin
  numbers.departments = departments
  numbers.since = column<i32>(jobFamilies)
  numbers.taken = column<i32>(jobFamilies)
  numbers.prefix = column<i32>(jobFamilies)
  return numbers
}

/** The key of whoever takes the next seat of a job family. */
export function nextKey(numbers: SeatNumbers, family: i32): i32 {
  const year = numbers.year
  if (numbers.since[family] !== year) {
    numbers.since[family] = year
    numbers.taken[family] = 0
    numbers.prefix[family] = withPart(withPart(numbers.origin, year), family)
  }
  const number = numbers.taken[family]
  numbers.taken[family] = number + 1
  return withPart(numbers.prefix[family], number)
}

/** Gives every seat the key of the next number in its job family. */
export function numberSeats(seats: Seats, numbers: SeatNumbers): void {
  for (let seat = 0; seat < seats.count; seat += 1) seats.key[seat] = nextKey(numbers, seats.cell[seat] / numbers.departments)
}

/** Ages of hires (採用時の年齢), in the order of the plan. */
@unmanaged
export class EntryAges {
  count: i32
  ages: Column<i32> = nowhere<i32>()
  /** Share of the hires of each age. */
  shares: Column<f64> = nowhere<f64>()
  /** Share of hires up to and including each age. */
  until: Column<f64> = nowhere<f64>()
  /** For each 256th part of the draws: the first age that may be theirs. */
  guess: Column<u16> = nowhere<u16>()
}

const PARTS: f64 = 256

/** Room for so many ages. */
export function newEntryAges(count: i32): EntryAges {
  const entry = make<EntryAges>()
  entry.count = count
  entry.ages = column<i32>(count)
  entry.shares = column<f64>(count)
  entry.until = column<f64>(count)
  entry.guess = column<u16>(<i32>PARTS)
  return entry
}

/** The age of whoever draws `drawn`, 0 ≤ u < 1. */
function ageAt(entry: EntryAges, drawn: f64): i32 {
  const last = entry.count - 1
  let at: i32 = entry.guess[<i32>(drawn * PARTS)]
  while (at < last && drawn >= entry.until[at]) at += 1
  return entry.ages[at]
}

/** Draws when the persons on the seats from `first` on are born. */
export function drawBirthYears(seats: Seats, first: i32, entry: EntryAges, salt: i32): void {
  for (let seat = first; seat < seats.count; seat += 1)
    seats.birthYear[seat] = seats.year - ageAt(entry, uniform(salt, seats.key[seat]))
}
