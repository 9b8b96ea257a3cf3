/**
 * The decision (採用数の決定): which policy answers, before any bound.
 *
 * Each policy is one file beside this one; budget caps and formulas stand in engine/policies and are asked. Not here: bounds and ceilings, which hold for all
 * policies alike (bounds.ts), and who is hired, which the step decides.
 */
import { HIRES, host } from '../host'
import { AGE_BALANCE, BUDGET_CAP, FIXED, HOLD, LEVEL, MOVING_AVERAGE, REPLACE_LEAVERS, TWO_YEAR_AVERAGE } from '../kinds'
import { ageBalance } from './age-balance'
import { fixedNumbers } from './fixed'
import { hold } from './hold'
import { level } from './level'
import { hasSettled } from './memory'
import { movingAverage } from './moving-average'
import { Recruiter } from './recruiter'
import { replaceLeavers } from './replace-leavers'
import { twoYearAverage } from './two-year-average'

/** The whole number of hires that the plan's policy asks for (採用方針による採用数). May be negative before the bounds. */
export function decideHires(recruiter: Recruiter): f64 {
  switch (recruiter.plan.policy) {
    case REPLACE_LEAVERS:
      return replaceLeavers(recruiter)
    case HOLD:
      return hold(recruiter)
    case TWO_YEAR_AVERAGE:
      return twoYearAverage(recruiter)
    case LEVEL:
      return level(recruiter)
    case MOVING_AVERAGE:
      return movingAverage(recruiter)
    case AGE_BALANCE:
      return ageBalance(recruiter)
    case FIXED:
      return fixedNumbers(recruiter)
    default:
      return host(HIRES, recruiter.order, recruiter.year, recruiter.leavers)
  }
}

/**
 * Whether the coming decision measures the gap to the target (目標との差の計測): then posts that stayed unfilled are already in it. Numbers
 * that were settled in an earlier year, fixed ones, and those that follow leavers do not see the gap.
 */
export function measuresTheGap(recruiter: Recruiter): bool {
  if (hasSettled(recruiter.memory)) return false
  const policy = recruiter.plan.policy
  return policy === HOLD || policy === LEVEL || policy === TWO_YEAR_AVERAGE || policy === AGE_BALANCE || policy === BUDGET_CAP
}
