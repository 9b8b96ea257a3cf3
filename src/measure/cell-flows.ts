/**
 * Flows by job family and department (職種別・部門別の異動), in heads under `actual` (現員), and the moves between them.
 *
 * With strength by job family and department they close the identity strength[t+1] = strength[t] − separations[t] + recruitment[t+1] +
 * inflows[t+1] + transfers[t+1] for each of them; transfers are net and add up to nobody. Not here: causes, see flows.ts.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { INFLOWS, RECRUITMENT, SEPARATIONS, TRANSFERS } from './flows.ts'
import { wholeIn } from './in-kernel.ts'

/** The flows that a place has (職種・部門の増減), and their causes. */
const FLOWS = [
  ['flows.separations', SEPARATIONS],
  ['flows.recruitment', RECRUITMENT],
  ['flows.inflows', INFLOWS],
  ['flows.transfers', TRANSFERS],
] as const satisfies readonly (readonly [Column['measure'], readonly number[]])[]

/** People who leave, are hired, join otherwise and move, by job family and by department. */
export function cellFlowColumns({ jobFamilies, departments }: RunPlan): readonly KernelColumns[] {
  const places = [
    ...jobFamilies.map(item => ({ dimension: 'jobFamily' as const, item })),
    ...departments.map(item => ({ dimension: 'department' as const, item })),
  ]
  return FLOWS.map(([measure, causes]) => ({
    columns: places.map((place): Column => ({ measure, ...place, unit: 'people' })),
    readIn: kernel => ({ reader: 'flowsByPlace', terms: wholeIn(kernel, causes) }),
  }))
}
