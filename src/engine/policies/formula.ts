/**
 * Formula (計算式): hires as an expression over the names of the year.
 *
 * The names are those of `target.ts`; a result without a usable number stops the run with the year and the values of its names.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import type { PolicyPlan } from '../run-plan.ts'
import { offset, type Recruiter } from '../run-state.ts'
import type { Situation } from './situation.ts'
import { evaluateOn } from './target.ts'

/** Hires by the planner's formula (計算式による採用数). */
export function byFormula(
  recruiter: Recruiter,
  situation: Situation,
  { formula, path }: Extract<PolicyPlan, { policy: 'formula' }>,
): number {
  const expression = formula[offset(recruiter.state, situation.year)]
  return expression === undefined ? 0 : roundHalfAway(evaluateOn(recruiter, expression, situation, path))
}
