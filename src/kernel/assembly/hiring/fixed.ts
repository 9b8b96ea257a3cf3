/**
 * Fixed numbers (採用数の指定): the planner's own number for every 1 April.
 *
 * A fraction is rounded half away from zero, because hires are whole people. Not here: any regard for strength; bounds still hold.
 */
import { roundHalfAway } from '../rounding'
import { Recruiter } from './recruiter'

/** The number the plan gives for this 1 April (指定した採用数). */
export function fixedNumbers(recruiter: Recruiter): f64 {
  return roundHalfAway(recruiter.plan.inYear(recruiter.plan.series, recruiter.year))
}
