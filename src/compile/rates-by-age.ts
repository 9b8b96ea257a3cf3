/**
 * Rates by age (年齢別の率): for each year, job family and age on 1 April the number of the lever that applies.
 *
 * Which lever applies to whom is found once, for all runs. Job families to which the same levers apply share their rows, and years in which
 * nothing changes share the rates of the year before. Not here: which lever stands before which.
 */
import type { DatedQuantity } from '../scenario/index.ts'
import { type Compilation, type Derived, derive, hasFormula } from './series.ts'

/** Highest age on 1 April that a rate can be given for. */
const OLDEST_RATED = 75

/** Which lever applies to whom (年齢別の前提). */
export interface LeversByAge {
  readonly levers: readonly DatedQuantity[]
  /** The distinct rows by age: indices of levers, −1 where none applies. */
  readonly rows: readonly (readonly number[])[]
  /** By job family: which of the rows is its own. */
  readonly rowOf: readonly number[]
}

/** Finds the levers of all job families and ages. @param leverAt the index of the lever that applies, −1 for none. */
export function leversByAge(
  levers: readonly DatedQuantity[],
  families: readonly string[],
  leverAt: (family: string, age: number) => number,
): LeversByAge {
  const all = families.map(family => Array.from({ length: OLDEST_RATED + 1 }, (_, age) => leverAt(family, age)))
  const texts = all.map(row => row.join())
  const distinct = [...new Set(texts)]
  return {
    levers,
    rows: distinct.map(text => all[texts.indexOf(text)] as number[]),
    rowOf: texts.map(text => distinct.indexOf(text)),
  }
}

/** The rates by year, job family and age, 0 where no lever applies (率の表). @param series those of the levers. */
export function ratesByAge(
  { levers, rows, rowOf }: LeversByAge,
  series: readonly (readonly number[])[],
  compilation: Compilation,
): number[][][] {
  const changes = (year: number): boolean =>
    levers.some((lever, index) => changesIn(lever, series[index] ?? [], year, compilation))
  const years = [...compilation.years.keys()].filter(year => year === 0 || changes(year))
  const rates = new YearRates(rows, series, years)
  derive(compilation, rates)
  const byYear = rates.byYear.map(ofYear => rowOf.map(row => ofYear[row] as number[]))
  return compilation.years.map((_, year) => byYear[years.findLastIndex(first => first <= year)] as number[][])
}

/** The rates of some years by row and age; a class, so that whoever writes them calls the same function for all causes and scenarios. */
class YearRates implements Derived {
  /** By year in which they change, row and age. */
  readonly byYear: readonly number[][][]
  private readonly rows: LeversByAge['rows']
  private readonly series: readonly (readonly number[])[]
  private readonly years: readonly number[]

  constructor(rows: LeversByAge['rows'], series: readonly (readonly number[])[], years: readonly number[]) {
    this.rows = rows
    this.series = series
    this.years = years
    this.byYear = years.map(() => rows.map(row => new Array<number>(row.length).fill(0)))
  }

  fill(): void {
    const { byYear, rows, series, years } = this
    for (let index = 0; index < years.length; index += 1) {
      const rates = byYear[index] as number[][]
      const year = years[index] as number
      for (let row = 0; row < rows.length; row += 1)
        writeRow(rows[row] as readonly number[], series, year, rates[row] as number[])
    }
  }
}

function writeRow(levers: readonly number[], series: readonly (readonly number[])[], year: number, into: number[]): void {
  for (let age = 0; age < levers.length; age += 1) {
    const lever = levers[age] as number
    if (lever >= 0) into[age] = (series[lever] as readonly number[])[year] as number
  }
}

/** Whether a lever may be another than the year before: a new entry begins, or its formula gives another number. */
const changesIn = (lever: DatedQuantity, series: readonly number[], year: number, { years }: Compilation): boolean =>
  hasFormula(lever) ? series[year] !== series[year - 1] : lever.entries.some(({ from }) => from === years[year])
