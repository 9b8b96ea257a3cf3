/**
 * The decision (採用数の決定): which policy answers, before any bound.
 *
 * Each policy is one file beside this one. Not here: bounds and ceilings, which hold for all policies alike (`bounds.ts`), and who
 * is hired, which the step decides.
 */
import type { PolicyPlan } from '../run-plan.ts'
import type { Recruiter } from '../run-state.ts'
import { ageBalance } from './age-balance.ts'
import { budgetCap } from './budget-cap.ts'
import { fixedNumbers } from './fixed.ts'
import { byFormula } from './formula.ts'
import { hold } from './hold.ts'
import { level } from './level.ts'
import { movingAverage } from './moving-average.ts'
import { replaceLeavers } from './replace-leavers.ts'
import type { Situation } from './situation.ts'
import { twoYearAverage } from './two-year-average.ts'

/** The whole number of hires that the plan's policy asks for (採用方針による採用数). May be negative before the bounds. */
export function decideHires(recruiter: Recruiter, situation: Situation): number {
  const { policy } = recruiter.plan
  switch (policy.policy) {
    case 'replace-leavers':
      return replaceLeavers(recruiter, situation, policy.share)
    case 'hold':
      return hold(recruiter, situation)
    case 'two-year-average':
      return twoYearAverage(recruiter, situation, policy.pairStarts)
    case 'level':
      return level(recruiter, situation, policy)
    case 'moving-average':
      return movingAverage(recruiter, situation, policy)
    case 'age-balance':
      return ageBalance(recruiter, situation, policy)
    case 'fixed':
      return fixedNumbers(recruiter, situation, policy.hires)
    case 'budget-cap':
      return budgetCap(recruiter, situation, policy.budget)
    case 'formula':
      return byFormula(recruiter, situation, policy)
  }
}

/**
 * Whether the coming decision measures the gap to the target (目標との差の計測): then posts that stayed unfilled are already in it. Numbers
 * that were settled in an earlier year, fixed ones, and those that follow leavers do not see the gap.
 */
export const measuresTheGap = ({ plan, memory }: Recruiter): boolean =>
  memory.settled.length === 0 && GAP_POLICIES.includes(plan.policy.policy)

const GAP_POLICIES: readonly PolicyPlan['policy'][] = ['hold', 'level', 'two-year-average', 'age-balance', 'budget-cap']
