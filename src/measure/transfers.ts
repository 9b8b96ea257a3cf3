/**
 * Planned transfers as measures (異動の指標): how many were to move on a 1 April, and how many did, in whole people.
 *
 * Also which of them found too few people, for the warning that a planner gets. Not here: who came and went where, see cell-flows.ts.
 */
import type { RunPlan, Trajectory } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'

/** People to move and people moved (異動の予定と実績); no columns where nobody is to move. */
export function transferColumns(plan: RunPlan): readonly KernelColumns[] {
  if (plan.transfers === undefined) return []
  const people = (measure: Column['measure']): Column => ({ measure, unit: 'people' })
  return [{ columns: [people('transfers.planned'), people('transfers.moved')], readIn: () => ({ reader: 'transfers' }) }]
}

/** A transfer that found too few people in some years (異動の不足): the first of them, how many, and people planned and moved in them. */
export interface TransferShortage {
  /** Index into the plan's transfers. */
  readonly transfer: number
  readonly year: number
  readonly years: number
  readonly planned: number
  readonly moved: number
}

/** The transfers that found too few people (異動の不足), in the order of the plan. */
export function transferShortages({ plan, ledgers }: Trajectory): TransferShortage[] {
  return (plan.transfers ?? []).flatMap((_, transfer) => {
    const short = ledgers.flatMap(({ fiscalYear, joined }) => {
      const outcome = joined?.transferred?.[transfer]
      return outcome === undefined || outcome.moved >= outcome.planned ? [] : [{ fiscalYear, ...outcome }]
    })
    const [first] = short
    if (first === undefined) return []
    const sum = (of: 'planned' | 'moved'): number => short.reduce((total, outcome) => total + outcome[of], 0)
    return [{ transfer, year: first.fiscalYear, years: short.length, planned: sum('planned'), moved: sum('moved') }]
  })
}
