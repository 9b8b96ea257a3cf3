/**
 * Bands in the result file (結果ファイルの幅): the spread of every measure of a year, by the name it has in the file.
 *
 * `strength.actual` is a total; a part is named by its breakdown, as in the file: `strength.byJobFamily.土木`, `separations.resignation`. Single
 * ages are left out, their bands stand in `measures.csv`, and gaps to similar cities, whose bands stand under `benchmarks`. Below 20 runs there are no percentiles. Not here: the values of run 0.
 */
import type { BandRow, Dimension, Spread } from '../measure/index.ts'

/** A band in the result file (幅). Percentiles are values that occurred; `constant` marks a value that no run changes. */
export interface ResultBand {
  readonly p10?: number
  readonly p25?: number
  readonly p50?: number
  readonly p75?: number
  readonly p90?: number
  readonly mean: number
  /** Absent with a single run, which says nothing of it. */
  readonly sd?: number
  /** Monte Carlo standard error of the mean; absent with a single run. */
  readonly standardError?: number
  readonly constant?: true
}

/** Bands by name (名前ごとの幅). */
export type ResultBands = Readonly<Record<string, ResultBand>>

/** The bands of a year (その年度の幅); undefined when there are none. */
export function resultBands(rows: readonly BandRow[]): ResultBands | undefined {
  const shown = rows.filter(({ dimension, measure }) => dimension !== 'age' && !measure.startsWith('benchmark.'))
  const bands = shown.map(row => [nameOf(row), bandOf(row.spread)] as const)
  return bands.length === 0 ? undefined : Object.fromEntries(bands)
}

/** Spreads as the file shows them, by name (名前ごとの幅); undefined when there are none. */
export function namedBands(spreads: Readonly<Record<string, Spread>> = {}): ResultBands | undefined {
  const bands = Object.entries(spreads).map(([name, spread]) => [name, bandOf(spread)] as const)
  return bands.length === 0 ? undefined : Object.fromEntries(bands)
}

/** A spread as the file shows it (幅). */
export const bandOf = ({ p10, p25, p50, p75, p90, mean, sd, standardError, constant }: Spread): ResultBand => ({
  ...(p10 === undefined || p25 === undefined || p50 === undefined || p75 === undefined || p90 === undefined
    ? {}
    : { p10, p25, p50, p75, p90 }),
  mean,
  ...(sd === undefined ? {} : { sd }),
  ...(standardError === undefined ? {} : { standardError }),
  ...(constant ? { constant } : {}),
})

/** How each breakdown is named in the file; causes stand under the measure itself. */
const BREAKDOWNS: Readonly<Partial<Record<Dimension, string>>> = {
  employmentType: 'byEmploymentType',
  jobFamily: 'byJobFamily',
  department: 'byDepartment',
  ageBand: 'byAgeBand',
}

/** `separations` is the total of a measure that has parts by cause; the file calls it `separations.total`. */
const FLOWS = ['separations', 'inflows', 'outside.separations', 'outside.inflows']

function nameOf({ measure, dimension, item }: BandRow): string {
  if (dimension === undefined) return FLOWS.includes(measure) ? `${measure}.total` : measure
  if (dimension === 'cause') return `${measure}.${item}`
  return `${measure}.${BREAKDOWNS[dimension] ?? dimension}.${item}`
}
