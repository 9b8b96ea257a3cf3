/**
 * Workload as measures (業務量の指標): demand of each department, demand after DX, and the gap to the people in post.
 *
 * `workload.demand` follows population, service level and law; `workload.afterDx` takes off realised hours and adds what side-by-side
 * running ties up; `workload.gap` is that less 現員 of the department: positive where people are missing. Unknown without population.
 */
import type { RunPlan, TransformationPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { placeIn, wholeIn } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Demand and gap by department (業務量); no columns where no demand is given. */
export function workloadColumns(plan: RunPlan, inPost: PeopleInPost, hours: DxHours): readonly KernelColumns[] {
  const demands = plan.transformation?.demands ?? []
  if (demands.length === 0) return []
  const column = (measure: Column['measure']): Column[] =>
    demands.map(({ department }) => ({
      measure,
      dimension: 'department',
      item: plan.departments[department] ?? '',
      unit: 'people',
    }))
  return [
    {
      columns: [...column('workload.demand'), ...column('workload.afterDx'), ...column('workload.gap')],
      readIn: kernel => {
        const departments = demands.map(({ department }) => department)
        const place = wholeIn(kernel, [demands.length, wholeIn(kernel, departments), hours.place])
        return (ledger, into, at, drawn) => {
          writeDemands(drawn.transformation?.demands ?? demands, ledger.fiscalYear - plan.from, into, at)
          kernel.call.readWorkload(inPost.place, inPost.stock, place, placeIn(into, at))
        }
      },
    },
  ]
}

/** Writes the demand of a year. */
function writeDemands(demands: TransformationPlan['demands'], year: number, into: Float64Array, at: number): void {
  for (let index = 0; index < demands.length; index += 1) {
    into[at + index] = (demands[index] as TransformationPlan['demands'][number]).people[year] as number
  }
}
