/**
 * Workload as measures (業務量の指標): demand of each department, demand after DX, and the gap to the people in post.
 *
 * `workload.demand` follows population, service level and law; `workload.afterDx` takes off realised hours and adds what side-by-side
 * running ties up; `workload.gap` is that less 現員 of the department: positive where people are missing. Unknown without population.
 */
import { type DxRow, HOUR, type RunPlan, type TransformationPlan, type YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Demand and gap by department (業務量); no columns where no demand is given. */
export function workloadColumns(plan: RunPlan, inPost: PeopleInPost): readonly ColumnGroup[] {
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
      read: (ledger, into, at, drawn) => {
        const year = ledger.fiscalYear - plan.from
        const drawnDemands = drawn.transformation?.demands ?? demands
        for (let index = 0; index < demands.length; index += 1) {
          const { department } = demands[index] as DepartmentDemand
          const demand = (drawnDemands[index] as DepartmentDemand).people[year] as number
          const after = demand - netFte(drawn, ledger, department)
          into[at + index] = demand
          into[at + demands.length + index] = after
          into[at + 2 * demands.length + index] = after - headsIn(plan, inPost, ledger, department)
        }
      },
    },
  ]
}

type DepartmentDemand = TransformationPlan['demands'][number]

/** Full-time people whom DX frees in a department, less those whom side-by-side running ties up. */
function netFte(plan: RunPlan, { transformation }: YearLedger, department: number): number {
  const { dx } = transformation ?? {}
  if (dx === undefined) return 0
  let freed = 0
  for (let index = 0; index < dx.rows.length; index += 1) {
    const row = dx.rows[index] as DxRow
    if (row.department === department) freed = freed + row.saved - row.givenUp
  }
  return (freed - (dx.effort[department] ?? 0)) / HOUR / (plan.transformation?.dx?.hoursPerFte ?? 1)
}

/** 現員 of a department, in people. */
function headsIn(
  plan: RunPlan,
  { byType, weights }: PeopleInPost,
  { stock: { byCell } }: YearLedger,
  department: number,
): number {
  const departments = plan.departments.length
  const perType = plan.jobFamilies.length * departments
  let sum = 0
  for (let type = 0; type < weights.length; type += 1) {
    const weight = weights[type] as number
    if (weight === 0 || byType[type] === 0) continue
    const end = (type + 1) * perType
    let people = 0
    for (let cell = type * perType + department; cell < end; cell += departments) people += byCell[cell] as number
    sum += people * weight
  }
  return toPeople(sum)
}
