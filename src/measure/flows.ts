/**
 * Flows as measures (異動の指標): separations, inflows and recruitment by cause, in heads under `actual`, and outside it.
 *
 * Heads enter by the weight that the rule `actual` gives their type; types that it leaves out are counted as whole heads. Not here:
 * strength, which is counted and not booked.
 */
import type { Flows, RunPlan, YearLedger } from '../engine/index.ts'
import { type FlowCause, INFLOW_CAUSES, SEPARATION_CAUSES, toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

/** Separations of a year, and inflows of a 1 April other than recruitment: total and by cause (離職・採用以外の増). */
export function flowColumns(plan: RunPlan): readonly ColumnGroup[] {
  const weights = actualWeights(plan)
  const inside = (measure: Column['measure'], causes: readonly FlowCause[], from: FlowsOf): ColumnGroup =>
    byCause({ measure, causes, from, weights })
  const outside = (measure: Column['measure'], causes: readonly FlowCause[], from: FlowsOf): ColumnGroup =>
    byCause({ measure, causes, from, weights: weights.map(weight => (weight === 0 ? 1 : 0)) })
  return [
    inside('inflows', INFLOW_CAUSES, joined),
    outside('outside.inflows', INFLOW_CAUSES, joined),
    inside('separations', SEPARATION_CAUSES, left),
    outside('outside.separations', SEPARATION_CAUSES, left),
  ]
}

type FlowsOf = (ledger: YearLedger) => Flows | undefined
const joined: FlowsOf = ledger => ledger.joined?.flowsByType
const left: FlowsOf = ledger => ledger.separationsByType

interface CauseColumns {
  readonly measure: Column['measure']
  readonly causes: readonly FlowCause[]
  readonly from: FlowsOf
  /** How much a head of each employment type counts. */
  readonly weights: readonly number[]
}

function byCause({ measure, causes, from, weights }: CauseColumns): ColumnGroup {
  return {
    columns: [
      { measure, unit: 'people' },
      ...causes.map((item): Column => ({ measure, dimension: 'cause', item, unit: 'people' })),
    ],
    read: (ledger, into, at) => {
      const flows = from(ledger)
      if (flows === undefined) return
      let total = 0
      for (let index = 0; index < causes.length; index += 1) {
        const people = weighted(flows.get(causes[index] as FlowCause), weights)
        total += people
        into[at + 1 + index] = toPeople(people)
      }
      into[at] = toPeople(total)
    },
  }
}

/** A flow in the engine's unit, each head with the weight of its type. */
function weighted(heads: Float64Array | undefined, weights: readonly number[]): number {
  let sum = 0
  if (heads === undefined) return sum
  for (let type = 0; type < weights.length; type += 1) sum += (heads[type] as number) * (weights[type] as number)
  return sum
}
