/**
 * The bands of all scenarios (幅の一覧), and how to find one.
 *
 * Not here: how wide a band is, see measure/spread.ts.
 */
import type { BandRow, Spread } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The bands of a comparison (幅の一覧). */
export interface BandTable {
  readonly rows: readonly BandRow[]
  /** The spread of a total. */
  spread(scenario: string, year: FiscalYear, measure: string): Spread | undefined
  /** The bands of one scenario and year. */
  inYear(scenario: string, year: FiscalYear): readonly BandRow[]
}

/** Indexes bands for look-up (幅の索引). */
export function bandTable(rows: readonly BandRow[]): BandTable {
  const byYear = new Map<string, BandRow[]>()
  const totals = new Map<string, Spread>()
  let [last, together]: [BandRow | undefined, BandRow[]] = [undefined, []]
  for (const row of rows) {
    const { scenario, fiscalYear, measure, dimension, spread } = row
    // Bands of one scenario and year mostly follow each other.
    if (last?.fiscalYear !== fiscalYear || last.scenario !== scenario) {
      const key = `${scenario}\n${fiscalYear}`
      together = byYear.get(key) ?? []
      byYear.set(key, together)
    }
    together.push(row)
    last = row
    if (dimension === undefined) totals.set(`${scenario}\n${fiscalYear}\n${measure}`, spread)
  }
  return {
    rows,
    spread: (scenario, year, measure) => totals.get(`${scenario}\n${year}\n${measure}`),
    inYear: (scenario, year) => byYear.get(`${scenario}\n${year}`) ?? [],
  }
}

/** The bands of several scenarios as one table (幅の統合). @param tables by scenario, each with its own bands only. */
export const joinBands = (tables: ReadonlyMap<string, BandTable>): BandTable => ({
  rows: ([] as BandRow[]).concat(...[...tables.values()].map(({ rows }) => rows)),
  spread: (scenario, year, measure) => tables.get(scenario)?.spread(scenario, year, measure),
  inYear: (scenario, year) => tables.get(scenario)?.inYear(scenario, year) ?? [],
})

/** A table with the bands of further measures (幅の追加), which stand behind its own. */
export function withBands(table: BandTable, further: readonly BandRow[]): BandTable {
  const added = bandTable(further)
  return {
    rows: table.rows.concat(further),
    spread: (...of) => table.spread(...of) ?? added.spread(...of),
    inYear: (...of) => table.inYear(...of).concat(added.inYear(...of)),
  }
}
