/**
 * A reading (読み取り値): a measure of one ledger, before it knows its scenario and year.
 *
 * Breakdowns carry their dimension and item, totals neither. Not here: which ledger it was read from.
 */
import type { RunPlan } from '../engine/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { MeasureRow } from './measure-row.ts'

/** A tidy row without scenario, band and year (読み取り値). */
export type Reading = Omit<MeasureRow, 'scenario' | 'band' | 'fiscalYear'>

/** Weights of the rule `actual` (現員の数え方), by index of employment type. */
export function actualWeights(plan: RunPlan): number[] {
  const rule = plan.countingRules[plan.actualRule]
  return EMPLOYMENT_TYPES.map(type => rule?.weights[type] ?? 0)
}
