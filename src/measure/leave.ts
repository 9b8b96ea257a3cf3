/**
 * Leave as measures (休業の指標): who is on leave on 1 April, who began and came back in the year, and the time away.
 *
 * Only where the plan counts leaves; otherwise nothing is known and there is no column. Not here: what leave does to strength, see working.ts.
 */
import type { RunPlan } from '../engine/index.ts'
import { ABSENCES, LEAVES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn } from './in-kernel.ts'

/** On leave on 1 April, and the leaves of the year that begins then (休業). */
export function leaveColumns(plan: RunPlan): readonly KernelColumns[] {
  if (plan.leave === undefined) return []
  const absences = LEAVES.map(absence => ABSENCES.indexOf(absence))
  return [
    {
      columns: [
        ...byKind('leave.onLeave'),
        ...byKind('leave.started'),
        { measure: 'leave.startedByWomen', unit: 'people' },
        ...byKind('leave.returned'),
        ...byKind('leave.left'),
        ...byKind('leave.personYears'),
      ],
      readIn: kernel => ({ reader: 'leave', terms: wholeIn(kernel, [LEAVES.length, wholeIn(kernel, absences)]) }),
    },
  ]
}

/** The total first, then each kind. */
const byKind = (measure: Column['measure']): Column[] => [
  { measure, unit: 'people' },
  ...LEAVES.map((item): Column => ({ measure, dimension: 'absence', item, unit: 'people' })),
]
