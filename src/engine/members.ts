/**
 * Members (職員): the state of a run, cohort by cohort, as typed arrays.
 *
 * The rows of a birth year stand side by side, so a step that concerns some ages reads these cohorts only, and ageing moves nobody. In
 * the expected run a row is whoever has the same attributes, in billionths of a person (terms/people.ts); in a sampled run it is one
 * person with a key of its own for draws. Rows are never moved while a step walks over them: whoever joins is added afterwards, and
 * empty rows are dropped once a year. The table also keeps the sums by cell that decisions need. Age is not stored.
 */
import { ABSENCES, type Absence } from '../terms/index.ts'
import type { Lattice } from './lattice.ts'
import { COLUMNS, type MemberRow } from './member-row.ts'

/** The number of kinds of absence, for the index of {@link Members.heads}. */
const KINDS = ABSENCES.length

/** The table of members (職員). */
export class Members {
  readonly lattice: Lattice
  /** Whether each row is a person with a key of its own; otherwise rows with the same attributes are one. */
  readonly persons: boolean
  /** How many birth years the table spans; cohort 0 is the oldest. */
  cohorts = 0
  jobFamily = new Uint16Array(0)
  employmentType = new Uint8Array(0)
  department = new Uint16Array(0)
  /** Last fiscal year of the term (任期の最終年度); 0 where there is none. */
  termEnds = new Int16Array(0)
  /** Fiscal year of joining the city (入庁年度); 0 where it is not known. */
  entryYear = new Int16Array(0)
  /** 1 for whoever holds a managerial post (管理監督職). */
  manager = new Uint8Array(0)
  /** Index into ABSENCES, and the fiscal year on whose 1 April the absence is over; 0 for no end. */
  absence = new Uint8Array(0)
  returns = new Int16Array(0)
  /** Who the person is for draws; 0 in the expected run. */
  key = new Int32Array(0)
  people = new Float64Array(0)
  /** People by cell of the lattice. */
  readonly byCell: Float64Array
  /** People by employment type, job family and absence: index `(type × job families + job family) × kinds + absence`. */
  readonly heads: Float64Array
  private first = 0
  private room = 0
  private count = new Int32Array(0)
  private emptied = new Uint8Array(0)

  constructor(lattice: Lattice, persons: boolean) {
    this.lattice = lattice
    this.persons = persons
    this.byCell = new Float64Array(lattice.size)
    this.heads = new Float64Array((lattice.size / lattice.departments) * KINDS)
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
    this.change(row, row.people)
    if (!this.persons) {
      for (let at = this.start(cohort); at < this.end(cohort); at += 1) {
        if (!sameRow(this, at, row)) continue
        this.people[at] = (this.people[at] as number) + row.people
        return
      }
    }
    this.write(this.end(cohort), row)
    this.count[cohort] = (this.count[cohort] as number) + 1
  }

  /** Takes people out of a row. */
  remove(at: number, people: number): void {
    const left = (this.people[at] as number) - people
    this.people[at] = left
    if (left === 0) this.emptied[Math.floor(at / this.room)] = 1
    const group = (this.employmentType[at] as number) * this.lattice.jobFamilies + (this.jobFamily[at] as number)
    const cell = group * this.lattice.departments + (this.department[at] as number)
    this.byCell[cell] = (this.byCell[cell] as number) - people
    const slot = group * KINDS + (this.absence[at] as number)
    this.heads[slot] = (this.heads[slot] as number) - people
  }

