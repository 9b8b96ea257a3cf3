/**
 * Recruitment as measures (採用の指標): as planned and as filled, by job family where some have a policy of their own, and the
 * experienced among the filled where a scenario hires experienced people.
 *
 * Planned and experienced are decisions, in whole people; filled are the people who joined, counted under `actual` (現員).
 */
import type { RunPlan, YearLedger } from '../engine/index.ts'
import { toPeople } from '../terms/index.ts'
import { actualWeights, type Reading } from './reading.ts'

/** The recruitment of a 1 April (採用). */
export function recruited(plan: RunPlan, joined: NonNullable<YearLedger['joined']>): Reading[] {
  const filled = filledByJobFamily(plan, joined)
  const people = (measure: Reading['measure'], value: number): Reading => ({ measure, value, unit: 'people' })
  const ofFamily = (measure: Reading['measure'], byFamily: readonly number[]): Reading[] =>
    plan.jobFamilies.map((item, family) => ({
      ...people(measure, byFamily[family] as number),
      dimension: 'jobFamily',
      item,
    }))
  const experienced = plan.recruitment.some(({ experienced: { share } }) => share.some(part => part > 0))
  return [
    people('recruitment.planned', joined.planned),
    people('recruitment.filled', toPeople(filled.reduce((sum, heads) => sum + heads, 0))),
    ...(plan.recruitment.length > 1
      ? [...ofFamily('recruitment.planned', joined.plannedByJobFamily), ...ofFamily('recruitment.filled', filled.map(toPeople))]
      : []),
    ...(experienced ? [people('recruitment.experienced', joined.experienced)] : []),
  ]
}

/** People who joined, by job family, in the engine's unit. */
function filledByJobFamily(plan: RunPlan, { flows }: NonNullable<YearLedger['joined']>): number[] {
  const weights = actualWeights(plan)
  const families = plan.jobFamilies.map(() => 0)
  const departments = plan.departments.length
  flows.get('recruitment')?.forEach((heads, cell) => {
    const family = Math.floor(cell / departments) % plan.jobFamilies.length
    const type = Math.floor(cell / (departments * plan.jobFamilies.length))
    families[family] = (families[family] as number) + heads * (weights[type] as number)
  })
  return families
}
