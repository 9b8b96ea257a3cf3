/**
 * Members (職員): the state of a run, cohort by cohort, as typed arrays.
 *
 * The rows of a birth year stand side by side, so a step that concerns some ages reads these cohorts only, and ageing moves nobody. In
 * the expected run a row is whoever has the same attributes, in billionths of a person (terms/people.ts); in a sampled run it is one
 * person with a key of its own for draws. Rows are never moved while a step walks over them: whoever joins is added afterwards, and empty
 * rows are dropped once a year. Age is not stored.
 */
import { KeyTable } from '../random/index.ts'
import { PERSON } from '../terms/index.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import { COLUMNS, copyRow, joinedRow, type MemberRow, type Rows, sameRow, writeRow } from './member-row.ts'
import type { SeatList } from './seat-list.ts'
import { BIRTH_SLOTS, type PresentPlace, Tally } from './tally.ts'

/** Seats of one cell that follow one another, whose persons join in the same year (隣り合う席). */
interface Neighbours extends PresentPlace {
  readonly first: number
  readonly end: number
}

/** The table of members (職員). The columns are those of {@link Rows}. */
export class Members implements Rows {
  readonly lattice: Lattice
  /** Whether each row is a person with a key of its own; otherwise rows with the same attributes are one. */
  readonly persons: boolean
  /** Sums over the rows, always up to date. */
  readonly tally: Tally
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
  key: Int32Array = new Int32Array(0)
  people = new Float64Array(0)
  rateGroup: Uint16Array = new Uint16Array(0)
  /** Of persons: their keys, groups and numbers as the draws of a year read them. */
  draws: KeyTable | undefined
  private first = 0
  /** Rows that every cohort has room for: 2 to the power of `shift`. */
  private shift = FIRST_SHIFT
  private count: Int32Array = new Int32Array(0)
  /** Cohorts with empty rows, and the empty rows themselves, in the order in which they fell empty. */
  private emptied = new Uint8Array(0)
  private holes = new Int32Array(0)
  private holeCount = 0

  constructor(lattice: Lattice, persons: boolean) {
    this.lattice = lattice
    this.persons = persons
    this.tally = new Tally(lattice)
  }

  /** First row of a cohort. */
  start(cohort: number): number {
    return cohort << this.shift
  }

  /** One past the last row of a cohort. */
  end(cohort: number): number {
    return (cohort << this.shift) + (this.count[cohort] as number)
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
    return this.first + (at >> this.shift)
  }

  /** Lets everybody go and makes sure that the birth years of another table have a place (表を空にする). */
  clearFor({ first, cohorts }: Members): void {
    this.holeCount = 0
    this.tally.clear()
    this.count.fill(0)
    this.emptied.fill(0)
    const youngest = Math.max(this.first + this.cohorts, first + cohorts)
    const oldest = this.cohorts === 0 ? first : Math.min(this.first, first)
    if (oldest !== this.first || youngest - oldest !== this.cohorts) this.resize(oldest, youngest - oldest, this.shift)
  }

  /** Adds a row, or its people to the row with the same attributes; nobody is not kept. */
  add(row: MemberRow): void {
    if (row.people === 0) return
    const cohort = this.makeRoom(row.birthYear)
    const end = this.end(cohort)
    const at = this.persons ? end : this.like(row, this.start(cohort), end)
    if (at === end) this.append(cohort, row)
    this.people[at] = (this.people[at] as number) + row.people
    this.tally.book(this, at, row.birthYear, row.people)
  }

  /** Adds people of the regular staff who are at work and hold no managerial post, to those like them (在職者の追加). */
  addPresent(birthYear: number, place: PresentPlace, people: number): void {
    if (people === 0) return
    const cohort = this.makeRoom(birthYear)
    const end = this.end(cohort)
    const { jobFamily, department, entryYear } = place
    const { tally } = this
    let at = this.start(cohort)
    while (at < end && !this.isPresent(at, place)) at += 1
    if (at === end)
      this.append(cohort, joinedRow({ birthYear, jobFamily, employmentType: REGULAR, department, entryYear, people }))
    this.people[at] = (this.people[at] as number) + people
    tally.bookBirth(REGULAR, jobFamily, birthYear, people)
    tally.bookPresent(REGULAR, place, people)
  }

  private isPresent(at: number, { jobFamily, department, entryYear }: PresentPlace): boolean {
    return (
      this.jobFamily[at] === jobFamily &&
      this.employmentType[at] === REGULAR &&
      this.department[at] === department &&
      this.entryYear[at] === entryYear &&
      this.absence[at] === 0 &&
      this.manager[at] === 0
    )
  }

