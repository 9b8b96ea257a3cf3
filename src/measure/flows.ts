/**
 * Flows as measures (異動の指標): separations, inflows and recruitment by cause, in heads under `actual`, and outside it.
 *
 * Heads enter by the weight that the rule `actual` gives their type; types that it leaves out are counted as whole heads. Not here:
 * strength, which is counted and not booked.
 */
import { JOINED, LEFT, MOVED } from '../engine/index.ts'
import { type FlowCause, INFLOW_CAUSES, SEPARATION_CAUSES, TRANSFER_CAUSES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn } from './in-kernel.ts'

/** Separations of a year, and inflows of a 1 April other than recruitment: total and by cause (離職・採用以外の増). */
export const flowColumns = (): readonly KernelColumns[] => [
  byCause(['inflows', 'outside.inflows'], INFLOW_CAUSES, INFLOWS),
  byCause(['separations', 'outside.separations'], SEPARATION_CAUSES, SEPARATIONS),
]

/** @param measures that of 現員, and that of whoever stands outside. */
const byCause = (
  measures: readonly Column['measure'][],
  causes: readonly FlowCause[],
  booked: readonly number[],
): KernelColumns => ({
  columns: measures.flatMap(measure => [
    { measure, unit: 'people' },
    ...causes.map((item): Column => ({ measure, dimension: 'cause', item, unit: 'people' })),
  ]),
  readIn: kernel => ({ reader: 'flowsByCause', terms: wholeIn(kernel, booked) }),
})

/** Causes as they stand in the flow book (事由の並び), in the order of Causes in kernel/assembly/measures/flows.ts: who joins, the first, how many. */
export const SEPARATIONS: readonly number[] = [0, LEFT[SEPARATION_CAUSES[0]], SEPARATION_CAUSES.length]
export const INFLOWS: readonly number[] = [1, JOINED[INFLOW_CAUSES[0]], INFLOW_CAUSES.length]
export const RECRUITMENT: readonly number[] = [1, JOINED.recruitment, 1]
export const TRANSFERS: readonly number[] = [1, MOVED[TRANSFER_CAUSES[0]], TRANSFER_CAUSES.length]
