/**
 * The rows of the members (職員の行): where they stand in memory, cohort by cohort.
 *
 * All cohorts have room for the same number of rows. An empty row stays where it is until the end of the year; a table that is too small moves to
 * larger arrays. Not here: what people do, and the sums over them, see members.ts.
 */
import { KeyTable } from '../random/index.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import { COLUMNS, copyRow, type MemberRow, type Rows, writeRow } from './member-row.ts'
import type { PresentPlace } from './tally.ts'

/** A table of rows (職員の行の表). The columns are those of {@link Rows}. */
export class MemberRows implements Rows {
  readonly lattice: Lattice
  /** Whether each row is a person with a key of its own; otherwise rows with the same attributes are one. */
  readonly persons: boolean
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
  protected count: Int32Array = new Int32Array(0)
  /** Cohorts with empty rows, and the empty rows themselves, in the order in which they fell empty. */
  private emptied = new Uint8Array(0)
  private holes = new Int32Array(0)
  private holeCount = 0

  constructor(lattice: Lattice, persons: boolean) {
    this.lattice = lattice
    this.persons = persons
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

  /** Drops empty rows: groups keep their order, of persons the last of the cohort takes the place. */
  compact(): void {
    if (this.persons) for (let index = 0; index < this.holeCount; index += 1) this.fillHole(this.holes[index] as number)
    else this.closeGaps()
    this.holeCount = 0
  }

  /** Lets everybody go and makes sure that the birth years of another table have a place (行の消去). */
  protected emptyFor({ first, cohorts }: MemberRows): void {
    this.holeCount = 0
    this.count.fill(0)
    this.emptied.fill(0)
    const youngest = Math.max(this.first + this.cohorts, first + cohorts)
    const oldest = this.cohorts === 0 ? first : Math.min(this.first, first)
    if (oldest !== this.first || youngest - oldest !== this.cohorts) this.resize(oldest, youngest - oldest, this.shift)
  }

  /** Makes these rows equal to those of another table, in the memory it has; both then have room for the same rows. */
  protected copyRows(from: MemberRows): void {
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
  }

  /** People come into a row, which may be new, or have fallen empty this year: then it has a rate group again. */
  protected fill(at: number, people: number): void {
    const before = this.people[at] as number
    if (before === 0) {
      const family = this.jobFamily[at] as number
      this.rateGroup[at] = this.employmentType[at] === REGULAR ? family : this.lattice.jobFamilies
    }
    this.people[at] = before + people
  }

  /** A new last row of a cohort, with nobody in it yet. */
  protected append(cohort: number, row: MemberRow): void {
    const at = this.end(cohort)
    writeRow(this, at, row)
    this.count[cohort] = (this.count[cohort] as number) + 1
  }

  /** A new last row of a cohort for regular staff who are at work and hold no managerial post, with nobody in it yet. @returns the row. */
  protected appendPresent(cohort: number, { jobFamily, department, entryYear }: PresentPlace, key: number): number {
    const at = this.end(cohort)
    this.jobFamily[at] = jobFamily
    this.employmentType[at] = REGULAR
    this.department[at] = department
    this.termEnds[at] = 0
    this.entryYear[at] = entryYear
    this.manager[at] = 0
    this.absence[at] = 0
    this.returns[at] = 0
    this.key[at] = key
    this.people[at] = 0
    this.rateGroup[at] = jobFamily
    this.count[cohort] = (this.count[cohort] as number) + 1
    return at
  }

  /** Makes sure that the cohort of a birth year exists and has room for one more row. @returns its index. */
  protected makeRoom(birthYear: number): number {
    if (this.cohorts === 0) this.resize(birthYear, 64, FIRST_SHIFT)
    if (birthYear < this.first) this.resize(birthYear, this.first + this.cohorts - birthYear, this.shift)
    else if (birthYear >= this.first + this.cohorts) this.resize(this.first, birthYear - this.first + 8, this.shift)
    const cohort = birthYear - this.first
    if (this.count[cohort] === 1 << this.shift) this.resize(this.first, this.cohorts, this.shift + 1)
    return cohort
  }

  protected fellEmpty(at: number): void {
    if (this.persons) this.holes[this.holeCount++] = at
    else this.emptied[at >> this.shift] = 1
    this.rateGroup[at] = this.lattice.jobFamilies
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

  /** Where the first cohort with anybody begins, and where the last one ends. */
  private rowsInUse(): readonly [number, number] {
    let first = 0
    let last = this.cohorts - 1
    while (first < last && this.count[first] === 0) first += 1
    while (last > first && this.count[last] === 0) last -= 1
    return [first << this.shift, (last + 1) << this.shift]
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
