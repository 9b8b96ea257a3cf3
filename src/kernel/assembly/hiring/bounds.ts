/**
 * Bounds (採用の上下限) and the temporary excess (暫定超過).
 *
 * The limits hold for the planned number; a yield below 100% may leave fewer. In this order: the largest change from last year's plan, the smallest and largest number, the ceiling of strength (target +
 * allowance until its deadline, the target itself from then on), and never below zero. The ceiling comes last because it is a limit
 * of headcount that the council sets, while a smallest number of hires is the city's own wish. Hires are whole people also where a
 * limit is a fraction (2% of the staff): the smallest whole number not below the smallest one, the largest not above the largest and the ceiling.
 */
import { Recruiter } from './recruiter'
import { targetIn } from './situation'

/** Binary fractions may fall a hair below a whole number of people; a billionth of a person is the unit of the count. */
const TIE: f64 = 1e-9

/** The number of hires within the plan's limits (上下限を適用した採用数). */
export function limitHires(recruiter: Recruiter, wanted: f64): f64 {
  const plan = recruiter.plan
  const memory = recruiter.memory
  const year = recruiter.year
  let hires = wanted
  if (memory.decided > 0) {
    const previous = memory.planned[memory.decided - 1]
    const change = wholeWithin(plan.inYear(plan.largestChange, year))
    hires = within(hires, previous - change, previous + change)
  }
  hires = within(hires, wholeFrom(plan.inYear(plan.least, year)), wholeWithin(plan.inYear(plan.most, year)))
  const excess = plan.inYear(plan.excess, year)
  if (excess !== Infinity) hires = Math.min(hires, wholeWithin(targetIn(recruiter, year) + excess - recruiter.before))
  return Math.max(0, hires)
}

/** The largest whole number of hires not above a limit. */
function wholeWithin(limit: f64): f64 {
  return Math.floor(limit + TIE)
}

/** The smallest whole number of hires not below a limit. */
function wholeFrom(limit: f64): f64 {
  return Math.ceil(limit - TIE)
}

function within(value: f64, low: f64, high: f64): f64 {
  return Math.min(Math.max(value, low), high)
}
