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
  const weights = Float64Array.from(actualWeights(plan))
  return [
    byCause({ measures: ['inflows', 'outside.inflows'], causes: INFLOW_CAUSES, from: joined, weights }),
    byCause({ measures: ['separations', 'outside.separations'], causes: SEPARATION_CAUSES, from: left, weights }),
  ]
}

type FlowsOf = (ledger: YearLedger) => Flows | undefined
const joined: FlowsOf = ledger => ledger.joined?.flowsByType
const left: FlowsOf = ledger => ledger.separationsByType

interface CauseColumns {
  /** The measure of 現員, and that of whoever stands outside. */
  readonly measures: readonly [Column['measure'], Column['measure']]
  readonly causes: readonly FlowCause[]
  readonly from: FlowsOf
  /** How much a head of each employment type counts under `actual`. */
  readonly weights: Float64Array
}

function byCause({ measures, causes, from, weights }: CauseColumns): ColumnGroup {
  const ofOutside = 1 + causes.length
  const nobody = new Float64Array(weights.length)
  return {
    columns: measures.flatMap(measure => [
      { measure, unit: 'people' },
      ...causes.map((item): Column => ({ measure, dimension: 'cause', item, unit: 'people' })),
    ]),
    read: (ledger, into, at) => {
      const flows = from(ledger)
      if (flows === undefined) return
      let [inside, outside] = [0, 0]
      for (let index = 0; index < causes.length; index += 1) {
        const heads = flows.get(causes[index] as FlowCause) ?? nobody
        let [counted, others] = [0, 0]
        for (let type = 0; type < weights.length; type += 1) {
          const people = heads[type] as number
          const weight = weights[type] as number
          if (weight === 0) others += people
          else counted += people * weight
        }
        inside += counted
        outside += others
        into[at + 1 + index] = toPeople(counted)
        into[at + ofOutside + 1 + index] = toPeople(others)
      }
      into[at] = toPeople(inside)
      into[at + ofOutside] = toPeople(outside)
    },
  }
}
