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

/** What is known of a measure in one scenario and year: its total, and the rows that break it down. */
interface Known {
  total: number | undefined
  readonly parts: MeasureRow[]
  /** Its breakdowns that have been asked for. */
  breakdowns: Map<Dimension, ReadonlyMap<string, number>> | undefined
}

const NOTHING: ReadonlyMap<string, number> = new Map()

/** Indexes tidy rows for look-up. Most breakdowns are never asked for, so they are put together when they are. */
export function measureTable(rows: readonly MeasureRow[]): MeasureTable {
  /** By scenario and year, then by measure. */
  const years = new Map<string, Map<string, Known>>()
  let [last, measures]: [MeasureRow | undefined, Map<string, Known>] = [undefined, new Map()]
  for (const row of rows) {
    const { scenario, fiscalYear, measure, dimension, value } = row
    // Rows of one scenario and year mostly follow each other.
    if (last?.fiscalYear !== fiscalYear || last.scenario !== scenario) {
      const key = `${scenario}\n${fiscalYear}`
      measures = years.get(key) ?? new Map()
      years.set(key, measures)
    }
    let known = measures.get(measure)
    if (known === undefined) {
      known = { total: undefined, parts: [], breakdowns: undefined }
      measures.set(measure, known)
    }
    if (dimension === undefined) known.total = value
    else known.parts.push(row)
    last = row
  }
  const find = (scenario: string, year: FiscalYear, measure: string): Known | undefined =>
    years.get(`${scenario}\n${year}`)?.get(measure)
  return {
    rows,
    value: (scenario, year, measure) => find(scenario, year, measure)?.total,
    breakdown: (scenario, year, measure, dimension) => {
      const known = find(scenario, year, measure)
      return known === undefined ? NOTHING : breakdownBy(known, dimension)
    },
  }
}

/** What is known of a measure by a dimension, put together once. */
function breakdownBy(known: Known, dimension: Dimension): ReadonlyMap<string, number> {
  const made = known.breakdowns?.get(dimension)
  if (made !== undefined) return made
  const items = new Map<string, number>()
  for (const row of known.parts) if (row.dimension === dimension) items.set(row.item ?? '', row.value)
  known.breakdowns ??= new Map()
  known.breakdowns.set(dimension, items)
  return items
}
