/**
 * The bands of all scenarios (幅の一覧), and how to find one.
 *
 * Not here: how wide a band is, see measure/spread.ts.
 */
import type { BandRow, Dimension, Spread } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The bands of a comparison (幅の一覧). */
export interface BandTable {
  readonly rows: readonly BandRow[]
  /** The spread of a total. */
  spread(scenario: string, year: FiscalYear, measure: string): Spread | undefined
  /** The bands of one scenario and year. */
  inYear(scenario: string, year: FiscalYear): readonly BandRow[]
  /** The spread of a part of a measure. */
  part(scenario: string, year: FiscalYear, measure: string, of: { dimension: Dimension; item: string }): Spread | undefined
}

/** Indexes bands for look-up (幅の索引). */
export function bandTable(rows: readonly BandRow[]): BandTable {
  const byKey = new Map(rows.map(row => [keyOf(row.scenario, row.fiscalYear, row.measure, row), row.spread]))
  const byYear = new Map<string, BandRow[]>()
  for (const row of rows) {
    const key = `${row.scenario}\n${row.fiscalYear}`
    const known = byYear.get(key)
    if (known === undefined) byYear.set(key, [row])
    else known.push(row)
  }
  return {
    rows,
    spread: (scenario, year, measure) => byKey.get(keyOf(scenario, year, measure, {})),
    inYear: (scenario, year) => byYear.get(`${scenario}\n${year}`) ?? [],
    part: (scenario, year, measure, of) => byKey.get(keyOf(scenario, year, measure, of)),
  }
}

const keyOf = (
  scenario: string,
  year: number,
  measure: string,
  { dimension, item }: { readonly dimension?: Dimension | undefined; readonly item?: string | undefined },
): string => `${scenario}\n${year}\n${measure}\n${dimension ?? ''}\n${item ?? ''}`
