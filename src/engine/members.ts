/**
 * Members (職員): the state of a run, cohort by cohort, as typed arrays.
 *
 * The rows of a birth year stand side by side, so a step that concerns some ages reads these cohorts only, and ageing moves nobody. In
 * the expected run a row is whoever has the same attributes, in billionths of a person (terms/people.ts); in a sampled run it is one
 * person with a key of its own for draws, and the regular staff are on a roll as well. Rows are never moved while a step walks over them:
 * whoever joins is added afterwards, and empty rows are dropped once a year. Age is not stored.
 */
import { type Lattice, REGULAR } from './lattice.ts'
import { COLUMNS, coarseRow, copyRow, type MemberRow, type Rows, sameRow, writeRow } from './member-row.ts'
import { Roll } from './roll.ts'
import { BIRTH_SLOTS, birthSlot, Tally } from './tally.ts'

/** The table of members (職員). The columns are those of {@link Rows}. */
export class Members implements Rows {
  readonly lattice: Lattice
  /** Whether each row is a person with a key of its own; otherwise rows with the same attributes are one. */
  readonly persons: boolean
  /** Sums over the rows, always up to date. */
  readonly tally: Tally
  /** The regular staff of a sampled run. */
  readonly roll = new Roll()
  /** How many birth years the table spans; cohort 0 is the oldest. */
  cohorts = 0
  jobFamily = new Uint16Array(0)
  employmentType = new Uint8Array(0)
  department = new Uint16Array(0)
  termEnds = new Int16Array(0)
  entryYear = new Int16Array(0)
  manager = new Uint8Array(0)
  absence = new Uint8Array(0)
  returns = new Int16Array(0)
  key = new Int32Array(0)
  people = new Float64Array(0)
  /** Where a person stands on the roll; −1 for nobody. */
  private place = new Int32Array(0)
  private first = 0
  private room = 0
  private count = new Int32Array(0)
  private emptied = new Uint8Array(0)

  constructor(lattice: Lattice, persons: boolean) {
    this.lattice = lattice
    this.persons = persons
    this.tally = new Tally(lattice)
  }

  /** First row of a cohort. */
  start(cohort: number): number {
    return cohort * this.room
  }

  /** One past the last row of a cohort. */
  end(cohort: number): number {
    return cohort * this.room + (this.count[cohort] as number)
  }

  birthYearOf(cohort: number): number {
    return this.first + cohort
  }

  /** How many cohorts are born in a year or earlier: they have the indices below the result. */
  bornUntil(birthYear: number): number {
    return Math.max(0, Math.min(this.cohorts, birthYear - this.first + 1))
  }

  /** Birth year of a row. */
  birthYear(at: number): number {
    return this.first + Math.floor(at / this.room)
  }

  /** Adds a row, or its people to the row with the same attributes; nobody is not kept. */
  add(row: MemberRow): void {
    if (row.people === 0) return
    const cohort = this.makeRoom(row.birthYear)
    const end = this.end(cohort)
    let at = this.persons ? end : this.start(cohort)
    while (at < end && !sameRow(this, at, row)) at += 1
    if (at === end) this.append(cohort, row)
    this.people[at] = (this.people[at] as number) + row.people
    this.tally.book(this, at, row.birthYear, row.people)
  }

  /**
   * Takes in everybody of a finer table, without department, year of entry and key (見通しのための集約).
   * @param managersApart whether managers stay told apart.
   */
  absorb(from: Members, managersApart: boolean): void {
    this.resize(from.first, from.cohorts, 32)
    for (let cohort = 0; cohort < from.cohorts; cohort += 1) {
      for (let at = from.start(cohort); at < from.end(cohort); at += 1) {
        const people = from.people[at] as number
        if (people === 0) continue
        const manager = managersApart ? (from.manager[at] as number) : 0
        this.add(coarseRow(from, at, { birthYear: from.first + cohort, people, manager }))
      }
    }
  }

  /** Takes people out of a row. */
  remove(at: number, people: number): void {
    const left = (this.people[at] as number) - people
    this.people[at] = left
    this.tally.book(this, at, this.birthYear(at), -people)
    if (left !== 0) return
    this.emptied[Math.floor(at / this.room)] = 1
    const place = this.place[at] as number
    if (place < 0) return
    const next = this.roll.drop(place)
    if (next >= 0) this.place[next] = place
    this.place[at] = -1
  }

  /** Changes the absence of a whole row, of a person, where it stands. */
  setAbsence(at: number, absence: number, returns: number): void {
    const [people, born] = [this.people[at] as number, this.birthYear(at)]
    this.tally.book(this, at, born, -people)
    this.absence[at] = absence
    this.returns[at] = returns
    this.tally.book(this, at, born, people)
  }

