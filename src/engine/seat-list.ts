/**
 * Seats (席): the hires of one policy on one 1 April, in the order of need, each with its cell and the key for draws.
 *
 * One list serves a whole run and is written over by every decision. It stands in the kernel, which fills it (kernel/assembly/seats.ts) and lets people
 * join on it (recruit.ts there). Not here: how many are hired.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { MOST_PEOPLE } from '../terms/index.ts'
import type { AgeTable } from './age-table.ts'
import type { Members } from './members.ts'
import type { SeatKeys } from './person-keys.ts'
import type { Places } from './prepare.ts'
import type { EntryAges } from './run-plan.ts'

/** A list of seats (採用の席). */
export class SeatList {
  cell = new Int32Array(0)
  /** Who the person on the seat is for draws; 0 in the expected run. */
  key = new Int32Array(0)
  private readonly kernel: Kernel
  /** Where the list stands in the kernel, and the places and ages with which it was filled last. */
  private readonly list: Place
  private fields = new Int32Array(0)
  private places: Written<Places> = NOTHING
  private ages: Written<EntryAges> = NOTHING

  constructor(kernel: Kernel) {
    this.kernel = kernel
    this.list = kernel.call.allocate(FIELDS * Int32Array.BYTES_PER_ELEMENT)
    kernel.keep(() => this.findColumns())
    kernel.settle()
  }

  get count(): number {
    return this.fields[COUNT] as number
  }

  /**
   * Lists as many seats as are wanted, one by one in the place that is furthest below its share, of equal ones the first.
   * @param total regular staff of all places once the hires are in, in billionths.
   */
  fill(members: Members, places: Places, { wanted, total }: { readonly wanted: number; readonly total: number }): void {
    const { kernel, list } = this
    if (wanted > MOST_PEOPLE) throw new RangeError(`${wanted} hires on one day are more than ${MOST_PEOPLE}`)
    this.writePlaces(places)
    this.fields[WANTED] = wanted
    kernel.call.seatByNeed(members.table, this.places.place, list, total)
    kernel.settle()
    if (this.cell.byteOffset !== (this.fields[CELL] as number) >>> 0) this.findColumns()
  }

  /** Gives the person on every seat a key (新任者の鍵). */
  number(seats: SeatKeys, year: number): void {
    this.kernel.call.numberSeats(this.list, seats.recruited(year))
  }

  /** Nobody is wanted. */
  clear(): void {
    this.fields[COUNT] = 0
  }

  /** Keeps the seats that pass, in their order. */
  keep(passes: (key: number, index: number) => boolean): void {
    const { count, cell, key } = this
    let kept = 0
    for (let index = 0; index < count; index += 1) {
      if (!passes(key[index] as number, index)) continue
      cell[kept] = cell[index] as number
      key[kept] = key[index] as number
      kept += 1
    }
    this.fields[COUNT] = kept
  }

  /** When whoever is on a seat joins. @param year the fiscal year before that 1 April. @param entryYear 0 where nobody asks for it. */
  joinAfter(year: number, entryYear: number): void {
    this.fields[YEAR] = year
    this.fields[ENTRY_YEAR] = entryYear
  }

  /** Draws when the persons on the seats from `first` on are born. */
  drawBirthYears(first: number, ages: AgeTable, salt: number): void {
    this.kernel.call.drawBirthYears(this.list, first, ages.place, salt)
  }

  /** Lets a person join on every seat. @param pages where that is booked. */
  recruitPersons(members: Members, pages: Place): void {
    this.kernel.call.recruitPersons(members.table, pages, this.list)
    members.settle()
  }

  /** Lets the people of each cell join, spread over ages. @param pages where that is booked; 0: nowhere. */
  recruitGroups(members: Members, pages: Place, ages: EntryAges): void {
    this.writeAges(ages)
    this.kernel.call.recruitGroups(members.table, pages, this.list, this.ages.place)
    members.settle()
  }

  private writePlaces(places: Places): void {
    if (this.places.of === places) return
    const { cells, base, baseTotal } = places
    this.places = this.roomFor(places, this.places, { numbers: cells.length, make: this.kernel.call.newPlaces })
    this.write(this.places.place, cells.length, index => [cells[index] as number, (base[index] as number) / baseTotal])
  }

  private writeAges(ages: EntryAges): void {
    if (this.ages.of === ages) return
    this.ages = this.roomFor(ages, this.ages, { numbers: ages.length, make: this.kernel.call.newEntryAges })
    this.write(this.ages.place, ages.length, index => [(ages[index] as Age).age, (ages[index] as Age).share])
  }

  /** Where something is to be written: over what was written before, if there is room for it. */
  private roomFor<T>(of: T, before: Written<T>, { numbers, make }: Wanted): Written<T> {
    const place = numbers <= before.room ? before.place : make(numbers)
    this.kernel.settle()
    return { of, place, room: Math.max(before.room, numbers) }
  }

  /** Writes so many pairs: whole numbers into the first column of a structure, and shares into the second. */
  private write(place: Place, count: number, pair: (index: number) => readonly [whole: number, share: number]): void {
    const { int32, float64 } = this.kernel
    const at = place >>> 2
    const whole = (int32[at + 1] as number) >>> 2
    const shares = (int32[at + 2] as number) >>> 3
    int32[at] = count
    for (let index = 0; index < count; index += 1) [int32[whole + index], float64[shares + index]] = pair(index)
  }

  /** Reads where the columns stand. The order of the fields is that of Seats in kernel/assembly/seats.ts. */
  private findColumns(): void {
    const { kernel } = this
    this.fields = kernel.view(Int32Array, this.list, FIELDS)
    const room = this.fields[ROOM] as number
    this.cell = kernel.view(Int32Array, this.fields[CELL] as number, room)
    this.key = kernel.view(Int32Array, this.fields[KEY] as number, room)
  }
}

/** Something written into the kernel, how much it has room for, and where it stands. */
interface Written<T> {
  readonly of: T | undefined
  readonly place: Place
  readonly room: number
}

type Age = EntryAges[number]

/** How much room is wanted, and what makes it. */
interface Wanted {
  readonly numbers: number
  readonly make: (numbers: number) => Place
}

const NOTHING = { of: undefined, place: 0, room: 0 }

const [COUNT, YEAR, ENTRY_YEAR, CELL, KEY, , ROOM, WANTED] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const FIELDS = 8
