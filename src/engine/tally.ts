/**
 * The tally (集計): the sums over the members that decisions and stocks need, kept up to date with every change.
 *
 * Counting some seven hundred rows afresh for every decision and every 1 April would cost more than the rest of a sampled run. The tally
 * is checked against a fresh count: every year in the expected run, by birth year at the end of every sampled one (ledger.ts). Whole billionths.
 */
import { LIMIT_COLUMNS } from '../random/index.ts'
import { ABSENCES, type Absence } from '../terms/index.ts'
import type { Lattice } from './lattice.ts'
import type { Rows } from './member-row.ts'

/** The number of kinds of absence, for the index of {@link Tally.heads}. */
const KINDS = ABSENCES.length

/** Years of entry are summed as years since this one: whole billionths × 2,000 would pass 2⁵³ with 4,500 people. */
export const ENTRY_ORIGIN = 2000

/** How many birth years are told apart: their last eight binary digits, which differ within 256 years. */
export const BIRTH_SLOTS = LIMIT_COLUMNS

/** The place of a birth year among {@link BIRTH_SLOTS}. */
export const birthSlot = (birthYear: number): number => birthYear & (BIRTH_SLOTS - 1)

/** People of a group over all absences (区分の人数). */
export function headsInGroup(heads: Float64Array, group: number): number {
  const kinds = KINDS
  let sum = 0
  for (let slot = group * kinds; slot < (group + 1) * kinds; slot += 1) sum += heads[slot] as number
  return sum
}

/** Where people are who are at work (在職者の区分): job family, department and year of entry, 0 where it is not known. */
export interface PresentPlace {
  readonly jobFamily: number
  readonly department: number
  readonly entryYear: number
}

/** The sums (集計). A group is an employment type and job family: `type × job families + job family`. */
export class Tally {
  /** People by cell of the lattice. */
  readonly byCell: Float64Array
  /** People by group and absence: index `group × kinds + absence`. */
  readonly heads: Float64Array
  /** People by group and birth year: index `group × BIRTH_SLOTS + slot`. */
  readonly byBirth: Float64Array
  /** People × years of entry since {@link ENTRY_ORIGIN}, by group, of those whose year of entry is known. */
  readonly entryYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  readonly managers: Float64Array
  /** The same by birth year: index `job family × BIRTH_SLOTS + slot`. */
  readonly managersByBirth: Float64Array
  private readonly jobFamilies: number
  private readonly departments: number

  constructor({ size, jobFamilies, departments }: Lattice) {
    const groups = size / departments
    this.jobFamilies = jobFamilies
    this.departments = departments
    this.byCell = new Float64Array(size)
    this.heads = new Float64Array(groups * KINDS)
    this.byBirth = new Float64Array(groups * BIRTH_SLOTS)
    this.entryYears = new Float64Array(groups)
    this.managers = new Float64Array(jobFamilies)
    this.managersByBirth = new Float64Array(jobFamilies * BIRTH_SLOTS)
  }

  /** Books people who come into a row, or (negative) leave it. */
  book(rows: Rows, at: number, birthYear: number, people: number): void {
    const family = rows.jobFamily[at] as number
    const group = (rows.employmentType[at] as number) * this.jobFamilies + family
    add(this.byCell, group * this.departments + (rows.department[at] as number), people)
    add(this.heads, group * KINDS + (rows.absence[at] as number), people)
    add(this.byBirth, group * BIRTH_SLOTS + birthSlot(birthYear), people)
    const entered = rows.entryYear[at] as number
    if (entered !== 0) add(this.entryYears, group, people * (entered - ENTRY_ORIGIN))
    if (rows.manager[at] === 0) return
    add(this.managers, family, people)
    add(this.managersByBirth, family * BIRTH_SLOTS + birthSlot(birthYear), people)
  }

  /** Books the birth year of people who join; their other sums are those of {@link bookPresent}. */
  bookBirth(type: number, family: number, birthYear: number, people: number): void {
    add(this.byBirth, (type * this.jobFamilies + family) * BIRTH_SLOTS + birthSlot(birthYear), people)
  }

  /** Books people who are at work and hold no managerial post, but for their birth years. */
  bookPresent(type: number, { jobFamily, department, entryYear }: PresentPlace, people: number): void {
    const group = type * this.jobFamilies + jobFamily
    add(this.byCell, group * this.departments + department, people)
    add(this.heads, group * KINDS, people)
    if (entryYear !== 0) add(this.entryYears, group, people * (entryYear - ENTRY_ORIGIN))
  }

  /** People of an employment type and job family. @param factors what each absence counts; absent: everybody as one. */
  headsOf(type: number, family: number, factors?: readonly number[]): number {
    const start = (type * this.jobFamilies + family) * KINDS
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
    const size = this.jobFamilies * KINDS
    for (let slot = type * size; slot < (type + 1) * size; slot += 1) if (this.heads[slot] !== 0) return true
    return false
  }

  /** Counts nobody any more. */
  clear(): void {
    for (const sums of [this.byCell, this.heads, this.byBirth, this.entryYears, this.managers, this.managersByBirth]) sums.fill(0)
  }

  /** Makes these sums equal to others of the same lattice. */
  restore(from: Tally): void {
    this.byCell.set(from.byCell)
    this.heads.set(from.heads)
    this.byBirth.set(from.byBirth)
    this.entryYears.set(from.entryYears)
    this.managers.set(from.managers)
    this.managersByBirth.set(from.managersByBirth)
  }
}

function add(sums: Float64Array, at: number, people: number): void {
  sums[at] = (sums[at] as number) + people
}
