/**
 * Flows by job family and department (職種別・部門別の異動), in heads under `actual` (現員), and the moves between them.
 *
 * With strength by job family and department they close the identity strength[t+1] = strength[t] − separations[t] + recruitment[t+1] +
 * inflows[t+1] + transfers[t+1] for each of them; transfers are net and add up to nobody. Not here: causes, see flows.ts.
 */
import type { Flows, RunPlan, Transfers, YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

/** The flows that a place has (職種・部門の増減). */
const FLOWS = ['separations', 'recruitment', 'inflows', 'transfers'] as const

/** People who leave, are hired, join otherwise and move, by job family and by department. */
export function cellFlowColumns(plan: RunPlan): ColumnGroup {
  const weights = actualWeights(plan)
  const places = [
    ...plan.jobFamilies.map(item => ({ dimension: 'jobFamily' as const, item })),
    ...plan.departments.map(item => ({ dimension: 'department' as const, item })),
  ]
  return {
    columns: FLOWS.flatMap(flow => places.map((place): Column => ({ measure: `flows.${flow}`, ...place, unit: 'people' }))),
    read: (ledger, into, at) => {
      FLOWS.forEach((flow, index) => {
        const columns = cellsOf(ledger, flow)
        if (columns === undefined) return
        const start = at + index * places.length
        const own = into.subarray(start, start + places.length).fill(0)
        for (const cells of columns) addCells(cells, weights, plan.jobFamilies.length, own)
        for (let column = 0; column < own.length; column += 1) own[column] = toPeople(own[column] as number)
      })
    },
  }
}

/** Adds the cells of a flow, weighed by employment type, up by job family and, after these, by department. */
function addCells(cells: Float64Array, weights: readonly number[], families: number, into: Float64Array): void {
  let cell = 0
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    for (let family = 0; family < families; family += 1) {
      for (let department = families; department < into.length; department += 1, cell += 1) {
        const people = cells[cell] as number
        if (people === 0) continue
        into[family] = (into[family] as number) + people * weight
        into[department] = (into[department] as number) + people * weight
      }
    }
  }
}

/** The cells of a flow, one array a cause; undefined where the ledger has none. */
function cellsOf({ joined, separations }: YearLedger, flow: (typeof FLOWS)[number]): readonly Float64Array[] | undefined {
  if (flow === 'separations') return separations === undefined ? undefined : all(separations)
  if (joined === undefined) return undefined
  if (flow === 'transfers') return all(joined.transfers)
  const hires = joined.flows.get('recruitment')
  if (flow === 'recruitment') return hires === undefined ? [] : [hires]
  return all(joined.flows).filter(cells => cells !== hires)
}

const all = (flows: Flows | Transfers): Float64Array[] => [...flows.values()]