  /** Changes the absence of a whole row, of a person, where it stands. */
  setAbsence(at: number, absence: number, returns: number): void {
    const people = this.people[at] as number
    const kinds = ((this.employmentType[at] as number) * this.lattice.jobFamilies + (this.jobFamily[at] as number)) * KINDS
    const before = kinds + (this.absence[at] as number)
    this.heads[before] = (this.heads[before] as number) - people
    this.heads[kinds + absence] = (this.heads[kinds + absence] as number) + people
    this.absence[at] = absence
    this.returns[at] = returns
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

  /** People of an employment type and job family, whether present or absent. @param factors what each absence counts; absent: one. */
  headsOf(type: number, family: number, factors?: readonly number[]): number {
    const start = (type * this.lattice.jobFamilies + family) * KINDS
    let sum = 0
    for (let kind = 0; kind < KINDS; kind += 1) {
      const people = this.heads[start + kind] as number
      sum += factors === undefined ? people : people * (factors[kind] as number)
    }
    return sum
  }

  /** Everybody in an absence. */
  headsAbsent(absence: Absence): number {
    let sum = 0
    for (let slot = ABSENCES.indexOf(absence); slot < this.heads.length; slot += KINDS) sum += this.heads[slot] as number
    return sum
  }

  /** Whether anybody is of an employment type. */
  anyOf(type: number): boolean {
    const size = this.lattice.jobFamilies * KINDS
    for (let slot = type * size; slot < (type + 1) * size; slot += 1) if (this.heads[slot] !== 0) return true
    return false
  }

  /** Drops empty rows, keeping the order of the others. */
  compact(): void {
    for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
      if (this.emptied[cohort] === 0) continue
      let kept = this.start(cohort)
      const end = this.end(cohort)
      for (let at = kept; at < end; at += 1) {
        if (this.people[at] === 0) continue
        if (kept !== at) this.moveRow(at, kept)
        kept += 1
      }
      this.count[cohort] = kept - this.start(cohort)
      this.emptied[cohort] = 0
    }
  }

  private write(at: number, row: MemberRow): void {
    this.jobFamily[at] = row.jobFamily
    this.employmentType[at] = row.employmentType
    this.department[at] = row.department
    this.termEnds[at] = row.termEnds
    this.entryYear[at] = row.entryYear
    this.manager[at] = row.manager
    this.absence[at] = row.absence
    this.returns[at] = row.returns
    this.key[at] = row.key
    this.people[at] = row.people
  }

  private moveRow(at: number, to: number): void {
    this.jobFamily[to] = this.jobFamily[at] as number
    this.employmentType[to] = this.employmentType[at] as number
    this.department[to] = this.department[at] as number
    this.termEnds[to] = this.termEnds[at] as number
    this.entryYear[to] = this.entryYear[at] as number
    this.manager[to] = this.manager[at] as number
    this.absence[to] = this.absence[at] as number
    this.returns[to] = this.returns[at] as number
    this.key[to] = this.key[at] as number
    this.people[to] = this.people[at] as number
  }

  /** Books people into the sums by cell. */
  private change({ employmentType, jobFamily, department, absence }: MemberRow, people: number): void {
    const group = employmentType * this.lattice.jobFamilies + jobFamily
    const cell = group * this.lattice.departments + department
    this.byCell[cell] = (this.byCell[cell] as number) + people
    const slot = group * KINDS + absence
    this.heads[slot] = (this.heads[slot] as number) + people
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
    for (const column of COLUMNS) {
      const old = this[column]
      const wider = new (old.constructor as new (size: number) => typeof old)(cohorts * room)
      for (let cohort = 0; cohort < this.cohorts; cohort += 1) {
        wider.set(old.subarray(this.start(cohort), this.end(cohort)), (cohort + shift) * room)
      }
      Object.assign(this, { [column]: wider })
    }
    const moved = <T extends Int32Array | Uint8Array>(old: T, empty: T): T => {
      empty.set(old, this.cohorts === 0 ? 0 : shift)
      return empty
    }
    this.count = moved(this.count, new Int32Array(cohorts))
    this.emptied = moved(this.emptied, new Uint8Array(cohorts))
    this.first = first
    this.cohorts = cohorts
    this.room = room
  }
}

/** Whether a row of the table has the same attributes as another, whoever and however many they are. */
const sameRow = (members: Members, at: number, row: MemberRow): boolean =>
  members.department[at] === row.department &&
  members.jobFamily[at] === row.jobFamily &&
  members.employmentType[at] === row.employmentType &&
  members.entryYear[at] === row.entryYear &&
  members.termEnds[at] === row.termEnds &&
  members.manager[at] === row.manager &&
  members.absence[at] === row.absence &&
  members.returns[at] === row.returns
