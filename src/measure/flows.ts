/**
 * Flows as measures (異動の指標): separations, inflows and recruitment by cause, in heads under `actual`, and outside it.
 *
 * Heads enter by the weight that the rule `actual` gives their type; types that it leaves out are counted as whole heads. Not here:
 * strength, which is counted and not booked.
 */
import type { Flows, RunPlan } from '../engine/index.ts'
import { type FlowCause, INFLOW_CAUSES, SEPARATION_CAUSES, toPeople } from '../terms/index.ts'
import type { MeasureName } from './measure-row.ts'
import { actualWeights, type Reading } from './reading.ts'

/** Separations of a year: total and by cause (離職). */
export function separated(plan: RunPlan, flows: Flows): Reading[] {
  return [
    ...byCause(plan, flows, 'separations', SEPARATION_CAUSES),
    ...byCauseOutside(plan, flows, 'outside.separations', SEPARATION_CAUSES),
  ]
}

/** Inflows of a 1 April other than recruitment (採用以外の増). */
export const inflows = (plan: RunPlan, flows: Flows): Reading[] => byCause(plan, flows, 'inflows', INFLOW_CAUSES)

/** Inflows of people outside 現員. */
export const joinedOutside = (plan: RunPlan, flows: Flows): Reading[] =>
  byCauseOutside(plan, flows, 'outside.inflows', INFLOW_CAUSES)

function byCause(plan: RunPlan, flows: Flows, measure: MeasureName, causes: readonly FlowCause[]): Reading[] {
  return totalAndParts(measure, causes, cause => counted(plan, flows, cause, 'inside'))
}

function byCauseOutside(plan: RunPlan, flows: Flows, measure: MeasureName, causes: readonly FlowCause[]): Reading[] {
  return totalAndParts(measure, causes, cause => counted(plan, flows, cause, 'outside'))
}

function totalAndParts(measure: MeasureName, causes: readonly FlowCause[], count: (cause: FlowCause) => number): Reading[] {
  const parts = causes.map(cause => [cause, count(cause)] as const)
  const total = parts.reduce((sum, [, people]) => sum + people, 0)
  return [
    { measure, value: toPeople(total), unit: 'people' },
    ...parts.map(
      ([cause, people]): Reading => ({ measure, dimension: 'cause', item: cause, value: toPeople(people), unit: 'people' }),
    ),
  ]
}

/** A flow in the engine's unit: inside 現員 by its weights, or heads of the types it leaves out. */
function counted(plan: RunPlan, flows: Flows, cause: FlowCause, where: 'inside' | 'outside'): number {
  const weights = actualWeights(plan)
  const cellsPerType = plan.jobFamilies.length * plan.departments.length
  let sum = 0
  flows.get(cause)?.forEach((people, cell) => {
    const weight = weights[Math.floor(cell / cellsPerType)] as number
    if (where === 'inside') sum += people * weight
    else if (weight === 0) sum += people
  })
  return sum
}
