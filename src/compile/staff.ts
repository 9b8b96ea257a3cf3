/**
 * The opening staff of a plan (期首の職員) and the rates that apply to them.
 *
 * Age bands of rates become single ages, and nobody knows when a fixed term ends, so endings are spread evenly over the length of a
 * term. Not here: hires and everybody who joins later.
 */

import type { OpeningRow, SeparationPlan } from '../engine/index.ts'
import { apportion } from '../numeric/index.ts'
import type { DatedQuantity, ResolvedScenario, SeparationBand, StaffRow } from '../scenario/index.ts'
import { type Compilation, compileSeries, derive, hasFormula, isFixed, SHARE } from './series.ts'
import { entryYears } from './service.ts'

/** Highest age on 1 April that a rate can be given for. */
const OLDEST_RATED = 75

/** The staff table as rows of the plan; fixed-term staff are spread evenly over the years in which their terms end. */
export function openingRows(scenario: ResolvedScenario, compilation: Compilation): OpeningRow[] {
  const { municipality, fixedTerm } = scenario
  const entryYearOf = entryYears(scenario, compilation)
  const families = municipality.jobFamilies.map(family => family.id)
  const departments = municipality.departments.map(department => department.id)
  const ordered = [...municipality.staff].sort(byCell(families, departments))
  const fixed = ordered.filter(row => row.employmentType === 'fixed-term')
  const endings = termEndings(
    fixed.reduce((sum, row) => sum + row.people, 0),
    fixedTerm.termYears,
  )
  const rows: OpeningRow[] = []
  for (const member of ordered) {
    const { birthYear, jobFamily, employmentType, department, people } = member
    const entryYear = entryYearOf(member)
    const row = {
      birthYear,
      jobFamily: families.indexOf(jobFamily),
      employmentType,
      department: departments.indexOf(department),
      people,
      ...(entryYear === undefined ? {} : { entryYear }),
    }
    if (employmentType !== 'fixed-term') {
      rows.push(row)
      continue
    }
    for (let person = 0; person < people; person += 1) {
      rows.push({ ...row, people: 1, termEnds: municipality.baseYear + (endings.shift() ?? 0) })
    }
  }
  return rows
}

/** For each fixed-term person in turn, after how many years the term ends: evenly over the length of a term. */
function termEndings(people: number, termYears: number): number[] {
  const perYear = apportion(people, new Array<number>(termYears).fill(1))
  const waves = perYear.map((count, year) => new Array<number>(count).fill(year))
  const longest = Math.max(0, ...perYear)
  return Array.from({ length: longest }, (_, turn) => waves.flatMap(wave => wave.slice(turn, turn + 1))).flat()
}

/** The order of cells in the municipality file, so that the order of the table's rows does not matter. */
function byCell(families: readonly string[], departments: readonly string[]) {
  const key = (row: StaffRow): readonly (number | string)[] => [
    row.birthYear,
    row.employmentType,
    families.indexOf(row.jobFamily),
    departments.indexOf(row.department),
    row.entryYear ?? 0,
  ]
  return (one: StaffRow, other: StaffRow): number => {
    const right = key(other)
    for (const [index, left] of key(one).entries()) {
      const against = right[index] as number | string
      if (left !== against) return left < against ? -1 : 1
    }
    return 0
  }
}

/**
 * Yearly probabilities by cause, year, job family and age; ages without a band have rate 0 (年齢別の離職率).
 * Which band applies to whom is found once, for all runs, and so are the rates of a cause that is the same in all of them. Job families to
 * which the same bands apply share their rows, and years in which nothing changes share the rates of the year before.
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
  const table = rowsOf(bands, families)
  const fixed = bands.every(({ rate }) => isFixed(rate))
  let settled: SeparationPlan | undefined
  return compilation => {
    if (settled !== undefined) return settled
    const compiled: SeparationPlan = { cause, rates: separationRates(bands, table, compilation) }
    if (fixed) settled = compiled
    return compiled
  }
}

/** The rates of a cause by year, job family and age, written from the series of its bands. */
function separationRates(bands: readonly SeparationBand[], { rows, rowOf }: RowsOfBands, compilation: Compilation): number[][][] {
  const series = bands.map(({ rate }) => compileSeries(compilation, rate, SHARE))
  const changes = (year: number): boolean =>
    bands.some(({ rate }, band) => changesIn(rate, series[band] ?? [], year, compilation))
  const years = [...compilation.years.keys()].filter(year => year === 0 || changes(year))
  const written = years.map(year => ({ year, rates: rows.map(row => new Array<number>(row.length).fill(0)) }))
  derive(compilation, () => {
    for (const { year, rates } of written)
      for (let row = 0; row < rows.length; row += 1) writeRow(rows[row] as number[], series, year, rates[row] as number[])
  })
  const byYear = written.map(({ rates }) => rowOf.map(row => rates[row] as number[]))
  return compilation.years.map((_, year) => byYear[years.findLastIndex(first => first <= year)] as number[][])
}

function writeRow(bands: readonly number[], series: readonly (readonly number[])[], year: number, into: number[]): void {
  for (let age = 0; age < bands.length; age += 1) {
    const band = bands[age] as number
    if (band >= 0) into[age] = (series[band] as readonly number[])[year] as number
  }
}

/** Whether a rate may be another than the year before: a new entry begins, or its formula gives another number. */
const changesIn = (rate: DatedQuantity, series: readonly number[], year: number, { years }: Compilation): boolean =>
  hasFormula(rate) ? series[year] !== series[year - 1] : rate.entries.some(({ from }) => from === years[year])

/** Rows of bands by age, −1 where there is none, and which of them each job family has. */
interface RowsOfBands {
  readonly rows: number[][]
  readonly rowOf: number[]
}

/** The distinct rows of bands by age, and which of them each job family has. */
function rowsOf(bands: readonly SeparationBand[], families: readonly string[]): RowsOfBands {
  const all = families.map(family => bandsByAge(bands, family))
  const texts = all.map(row => row.join())
  const distinct = [...new Set(texts)]
  return { rows: distinct.map(text => all[texts.indexOf(text)] as number[]), rowOf: texts.map(text => distinct.indexOf(text)) }
}

/** For each age the band that applies to a job family, its own before the general one; −1 where there is none. */
function bandsByAge(bands: readonly SeparationBand[], family: string): number[] {
  return Array.from({ length: OLDEST_RATED + 1 }, (_, age) => {
    const own = bands.findIndex(band => band.jobFamily === family && covers(band, age))
    return own >= 0 ? own : bands.findIndex(band => band.jobFamily === undefined && covers(band, age))
  })
}

const covers = (band: SeparationBand, age: number): boolean => age >= band.fromAge && age <= band.toAge

/** A table of yearly rates by year, job family and age on 1 April (率の表). */
export function ratesByAge(
  years: number,
  families: number,
  rateOf: (family: number, age: number, year: number) => number,
): number[][][] {
  const upTo = (length: number): number[] => Array.from({ length }, (_, index) => index)
  return upTo(years).map(year => upTo(families).map(family => upTo(OLDEST_RATED + 1).map(age => rateOf(family, age, year))))
}
