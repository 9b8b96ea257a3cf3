/**
 * Leave as measures (休業の指標): who is on leave on 1 April, who began and came back in the year, and the time away.
 *
 * Only where the plan counts leaves; otherwise nothing is known and there is no column. Not here: what leave does to strength, see working.ts.
 */
import { type LeaveFlows, onLeave, type RunPlan } from '../engine/index.ts'
import { LEAVES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** On leave on 1 April, and the leaves of the year that begins then (休業). */
export function leaveColumns(plan: RunPlan): readonly ColumnGroup[] {
  if (plan.leave === undefined) return []
  const flows = (measure: Column['measure'], of: (leave: LeaveFlows) => ArrayLike<number>): ColumnGroup => ({
    columns: byKind(measure),
    read: ({ leave }, into, at) => {
      if (leave !== undefined) writeKinds(of(leave), into, at)
    },
  })
  return [
    {
      columns: byKind('leave.onLeave'),
      read: ({ stock }, into, at) => {
        writeKinds(
          LEAVES.map(absence => onLeave(stock, absence)),
          into,
          at,
        )
      },
    },
    flows('leave.started', leave => leave.started),
    {
      columns: [{ measure: 'leave.startedByWomen', unit: 'people' }],
      read: ({ leave }, into, at) => {
        if (leave !== undefined) into[at] = toPeople(leave.women)
      },
    },
    flows('leave.returned', leave => leave.returned),
    flows('leave.left', leave => leave.left),
    flows('leave.personYears', leave => leave.personYears),
  ]
}

const byKind = (measure: Column['measure']): Column[] => [
  { measure, unit: 'people' },
  ...LEAVES.map((item): Column => ({ measure, dimension: 'absence', item, unit: 'people' })),
]

/** The total first, then each kind. */
function writeKinds(kinds: ArrayLike<number>, into: Float64Array, at: number): void {
  let total = 0
  LEAVES.forEach((_, kind) => {
    total += kinds[kind] as number
    into[at + 1 + kind] = toPeople(kinds[kind] as number)
  })
  into[at] = toPeople(total)
}
