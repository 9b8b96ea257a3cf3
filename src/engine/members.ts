/**
 * Members (職員): the state of a run, cohort by cohort, as typed arrays.
 *
 * The rows of a birth year stand side by side, so a step that concerns some ages reads these cohorts only, and ageing moves nobody. In
 * the expected run a row is whoever has the same attributes, in billionths of a person (terms/people.ts); in a sampled run it is one
 * person with a key of its own for draws. Rows are never moved while a step walks over them: whoever joins is added afterwards, and empty
 * rows are dropped once a year. Age is not stored.
 */
import { PERSON } from '../terms/index.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import { type MemberRow, sameRow } from './member-row.ts'
import { MemberRows } from './member-rows.ts'
import type { SeatList } from './seat-list.ts'
import { BIRTH_SLOTS, type PresentPlace, Tally } from './tally.ts'

/** Seats of one cell that follow one another, whose persons join in the same year (隣り合う席). */
interface Neighbours extends PresentPlace {
  readonly first: number
  readonly end: number
}

/** The table of members (職員). */
export class Members extends MemberRows {
  /** Sums over the rows, always up to date. */
  readonly tally: Tally

  constructor(lattice: Lattice, persons: boolean) {
    super(lattice, persons)
    this.tally = new Tally(lattice)
  }

  /** Lets everybody go and makes sure that the birth years of another table have a place (表を空にする). */
  clearFor(other: Members): void {
    this.tally.clear()
    this.emptyFor(other)
  }

  /** Adds a row, or its people to the row with the same attributes; nobody is not kept. */
  add(row: MemberRow): void {
    if (row.people === 0) return
    const cohort = this.makeRoom(row.birthYear)
    const end = this.end(cohort)
    const at = this.persons ? end : this.like(row, this.start(cohort), end)
    if (at === end) this.append(cohort, row)
    this.fill(at, row.people)
    this.tally.book(this, at, row.birthYear, row.people)
  }

  /** Adds people of the regular staff who are at work and hold no managerial post, to those like them (在職者の追加). */
  addPresent(birthYear: number, place: PresentPlace, people: number): void {
    if (people === 0) return
    const cohort = this.makeRoom(birthYear)
    const end = this.end(cohort)
    const { tally } = this
    let at = this.start(cohort)
    while (at < end && !this.isPresent(at, place)) at += 1
    if (at === end) this.appendPresent(cohort, place, 0)
    this.fill(at, people)
    tally.bookBirth(REGULAR, place.jobFamily, birthYear, people)
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
    const { first, end, jobFamily } = neighbours
    for (let seat = first; seat < end; seat += 1) {
      const born = birthYear[seat] as number
      const at = this.appendPresent(this.makeRoom(born), neighbours, key[seat] as number)
      this.people[at] = PERSON
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

  /**
   * Takes of every group of like people the share of its rate (割合による減), rounded to a billionth of a person.
   * @param rates by rate group and age on 1 April: index `rate group × BIRTH_SLOTS + age`.
   */
  thin(rates: Float64Array, year: number): void {
    const { rateGroup, people, absence, manager, entryYear, jobFamily, tally } = this
    const regular = REGULAR
    // Without departments most are known by nothing but job family and birth year: those of a job family are booked together.
    const together = this.lattice.departments === 1
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
        if (together && absence[at] === 0 && manager[at] === 0 && entryYear[at] === 0) {
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

  /** Makes this table equal to another one of the same lattice (表の写し). */
  restore(from: Members): void {
    if (from.cohorts === 0) {
      this.clearFor(this)
      return
    }
    this.copyRows(from)
    this.tally.restore(from.tally)
  }
}
