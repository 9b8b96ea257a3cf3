/**
 * Measurement (指標の算出): the expected run → tidy rows.
 *
 * Strength is counted under every counting rule; flows and breakdowns count heads under `actual` (現員), people of types that rule
 * leaves out stand under `outside`. A value that is not known (who joined on the base date) has no row. Not here: sampled runs.
 */
import type { Trajectory } from '../engine/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { measureLayout } from './layout.ts'
import type { MeasureRow } from './measure-row.ts'

/** All measures of one run (指標). */
export function measure({ plan, ledgers }: Trajectory): MeasureRow[] {
  const { columns, read } = measureLayout(plan, 'expected')
  const values = new Float64Array(columns.length)
  return ledgers.flatMap(ledger => {
    read(ledger, values, 0, plan)
    return columns.flatMap((column, index): MeasureRow[] => {
      const value = values[index] as number
      if (Number.isNaN(value)) return []
      return [{ scenario: plan.scenario, band: 'expected', fiscalYear: ledger.fiscalYear as FiscalYear, ...column, value }]
    })
  })
}

/** One total of a run by fiscal year (合計の推移), without the rows of all others; years in which it is not known are left out. */
export function totalByYear({ plan, ledgers }: Trajectory, total: MeasureRow['measure']): ReadonlyMap<FiscalYear, number> {
  const { columns, read } = measureLayout(plan)
  const column = columns.findIndex(({ measure, dimension }) => measure === total && dimension === undefined)
  const values = new Float64Array(columns.length)
  const known = new Map<FiscalYear, number>()
  for (const ledger of ledgers) {
    read(ledger, values, 0, plan)
    const value = values[column] ?? Number.NaN
    if (!Number.isNaN(value)) known.set(ledger.fiscalYear as FiscalYear, value)
  }
  return known
}
