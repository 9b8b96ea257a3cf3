/**
 * The measure table (指標表): tidy rows with quick look-up.
 *
 * An absent value is unknown, never zero; asking for one gives undefined.
 */
import type { FiscalYear } from '../terms/index.ts'
import type { Dimension, MeasureRow } from './measure-row.ts'

/** Tidy rows (指標表) and how to find one. */
export interface MeasureTable {
  readonly rows: readonly MeasureRow[]
  /** The total of a measure, or undefined when it is unknown. */
  value(scenario: string, year: FiscalYear, measure: string): number | undefined
  /** A measure broken down by a dimension, in the order of the rows. */
  breakdown(scenario: string, year: FiscalYear, measure: string, dimension: Dimension): ReadonlyMap<string, number>
}

/** Indexes tidy rows for look-up. */
export function measureTable(rows: readonly MeasureRow[]): MeasureTable {
  const totals = new Map<string, number>()
  const parts = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const key = `${row.scenario}\n${row.fiscalYear}\n${row.measure}`
    if (row.dimension === undefined) {
      totals.set(key, row.value)
      continue
    }
    const partKey = `${key}\n${row.dimension}`
    const items = parts.get(partKey) ?? new Map<string, number>()
    items.set(row.item ?? '', row.value)
    parts.set(partKey, items)
  }
  const none: ReadonlyMap<string, number> = new Map()
  return {
    rows,
    value: (scenario, year, measure) => totals.get(`${scenario}\n${year}\n${measure}`),
    breakdown: (scenario, year, measure, dimension) => parts.get(`${scenario}\n${year}\n${measure}\n${dimension}`) ?? none,
  }
}