  /** The row with the same attributes between two rows of a cohort; the end where there is none. */
  private like(row: MemberRow, start: number, end: number): number {
    const { jobFamily, employmentType } = this
    const family = row.jobFamily
    const type = row.employmentType
    for (let at = start; at < end; at += 1) {
      if (jobFamily[at] === family && employmentType[at] === type && sameRow(this, at, row)) return at
    }
    return end
  }

  /** Lets persons of the regular staff join in one cell, on whom nothing else is known yet (新規採用者): seats from `first` up to, not including, `end`. */
  recruit({ birthYear, key }: SeatList, neighbours: Neighbours): void {
    const { first, end, jobFamily, department, entryYear } = neighbours
    for (let seat = first; seat < end; seat += 1) {
      const born = birthYear[seat] as number
      const cohort = this.makeRoom(born)
      const at = this.end(cohort)
      this.jobFamily[at] = jobFamily
      this.employmentType[at] = REGULAR
      this.department[at] = department
      this.termEnds[at] = 0
      this.entryYear[at] = entryYear
      this.manager[at] = 0
      this.absence[at] = 0
      this.returns[at] = 0
      this.key[at] = key[seat] as number
      this.people[at] = PERSON
      this.rateGroup[at] = jobFamily
      this.count[cohort] = (this.count[cohort] as number) + 1
      this.tally.bookBirth(REGULAR, jobFamily, born, PERSON)
    }
    this.tally.bookPresent(REGULAR, neighbours, (end - first) * PERSON)
  }

  /** Takes people out of a row. */
  remove(at: number, people: number): void {
    const left = (this.people[at] as number) - people
    this.people[at] = left
    this.tally.book(this, at, this.birthYear(at), -people)
    if (left === 0) this.fellEmpty(at)
  }

  private fellEmpty(at: number): void {
    if (this.persons) this.holes[this.holeCount++] = at
    else this.emptied[at >> this.shift] = 1
    this.rateGroup[at] = this.lattice.jobFamilies
  }

  /**
   * Takes of every group of like people the share of its rate (割合による減), rounded to a billionth of a person.
   * @param rates by rate group and age on 1 April: index `rate group × BIRTH_SLOTS + age`.
   */
  thin(rates: Float64Array, year: number): void {
    const { rateGroup, people, absence, manager, entryYear, jobFamily, tally } = this
    const regular = REGULAR
    // Most are at work, and known by nothing but job family and birth year: those of a job family are booked together.
    const thinned = new Float64Array(this.lattice.jobFamilies)
    const slots = BIRTH_SLOTS
    const last = this.cohorts
    for (let cohort = 0; cohort < last; cohort += 1) {
      const birthYear = this.birthYearOf(cohort)
      const age = year - 1 - birthYear
      const end = this.end(cohort)
      for (let at = this.start(cohort); at < end; at += 1) {
        const rate = rates[(rateGroup[at] as number) * slots + age] as number
        if (rate === 0) continue
        const heads = people[at] as number
        const gone = Math.round(heads * rate)
        people[at] = heads - gone
        if (heads === gone) this.fellEmpty(at)
        if (absence[at] === 0 && manager[at] === 0 && entryYear[at] === 0) {
          const family = jobFamily[at] as number
          tally.bookBirth(regular, family, birthYear, -gone)
          thinned[family] = (thinned[family] as number) + gone
        } else tally.book(this, at, birthYear, -gone)
      }
    }
    for (let family = 0; family < thinned.length; family += 1) {
      tally.bookPresent(regular, { jobFamily: family, department: 0, entryYear: 0 }, -(thinned[family] as number))
    }
  }

  /** Changes the absence of a whole row, of a person, where it stands. */
  setAbsence(at: number, absence: number, returns: number): void {
    const people = this.people[at] as number
    const born = this.birthYear(at)
    this.tally.book(this, at, born, -people)
    this.absence[at] = absence
    this.returns[at] = returns
    this.tally.book(this, at, born, people)
  }

  /** Gives a whole row, a person, a managerial post or takes it away, where it stands. */
  setManager(at: number, manager: 0 | 1): void {
    const people = this.people[at] as number
    const born = this.birthYear(at)
    this.tally.book(this, at, born, -people)
    this.manager[at] = manager
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
    if (from.cohorts === 0) {
      this.clearFor(this)
      return
    }
    const first = this.cohorts === 0 ? from.first : Math.min(this.first, from.first)
    const cohorts = Math.max(this.first + this.cohorts, from.first + from.cohorts) - first
    const shift = Math.max(this.shift, from.shift)
    for (const table of [this, from]) {
      if (table.first !== first || table.cohorts !== cohorts || table.shift !== shift) table.resize(first, cohorts, shift)
    }
    const [start, end] = from.rowsInUse()
    for (const column of COLUMNS) this[column].set(from[column].subarray(start, end), start)
    this.count.set(from.count)
    this.emptied.set(from.emptied)
    this.holes.set(from.holes)
    this.holeCount = from.holeCount
    this.tally.restore(from.tally)
  }

