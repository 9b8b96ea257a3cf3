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
