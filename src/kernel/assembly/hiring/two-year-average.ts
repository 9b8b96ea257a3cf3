/**
 * Two-year average (2年平均): equal hires inside each pair of a year without mandatory retirement and a year with it.
 *
 * A pair begins with the hires that follow a zero year; both 1 Aprils of the pair get the same number, such that the second ends on
 * the target. An odd total puts the extra hire second, which keeps the temporary excess small: about half a cohort for a year.
 * Outside pairs strength is held. Formalises MIC's 「一定程度平準化」; not a formula of the ministry.
 */
import { roundHalfAway } from '../rounding'
import { hold } from './hold'
import { equalHires, settle } from './level'
import { hasSettled, takeSettled } from './memory'
import { Recruiter } from './recruiter'

/** Equal hires inside a pair of years (2年平均). */
export function twoYearAverage(recruiter: Recruiter): f64 {
  const memory = recruiter.memory
  if (hasSettled(memory)) return takeSettled(memory)
  // Whether the year that has just ended is the first of a pair.
  if (recruiter.plan.inYear(recruiter.plan.series, recruiter.year - 1) !== 1) return hold(recruiter)
  settle(memory, roundHalfAway(equalHires(recruiter, 2) * 2), 2)
  return takeSettled(memory)
}