  /** Where the first cohort with anybody begins, and where the last one ends. */
  private rowsInUse(): readonly [number, number] {
    let first = 0
    let last = this.cohorts - 1
    while (first < last && this.count[first] === 0) first += 1
    while (last > first && this.count[last] === 0) last -= 1
    return [first << this.shift, (last + 1) << this.shift]
  }

  /** Drops empty rows: groups keep their order, of persons the last of the cohort takes the place. */
  compact(): void {
    if (this.persons) for (let index = 0; index < this.holeCount; index += 1) this.fillHole(this.holes[index] as number)
    else this.closeGaps()
    this.holeCount = 0
  }

  private fillHole(at: number): void {
    const cohort = at >> this.shift
    let end = this.end(cohort)
    while (end > this.start(cohort) && this.people[end - 1] === 0) end -= 1
    if (at < end && this.people[at] === 0) {
      end -= 1
      copyRow(this, end, at)
    }
    this.count[cohort] = end - this.start(cohort)
  }

  private closeGaps(): void {
    for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
      if (this.emptied[cohort] === 0) continue
      this.emptied[cohort] = 0
      let kept = this.start(cohort)
      const end = this.end(cohort)
      for (let at = kept; at < end; at += 1) {
        if (this.people[at] === 0) continue
        if (kept !== at) copyRow(this, at, kept)
        kept += 1
      }
      this.count[cohort] = kept - this.start(cohort)
    }
  }

  /** A new last row of a cohort, with nobody in it yet. */
  private append(cohort: number, row: MemberRow): void {
    const at = this.end(cohort)
    writeRow(this, at, row)
    this.rateGroup[at] = row.employmentType === REGULAR ? row.jobFamily : this.lattice.jobFamilies
    this.count[cohort] = (this.count[cohort] as number) + 1
  }

  /** Makes sure that the cohort of a birth year exists and has room for one more row. @returns its index. */
  private makeRoom(birthYear: number): number {
    if (this.cohorts === 0) this.resize(birthYear, 64, FIRST_SHIFT)
    if (birthYear < this.first) this.resize(birthYear, this.first + this.cohorts - birthYear, this.shift)
    else if (birthYear >= this.first + this.cohorts) this.resize(this.first, birthYear - this.first + 8, this.shift)
    const cohort = birthYear - this.first
    if (this.count[cohort] === 1 << this.shift) this.resize(this.first, this.cohorts, this.shift + 1)
    return cohort
  }

  private resize(first: number, cohorts: number, shift: number): void {
    const moved = this.first - first
    const draws = this.persons ? new KeyTable(cohorts, shift, this.lattice.jobFamilies + 1) : undefined
    const fresh = draws === undefined ? {} : { key: draws.key, rateGroup: draws.group }
    for (const column of COLUMNS) {
      const old = this[column]
      const wider = column in fresh ? fresh[column as 'key'] : new (old.constructor as typeof Int32Array)(cohorts << shift)
      for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
        wider?.set(old.subarray(this.start(cohort), this.end(cohort)), (cohort + moved) << shift)
      }
      Object.assign(this, { [column]: wider })
    }
    this.moveHoles(moved, cohorts, shift)
    const by = this.cohorts === 0 ? 0 : moved
    this.count = placedAt(by, this.count, draws?.count ?? new Int32Array(cohorts))
    this.emptied = placedAt(by, this.emptied, new Uint8Array(cohorts))
    this.first = first
    this.cohorts = cohorts
    this.shift = shift
    this.draws = draws
  }

  /** Empty rows stand elsewhere when cohorts have other places. */
  private moveHoles(moved: number, cohorts: number, shift: number): void {
    const holes = new Int32Array(cohorts << shift)
    for (let index = 0; index < this.holeCount; index += 1) {
      const at = this.holes[index] as number
      const cohort = at >> this.shift
      holes[index] = ((cohort + moved) << shift) + at - this.start(cohort)
    }
    this.holes = holes
  }
}

/** 32 rows a cohort to begin with. */
const FIRST_SHIFT = 5

function placedAt<T extends Int32Array | Uint8Array>(by: number, old: T, empty: T): T {
  empty.set(old, by)
  return empty
}
