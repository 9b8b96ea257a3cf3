/**
 * The opening staff of a plan (期首の職員) and the rates that apply to them.
 *
 * Age bands of rates become single ages, and nobody knows when a fixed term ends, so endings are spread evenly over the length of a
 * term. Not here: hires and everybody who joins later.
 */

import type { OpeningRow, SeparationPlan } from '../engine/index.ts'
import { apportion } from '../numeric/index.ts'
import type { Municipality, ResolvedScenario, SeparationBand, StaffRow } from '../scenario/index.ts'
import { leversByAge, ratesByAge } from './rates-by-age.ts'
import { type Compilation, compileSeries, isFixed, SHARE } from './series.ts'
import { entryAge, entryYear } from './service.ts'

/** What the rows of a plan are made of, beside the staff table. */
interface Assumed {
  readonly termYears: number
  readonly entryAge: number | undefined
}

/** By staff table: the rows made of it last. Scenarios of a municipality share the table, and mostly what is assumed. */
const known = new WeakMap<readonly StaffRow[], Assumed & { readonly rows: readonly OpeningRow[] }>()

/** The staff table as rows of the plan; fixed-term staff are spread evenly over the years in which their terms end. */
export function openingRows(scenario: ResolvedScenario, compilation: Compilation): readonly OpeningRow[] {
  const { municipality, fixedTerm } = scenario
  const assumed = { termYears: fixedTerm.termYears, entryAge: entryAge(scenario, compilation) }
  const found = known.get(municipality.staff)
  if (found?.termYears === assumed.termYears && Object.is(found.entryAge, assumed.entryAge)) return found.rows
  const rows = rowsOf(municipality, assumed)
  known.set(municipality.staff, { ...assumed, rows })
  return rows
}

function rowsOf(municipality: Municipality, { termYears, entryAge: age }: Assumed): OpeningRow[] {
  const { staff, baseYear } = municipality
  const placed = staff.map(placing(municipality)).sort(byCell)
  const fixed = staff.filter(({ employmentType }) => employmentType === 'fixed-term')
  const endings = termEndings(
    fixed.reduce((sum, row) => sum + row.people, 0),
    termYears,
  )
  return placed.flatMap(({ row, jobFamily, department }): OpeningRow[] => {
    const { birthYear, employmentType, people } = row
    const joined = entryYear(row, baseYear, age)
    const opening = {
      birthYear,
      jobFamily,
      employmentType,
      department,
      people,
      ...(joined === undefined ? {} : { entryYear: joined }),
    }
    if (employmentType !== 'fixed-term') return [opening]
    return endings.splice(0, people).map(years => ({ ...opening, people: 1, termEnds: baseYear + years }))
  })
}

/** For each fixed-term person in turn, after how many years the term ends: evenly over the length of a term. */
function termEndings(people: number, termYears: number): number[] {
  const perYear = apportion(people, new Array<number>(termYears).fill(1))
  const waves = perYear.map((count, year) => new Array<number>(count).fill(year))
  const longest = Math.max(0, ...perYear)
  return Array.from({ length: longest }, (_, turn) => waves.flatMap(wave => wave.slice(turn, turn + 1))).flat()
}

/** A row of the staff table, its job family and department as indices. */
interface PlacedRow {
  readonly row: StaffRow
  readonly jobFamily: number
  readonly department: number
}

/** Finds the indices of rows of the staff table. */
function placing({ jobFamilies, departments }: Municipality): (row: StaffRow) => PlacedRow {
  const families = new Map(jobFamilies.map(({ id }, index) => [id, index]))
  const offices = new Map(departments.map(({ id }, index) => [id, index]))
  return row => ({ row, jobFamily: families.get(row.jobFamily) ?? -1, department: offices.get(row.department) ?? -1 })
}

/** Orders rows by birth year, employment type, job family, department and year of joining, so that their own order does not matter. */
const byCell = (one: PlacedRow, other: PlacedRow): number =>
  one.row.birthYear - other.row.birthYear ||
  Number(one.row.employmentType > other.row.employmentType) - Number(one.row.employmentType < other.row.employmentType) ||
  one.jobFamily - other.jobFamily ||
  one.department - other.department ||
  (one.row.entryYear ?? 0) - (other.row.entryYear ?? 0)

/**
 * Yearly probabilities by cause, year, job family and age; ages without a band have rate 0 (年齢別の離職率).
 * Those of a cause that is the same in all runs are compiled once.
 */
export function separationPlans({ separation, municipality }: ResolvedScenario): (compilation: Compilation) => SeparationPlan[] {
  const families = municipality.jobFamilies.map(({ id }) => id)
  const compilers = [
    separationCompiler('resignation', separation.resignation, families),
    separationCompiler('early-retirement', separation.earlyRetirement, families),
    separationCompiler('death', separation.death, families),
  ]
  return compilation => compilers.map(compile => compile(compilation))
}

function separationCompiler(
  cause: SeparationPlan['cause'],
  bands: readonly SeparationBand[],
  families: readonly string[],
): (compilation: Compilation) => SeparationPlan {
  const levers = leversByAge(
    bands.map(({ rate }) => rate),
    families,
    (family, age) => bandAt(bands, family, age),
  )
  const fixed = bands.every(({ rate }) => isFixed(rate))
  let settled: SeparationPlan | undefined
  return compilation => {
    if (settled !== undefined) return settled
    const series = bands.map(({ rate }) => compileSeries(compilation, rate, SHARE))
    const compiled: SeparationPlan = { cause, rates: ratesByAge(levers, series, compilation) }
    if (fixed && compilation.reader === undefined) settled = compiled
    return compiled
  }
}

/** The band that applies to a job family at an age, its own before the general one; −1 where there is none. */
function bandAt(bands: readonly SeparationBand[], family: string, age: number): number {
  const own = bands.findIndex(band => band.jobFamily === family && covers(band, age))
  return own >= 0 ? own : bands.findIndex(band => band.jobFamily === undefined && covers(band, age))
}

const covers = (band: SeparationBand, age: number): boolean => age >= band.fromAge && age <= band.toAge
