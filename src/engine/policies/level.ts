/**
 * Level (採用の平準化): the same number of hires every year of a window, such that it ends on the target.
 *
 * The city forecasts its strength at the end of the window without hires, and how much one hire a year adds (some of the newly
 * recruited leave again): equal number = shortfall ÷ effect of one a year. Settled once, the total is spread so that yearly numbers
 * differ by at most one; re-solved yearly, the number follows what has happened since. Outside the window strength is held.
 * Formalises MIC's 「一定程度平準化」; not a formula of the ministry.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { forecastWithOne } from '../forecast.ts'
import type { PolicyPlan } from '../run-plan.ts'
import type { Recruiter } from '../run-state.ts'
import { hold } from './hold.ts'
import type { Situation } from './situation.ts'
import { targetIn } from './target.ts'

/** Equal hires over the window (期間平準化). */
export function level(recruiter: Recruiter, situation: Situation, policy: Extract<PolicyPlan, { policy: 'level' }>): number {
  const { year } = situation
  const settled = recruiter.memory.settled.shift()
  if (settled !== undefined) return settled
  if (year < policy.from || year > policy.to) return hold(recruiter, situation)
  const years = policy.to - year + 1
  const equal = equalHires(recruiter, situation, years)
  if (policy.resolve === 'yearly') return roundHalfAway(equal)
  const spread = spreadEvenly(roundHalfAway(equal * years), years)
  recruiter.memory.settled = spread.slice(1)
  return spread[0] as number
}

/** The equal number of hires, possibly a fraction, on this and the following 1 Aprils that ends on the target (平準化採用数). */
export function equalHires(recruiter: Recruiter, situation: Situation, years: number): number {
  const end = situation.year + years - 1
  const { none, one } = forecastWithOne(recruiter, situation.year, years)
  const shortfall = targetIn(recruiter, end, situation) - none
  const effect = one - none
  // A target counted by a rule that leaves the newly recruited out cannot be approached by hiring.
  return effect > 0 ? Math.max(0, shortfall / effect) : 0
}

/** Whole numbers that add up to a total and differ by at most one, the larger ones evenly placed (均等配分). */
export function spreadEvenly(total: number, years: number): number[] {
  const until = (count: number): number => Math.floor((total * count) / years)
  return Array.from({ length: years }, (_, index) => until(index + 1) - until(index))
}
