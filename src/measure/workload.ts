/**
 * Workload as measures (業務量の指標): demand of each department, demand after DX, and the gap to the people in post.
 *
 * `workload.demand` follows population, service level and law; `workload.afterDx` takes off realised hours and adds what side-by-side
 * running ties up; `workload.gap` is that less 現員 of the department: positive where people are missing. Unknown without population.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { wholeIn, YearTerms } from './in-kernel.ts'

/** Demand and gap by department (業務量); no columns where no demand is given. */
export function workloadColumns(plan: RunPlan, hours: DxHours): readonly KernelColumns[] {
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
      readIn: (kernel, written) => {
        const departments = demands.map(({ department }) => department)
        const people = new YearTerms(kernel, plan, demands.length)
        written.write('transformation', (drawn, part) => {
          const ofDepartments = drawn.demands.map(demand => demand.people)
          part.copyAll(ofDepartments, people.at(0))
        })
        return {
          reader: 'workload',
          terms: wholeIn(kernel, [demands.length, wholeIn(kernel, departments), people.place, hours.place]),
        }
      },
    },
  ]
}
