/**
 * Workload as measures (業務量の指標): demand of each department, demand after DX, and the gap to the people in post.
 *
 * `workload.demand` follows population, service level and law; `workload.afterDx` takes off realised hours and adds what side-by-side
 * running ties up; `workload.gap` is that less 現員 of the department: positive where people are missing. Unknown without population.
 */
import { HOUR, type RunPlan, type YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup, write } from './column.ts'

/** Demand and gap by department (業務量); no columns where no demand is given. */
export function workloadColumns(plan: RunPlan): readonly ColumnGroup[] {
  const demands = plan.transformation?.demands ?? []
  if (demands.length === 0) return []
  const weights = actualWeights(plan)
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
        const demand = (drawn.transformation?.demands ?? demands).map(({ people }) => people[year] as number)
        const after = demands.map(({ department }, index) => (demand[index] as number) - netFte(drawn, ledger, department))
        const gap = demands.map(({ department }, index) => (after[index] as number) - inPost(plan, weights, ledger, department))
        write([...demand, ...after, ...gap], into, at)
      },
    },
  ]
}

/** Full-time people whom DX frees in a department, less those whom side-by-side running ties up. */
function netFte(plan: RunPlan, { transformation }: YearLedger, department: number): number {
  const { dx } = transformation ?? {}
  if (dx === undefined) return 0
  const freed = dx.rows.reduce((sum, row) => (row.department === department ? sum + row.saved - row.givenUp : sum), 0)
  return (freed - (dx.effort[department] ?? 0)) / HOUR / (plan.transformation?.dx?.hoursPerFte ?? 1)
}

/** 現員 of a department, in people. */
function inPost(plan: RunPlan, weights: readonly number[], { stock }: YearLedger, department: number): number {
  const departments = plan.departments.length
  const perType = plan.jobFamilies.length * departments
  return toPeople(
    weights.reduce((sum, weight, type) => {
      if (weight === 0) return sum
      let people = 0
      for (let cell = type * perType + department; cell < (type + 1) * perType; cell += departments)
        people += stock.byCell[cell] as number
      return sum + people * weight
    }, 0),
  )
}
