/**
 * Bounds (採用の上下限) and the temporary excess (暫定超過).
 *
 * The limits hold for the planned number; a yield below 100% may leave fewer. In this order: the largest change from last year's plan, the smallest and largest number, the ceiling of strength (target +
 * allowance until its deadline, the target itself from then on), and never below zero. The ceiling comes last because it is a limit
 * of headcount that the council sets, while a smallest number of hires is the city's own wish. Hires are whole people also where a
 * limit is a fraction (2% of the staff): the smallest whole number not below `min`, the largest not above `max` and the ceiling.
 */
import { inYear, type Recruiter } from '../run-state.ts'
import type { Situation } from './situation.ts'
import { targetIn } from './target.ts'

/** The number of hires within the plan's limits (上下限を適用した採用数). */
export function limitHires(recruiter: Recruiter, situation: Situation, wanted: number): number {
  const { state, plan, memory } = recruiter
  const { bounds, target } = plan
  const { year, before } = situation
  const previous = memory.planned.at(-1)
  const change = wholeWithin(inYear(state, bounds.largestChange, year))
  let hires = wanted
  if (previous !== undefined) hires = within(hires, previous - change, previous + change)
  hires = within(hires, wholeFrom(inYear(state, bounds.min, year)), wholeWithin(inYear(state, bounds.max, year)))
  const excess = inYear(state, target.excess, year)
  if (excess !== Number.POSITIVE_INFINITY)
    hires = Math.min(hires, wholeWithin(targetIn(recruiter, year, situation) + excess - before))
  return Math.max(0, hires)
}

/** Binary fractions may fall a hair below a whole number of people; a billionth of a person is the unit of the count. */
const TIE = 1e-9

/** The largest whole number of hires not above a limit. */
const wholeWithin = (limit: number): number => Math.floor(limit + TIE)

/** The smallest whole number of hires not below a limit. */
const wholeFrom = (limit: number): number => Math.ceil(limit - TIE)

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
