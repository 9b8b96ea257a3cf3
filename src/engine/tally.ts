/**
 * The tally (集計): the sums over the members that decisions and stocks need, kept up to date with every change.
 *
 * Counting some seven hundred rows afresh for every decision and every 1 April would cost more than the rest of a sampled run. The kernel
 * (kernel/assembly/tally.ts) keeps them; they are held against a count that is made here without it: every year in the expected run, by birth year at the end of
 * every sampled one (ledger.ts). Whole billionths.
 */
import { ABSENCES } from '../terms/index.ts'
import type { Lattice } from './lattice.ts'
import type { Rows } from './member-row.ts'

/** The number of kinds of absence, for the index of {@link Tally.heads}. */
const KINDS = ABSENCES.length

/** Years of entry are summed as years since this one: whole billionths × 2,000 would pass 2⁵³ with 4,500 people. */
export const ENTRY_ORIGIN = 2000

/** How many birth years are told apart: their last eight binary digits, which differ within 256 years. */
export const BIRTH_SLOTS = 256

/** The place of a birth year among {@link BIRTH_SLOTS}: the older people are, the later. */
export const birthSlot = (birthYear: number): number => ~birthYear & (BIRTH_SLOTS - 1)

/** People of a group over all absences (区分の人数). */
export function headsInGroup(heads: Float64Array, group: number): number {
  const kinds = KINDS
  let sum = 0
  for (let slot = group * kinds; slot < (group + 1) * kinds; slot += 1) sum += heads[slot] as number
  return sum
}

/** The sums (集計). A group is an employment type and job family: `type × job families + job family`. */
export interface Sums {
  /** People by cell of the lattice. */
  byCell: Float64Array
  /** People by group and absence: index `group × kinds + absence`. */
  heads: Float64Array
  /** People by group and birth year: index `group × BIRTH_SLOTS + slot`. */
  byBirth: Float64Array
  /** People × years of entry since {@link ENTRY_ORIGIN}, by group, of those whose year of entry is known. */
  entryYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  managers: Float64Array
  /** The same by birth year: index `job family × BIRTH_SLOTS + slot`. */
  managersByBirth: Float64Array
}

/** How many numbers each of the sums has (集計の長さ). @param births whether birth years are told apart. */
export const lengthsOf = ({ size, jobFamilies, departments }: Lattice, births = true): Readonly<Record<keyof Sums, number>> => ({
  byCell: size,
  heads: (size / departments) * KINDS,
  byBirth: births ? (size / departments) * BIRTH_SLOTS : 0,
  entryYears: size / departments,
  managers: jobFamilies,
  managersByBirth: births ? jobFamilies * BIRTH_SLOTS : 0,
})

/** The sums as they are read (集計の読取り). The kernel keeps those of a table. */
export class Tally implements Sums {
  byCell = NONE
  heads = NONE
  byBirth = NONE
  entryYears = NONE
  managers = NONE
  managersByBirth = NONE
  private readonly jobFamilies: number

  constructor({ jobFamilies }: Lattice) {
    this.jobFamilies = jobFamilies
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
}

const NONE = new Float64Array(0)

/** A table whose rows can be gone through (行を数えられる表). */
interface Countable extends Rows {
  readonly lattice: Lattice
  readonly cohorts: number
  readonly start: (cohort: number) => number
  readonly end: (cohort: number) => number
  readonly birthYearOf: (cohort: number) => number
}

/** Sums that count nobody, with room for those of a lattice (空の集計). */
export function emptySums(lattice: Lattice): Sums {
  const entries = Object.entries(lengthsOf(lattice)).map(([name, length]) => [name, new Float64Array(length)])
  return Object.fromEntries(entries) as unknown as Sums
}

/** Counts a table afresh (集計のやり直し), row by row and without the kernel: what its sums are held against. @param sums is written over. */
export function countAfresh(table: Countable, sums = emptySums(table.lattice)): Sums {
  for (const counted of Object.values(sums)) counted.fill(0)
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) countRow(sums, table, at, table.birthYearOf(cohort))
  }
  return sums
}

function countRow(sums: Sums, rows: Countable, at: number, birthYear: number): void {
  const { jobFamilies, departments } = rows.lattice
  const people = rows.people[at] as number
  const family = rows.jobFamily[at] as number
  const group = (rows.employmentType[at] as number) * jobFamilies + family
  add(sums.byCell, group * departments + (rows.department[at] as number), people)
  add(sums.heads, group * KINDS + (rows.absence[at] as number), people)
  add(sums.byBirth, group * BIRTH_SLOTS + birthSlot(birthYear), people)
  const entered = rows.entryYear[at] as number
  if (entered !== 0) add(sums.entryYears, group, people * (entered - ENTRY_ORIGIN))
  if (rows.manager[at] === 0) return
  add(sums.managers, family, people)
  add(sums.managersByBirth, family * BIRTH_SLOTS + birthSlot(birthYear), people)
}

function add(sums: Float64Array, at: number, people: number): void {
  sums[at] = (sums[at] as number) + people
}
