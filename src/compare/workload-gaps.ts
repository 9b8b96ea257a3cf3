/**
 * Workload against people in post (業務量と職員数): gaps by department, and where reallocation should go.
 *
 * The proposal shares the people whom DX has made free, and who may move, out over the departments that lack people, by the size of
 * their gaps (largest remainder). Nobody is proposed for a department that lacks nobody, nor for more people than it lacks.
 */
import { apportion } from '../numeric/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import type { Comparison } from './comparison.ts'

/** A department (部門の過不足): people in post, demand after DX, and what is missing. */
export interface DepartmentGap {
  readonly department: string
  readonly title: string
  readonly inPost: number
  readonly demand: number
  readonly gap: number
}

/** The last 1 April on which every demand is known (業務量が分かる最後の年度); undefined where none is. */
export function lastDemandYear(comparison: Comparison, scenario: string): FiscalYear | undefined {
  const { baseYear, closingYear } = comparison.study
  const wanted = comparison.measures.breakdown(scenario, baseYear, 'workload.gap', 'department').size
  const complete = (year: FiscalYear): boolean =>
    comparison.measures.breakdown(scenario, year, 'workload.gap', 'department').size === wanted
  return wanted === 0 ? undefined : yearsBetween(baseYear, closingYear).findLast(complete)
}

/** The gaps of a 1 April (部門の過不足), in the order of the municipality file. */
export function departmentGaps(comparison: Comparison, scenario: string, year: FiscalYear): readonly DepartmentGap[] {
  const { measures, municipality } = comparison
  const demand = measures.breakdown(scenario, year, 'workload.afterDx', 'department')
  const gaps = measures.breakdown(scenario, year, 'workload.gap', 'department')
  return municipality.departments.flatMap(({ id, title }) => {
    const [wanted, gap] = [demand.get(id), gaps.get(id)]
    return wanted === undefined || gap === undefined ? [] : [{ department: id, title, inPost: wanted - gap, demand: wanted, gap }]
  })
}

/** Where people should go (再配置の提案): whole people by department, for departments that lack some. */
export function proposedMoves(gaps: readonly DepartmentGap[], people: number): ReadonlyMap<string, number> {
  const lacking = gaps.filter(({ gap }) => gap > 0)
  const needed = lacking.reduce((sum, { gap }) => sum + Math.floor(gap + 1e-9), 0)
  const shared = apportion(
    Math.min(people, needed),
    lacking.map(({ gap }) => Math.floor(gap + 1e-9)),
  )
  return new Map(
    lacking.map(({ department }, index) => [department, shared[index] ?? 0] as const).filter(([, count]) => count > 0),
  )
}
