/**
 * Level (採用の平準化): the same number of hires every year of a window, such that it ends on the target.
 *
 * The city forecasts its strength at the end of the window without hires, and how much one hire a year adds (some of the newly
 * recruited leave again): equal number = shortfall ÷ effect of one a year. Settled once, the total is spread so that yearly numbers
 * differ by at most one; re-solved yearly, the number follows what has happened since. Outside the window strength is held.
 * Formalises MIC's 「一定程度平準化」; not a formula of the ministry.
 */
import { Column } from '../column'
import { roundHalfAway } from '../rounding'
import { endWith, gatherForForecasts } from './forecast'
import { hold } from './hold'
import { HiringMemory, hasSettled, takeSettled } from './memory'
import { Recruiter } from './recruiter'
import { targetIn } from './situation'

/** Equal hires over the window (期間平準化). */
export function level(recruiter: Recruiter): f64 {
  const plan = recruiter.plan
  const memory = recruiter.memory
  if (hasSettled(memory)) return takeSettled(memory)
  const year = recruiter.year
  if (plan.from > year || year > plan.to) return hold(recruiter)
  const years = plan.to - year + 1
  const equal = equalHires(recruiter, years)
  if (plan.yearly !== 0) return roundHalfAway(equal)
  settle(memory, roundHalfAway(equal * <f64>years), years)
  return takeSettled(memory)
}

/** The equal number of hires, possibly a fraction, on this and the following 1 Aprils that ends on the target (平準化採用数). */
export function equalHires(recruiter: Recruiter, years: i32): f64 {
  gatherForForecasts(recruiter.run)
  const none = endWith(recruiter, years, 0)
  const one = endWith(recruiter, years, 1)
  const shortfall = targetIn(recruiter, recruiter.year + years - 1) - none
  const effect = one - none
  // A target counted by a rule that leaves the newly recruited out cannot be approached by hiring.
  return effect > 0 ? Math.max(0, shortfall / effect) : 0
}

/** Settles the hires of this and the coming years. */
export function settle(memory: HiringMemory, total: f64, years: i32): void {
  spreadEvenly(memory.settled, total, years)
  memory.nextSettled = 0
  memory.endSettled = years
}

/** Whole numbers that add up to a total and differ by at most one, the larger ones evenly placed (均等配分). */
export function spreadEvenly(into: Column<f64>, total: f64, years: i32): void {
  let before: f64 = 0
  for (let year = 0; year < years; year += 1) {
    const until = Math.floor((total * <f64>(year + 1)) / <f64>years)
    into[year] = until - before
    before = until
  }
}
