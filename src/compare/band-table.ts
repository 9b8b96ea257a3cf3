/**
 * The bands of all scenarios (幅の一覧), and how to find one.
 *
 * Not here: how wide a band is, see measure/spread.ts.
 */
import type { BandRow, Ensemble, Spread } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The bands of a comparison (幅の一覧). Those of sampled runs are made of their numbers whenever they are asked for: nobody keeps them all. */
export interface BandTable {
  readonly rows: Iterable<BandRow>
  /** The spread of a total. */
  spread(scenario: string, year: FiscalYear, measure: string): Spread | undefined
  /** The bands of one scenario and year. */
  inYear(scenario: string, year: FiscalYear): readonly BandRow[]
}

/** The bands of the runs of one scenario (案の幅). */
export const bandsOfRuns = ({ scenario: own, bands }: Pick<Ensemble, 'scenario' | 'bands'>): BandTable => ({
  rows: bands,
  spread: (scenario, year, measure) => (scenario === own ? bands.spread(year, measure) : undefined),
  inYear: (scenario, year) => (scenario === own ? bands.inYear(year) : []),
})

/** Indexes bands for look-up (幅の索引). */
export function bandTable(rows: readonly BandRow[]): BandTable {
  const byYear = new Map<string, BandRow[]>()
  const totals = new Map<string, Spread>()
  for (const row of rows) {
    const { scenario, fiscalYear, measure, dimension, spread } = row
    const key = `${scenario}\n${fiscalYear}`
    const together = byYear.get(key)
    if (together === undefined) byYear.set(key, [row])
    else together.push(row)
    if (dimension === undefined) totals.set(`${key}\n${measure}`, spread)
  }
  return {
    rows,
    spread: (scenario, year, measure) => totals.get(`${scenario}\n${year}\n${measure}`),
    inYear: (scenario, year) => byYear.get(`${scenario}\n${year}`) ?? [],
  }
}

/** The bands of several scenarios as one table (幅の統合). @param tables by scenario, each with its own bands only. */
export const joinBands = (tables: ReadonlyMap<string, BandTable>): BandTable => ({
  rows: oneAfterAnother([...tables.values()].map(({ rows }) => rows)),
  spread: (scenario, year, measure) => tables.get(scenario)?.spread(scenario, year, measure),
  inYear: (scenario, year) => tables.get(scenario)?.inYear(scenario, year) ?? [],
})

/** A table with the bands of further measures (幅の追加), which stand behind its own. */
export function withBands(table: BandTable, further: readonly BandRow[]): BandTable {
  const added = bandTable(further)
  return {
    rows: oneAfterAnother([table.rows, further]),
    spread: (...of) => table.spread(...of) ?? added.spread(...of),
    inYear: (...of) => table.inYear(...of).concat(added.inYear(...of)),
  }
}

const oneAfterAnother = (parts: readonly Iterable<BandRow>[]): Iterable<BandRow> => ({
  *[Symbol.iterator]() {
    for (const rows of parts) yield* rows
  },
})
