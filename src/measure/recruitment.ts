/**
 * Recruitment as measures (採用の指標): as planned and as filled, by job family where some have a policy of their own, and the
 * experienced among the filled where a scenario hires experienced people.
 *
 * Planned and experienced are decisions, in whole people; filled are the people who joined, counted under `actual` (現員).
 */
import { Lattice, type RunPlan, type YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup, write } from './column.ts'

/** The recruitment of a 1 April (採用). */
export function recruitmentColumns(plan: RunPlan): ColumnGroup {
  const weights = actualWeights(plan)
  const lattice = new Lattice(plan)
  const people = (measure: Column['measure']): Column => ({ measure, unit: 'people' })
  const byFamily = plan.recruitment.length > 1
  const ofFamilies = (measure: Column['measure']): Column[] =>
    byFamily ? plan.jobFamilies.map(item => ({ ...people(measure), dimension: 'jobFamily', item })) : []
  const experienced = plan.recruitment.some(
    ({ policy, experienced: { share } }) => policy.policy === 'age-balance' || share.some(part => part > 0),
  )
  return {
    columns: [
      people('recruitment.planned'),
      people('recruitment.filled'),
      ...ofFamilies('recruitment.planned'),
      ...ofFamilies('recruitment.filled'),
      ...(experienced ? [people('recruitment.experienced')] : []),
    ],
    read: ({ joined }, into, at) => {
      if (joined === undefined) return
      const filled = filledByJobFamily(lattice, joined, weights)
      const all = filled.reduce((sum, heads) => sum + heads, 0)
      const families = byFamily ? [...joined.plannedByJobFamily, ...filled.map(toPeople)] : []
      write([joined.planned, toPeople(all), ...families, ...(experienced ? [joined.experienced] : [])], into, at)
    },
  }
}

/** People who joined, by job family, in the engine's unit. */
function filledByJobFamily(lattice: Lattice, { flows }: NonNullable<YearLedger['joined']>, weights: readonly number[]): number[] {
  const families = new Array<number>(lattice.jobFamilies).fill(0)
  const cells = flows.get('recruitment') ?? new Float64Array()
  for (let cell = 0; cell < cells.length; cell += 1) {
    const heads = cells[cell] as number
    if (heads === 0) continue
    const family = lattice.jobFamilyOf(cell)
    const weight = weights[lattice.typeOf(cell)] as number
    families[family] = (families[family] as number) + heads * weight
  }
  return families
}
