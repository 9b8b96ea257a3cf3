/**
 * Workload as measures (業務量の指標): demand of each department, demand after DX, and the gap to the people in post.
 *
 * `workload.demand` follows population, service level and law; `workload.afterDx` takes off realised hours and adds what side-by-side
 * running ties up; `workload.gap` is that less 現員 of the department: positive where people are missing. Unknown without population.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import type { Column, KernelColumns } from './column.ts'
import type { DxHours } from './dx-hours.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

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
      readIn: kernel => {
        const departments = demands.map(({ department }) => department)
        const people = numbersIn(kernel, new Float64Array(demands.length * (plan.to - plan.from + 2)))
        const place = wholeIn(kernel, [demands.length, wholeIn(kernel, departments), people, hours.place])
        const write = (drawn: RunPlan): void => writeDemands(kernel, people, drawn)
        return { reader: 'workload', terms: place, begins: [{ part: 'transformation', write }] }
      },
    },
  ]
}

/** Writes the demand of every year of a plan (業務量の書込み). */
function writeDemands({ float64 }: Kernel, place: Place, { from, to, transformation }: RunPlan): void {
  const demands = transformation?.demands ?? []
  let at = place >>> 3
  for (let year = 0; year <= to - from + 1; year += 1) {
    for (let index = 0; index < demands.length; index += 1) {
      float64[at] = demands[index]?.people[year] ?? Number.NaN
      at += 1
    }
  }
}
