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
  /** The breakdowns that were asked for. */
  readonly breakdowns: Map<Dimension, ReadonlyMap<string, number>>
}

const NONE: ReadonlyMap<string, number> = new Map()

/** Indexes tidy rows for look-up. Most breakdowns are never asked for, so they are put together when they are. */
export function measureTable(rows: readonly MeasureRow[]): MeasureTable {
  const measures = new Map<string, Known>()
  const find = (scenario: string, year: FiscalYear, measure: string): Known | undefined =>
    measures.get(`${scenario}\n${year}\n${measure}`)
  let [last, known]: [MeasureRow | undefined, Known | undefined] = [undefined, undefined]
  for (const row of rows) {
    const { scenario, fiscalYear, measure } = row
    // Rows of one measure mostly follow each other.
    if (known === undefined || last?.measure !== measure || last.fiscalYear !== fiscalYear || last.scenario !== scenario) {
      known = find(scenario, fiscalYear, measure) ?? { total: undefined, parts: [], breakdowns: new Map() }
      measures.set(`${scenario}\n${fiscalYear}\n${measure}`, known)
    }
    if (row.dimension === undefined) known.total = row.value
    else known.parts.push(row)
    last = row
  }
  return {
    rows,
    value: (scenario, year, measure) => find(scenario, year, measure)?.total,
    breakdown: (scenario, year, measure, dimension) => {
      const found = find(scenario, year, measure)
      return found === undefined ? NONE : brokenDown(found, dimension)
    },
  }
}

function brokenDown({ parts, breakdowns }: Known, dimension: Dimension): ReadonlyMap<string, number> {
  const known = breakdowns.get(dimension)
  if (known !== undefined) return known
  const found = new Map<string, number>()
  for (const row of parts) if (row.dimension === dimension) found.set(row.item ?? '', row.value)
  breakdowns.set(dimension, found)
  return found
}
