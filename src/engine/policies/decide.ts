/**
 * The decision (採用数の決定): which policy answers, before any bound.
 *
 * Each policy is one file beside this one. Not here: bounds and ceilings, which hold for all policies alike (`bounds.ts`), and who
 * is hired, which the step decides.
 */
import type { RunState } from '../run-state.ts'
import { fixedNumbers } from './fixed.ts'
import { byFormula } from './formula.ts'
import { hold } from './hold.ts'
import { level } from './level.ts'
import { movingAverage } from './moving-average.ts'
import { replaceLeavers } from './replace-leavers.ts'
import type { Situation } from './situation.ts'
import { twoYearAverage } from './two-year-average.ts'

/** The whole number of hires that the plan's policy asks for (採用方針による採用数). May be negative before the bounds. */
export function decideHires(state: RunState, situation: Situation): number {
  const { policy } = state.plan.recruitment
  switch (policy.policy) {
    case 'replace-leavers':
      return replaceLeavers(state, situation, policy.share)
    case 'hold':
      return hold(state, situation)
    case 'two-year-average':
      return twoYearAverage(state, situation, policy.pairStarts)
    case 'level':
      return level(state, situation, policy)
    case 'moving-average':
      return movingAverage(state, situation, policy)
    case 'fixed':
      return fixedNumbers(state, situation, policy.hires)
    case 'formula':
      return byFormula(state, situation, policy)
  }
}