  /** A copy of one row. */
  row(at: number): MemberRow {
    return {
      birthYear: this.birthYear(at),
      jobFamily: this.jobFamily[at] as number,
      employmentType: this.employmentType[at] as number,
      department: this.department[at] as number,
      termEnds: this.termEnds[at] as number,
      entryYear: this.entryYear[at] as number,
      manager: this.manager[at] as number,
      absence: this.absence[at] as number,
      returns: this.returns[at] as number,
      key: this.key[at] as number,
      people: this.people[at] as number,
    }
  }

  /** Makes this table equal to another one of the same lattice, in the memory it has; both then have room for the same rows. */
  restore(from: Members): void {
    const first = this.cohorts === 0 ? from.first : Math.min(this.first, from.first)
    const cohorts = Math.max(this.first + this.cohorts, from.first + from.cohorts) - first
    const room = Math.max(this.room, from.room)
    for (const table of [this, from]) {
      if (table.first !== first || table.cohorts !== cohorts || table.room !== room) table.resize(first, cohorts, room)
    }
    for (const column of STORED) this[column].set(from[column])
    this.count.set(from.count)
    this.emptied.set(from.emptied)
    this.tally.restore(from.tally)
    this.roll.restore(from.roll)
  }

  /** Drops empty rows: groups keep their order, of persons the last of the cohort takes the place. */
  compact(): void {
    for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
      if (this.emptied[cohort] === 0) continue
      this.emptied[cohort] = 0
      this.count[cohort] = (this.persons ? this.fillGaps(cohort) : this.closeGaps(cohort)) - this.start(cohort)
    }
  }

  /** @returns one past the last row that is kept. */
  private closeGaps(cohort: number): number {
    let kept = this.start(cohort)
    const end = this.end(cohort)
    for (let at = kept; at < end; at += 1) {
      if (this.people[at] === 0) continue
      if (kept !== at) this.moveRow(at, kept)
      kept += 1
    }
    return kept
  }

  /** @returns one past the last row that is kept. */
  private fillGaps(cohort: number): number {
    let end = this.end(cohort)
    for (let at = this.start(cohort); at < end; at += 1) {
      if (this.people[at] !== 0) continue
      while (end > at + 1 && this.people[end - 1] === 0) end -= 1
      end -= 1
      if (end > at) this.moveRow(end, at)
    }
    return end
  }

  private moveRow(at: number, to: number): void {
    copyRow(this, at, to)
    const place = this.place[at] as number
    this.place[to] = place
    if (place >= 0) this.roll.row[place] = to
  }

  /** A new last row of a cohort, with nobody in it yet. */
  private append(cohort: number, row: MemberRow): void {
    const at = this.end(cohort)
    writeRow(this, at, row)
    const rolled = this.persons && row.employmentType === REGULAR
    this.place[at] = rolled ? this.roll.add(row.key, row.jobFamily * BIRTH_SLOTS + birthSlot(row.birthYear), at) : -1
    this.count[cohort] = (this.count[cohort] as number) + 1
  }

  /** Makes sure that the cohort of a birth year exists and has room for one more row. @returns its index. */
  private makeRoom(birthYear: number): number {
    if (this.cohorts === 0) this.resize(birthYear, 64, 32)
    if (birthYear < this.first) this.resize(birthYear, this.first + this.cohorts - birthYear, this.room)
    else if (birthYear >= this.first + this.cohorts) this.resize(this.first, birthYear - this.first + 8, this.room)
    const cohort = birthYear - this.first
    if (this.count[cohort] === this.room) this.resize(this.first, this.cohorts, this.room * 2)
    return cohort
  }

  private resize(first: number, cohorts: number, room: number): void {
    const shift = this.first - first
    for (const column of STORED) {
      const old = this[column]
      const wider = new (old.constructor as new (size: number) => typeof old)(cohorts * room)
      for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
        wider.set(old.subarray(this.start(cohort), this.end(cohort)), (cohort + shift) * room)
      }
      Object.assign(this, { [column]: wider })
    }
    this.count = moved(this.count, new Int32Array(cohorts), this.cohorts === 0 ? 0 : shift)
    this.emptied = moved(this.emptied, new Uint8Array(cohorts), this.cohorts === 0 ? 0 : shift)
    this.first = first
    this.cohorts = cohorts
    this.room = room
    this.tellRoll()
  }

  /** Tells the roll where its people stand now. */
  private tellRoll(): void {
    for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
      for (let at = this.start(cohort); at < this.end(cohort); at += 1) {
        const place = this.place[at] as number
        if (place >= 0) this.roll.row[place] = at
      }
    }
  }
}

/** The columns that move with a row. */
const STORED = [...COLUMNS, 'place'] as const

function moved<T extends Int32Array | Uint8Array>(old: T, empty: T, shift: number): T {
  empty.set(old, shift)
  return empty
}
