/**
 * Ramps (立上がり): the share of maturity that is reached in each year after a start.
 *
 * Linear: the year's number over the length. Logistic: x² ÷ (x² + (1 − x)²) with x that quotient. It is the logistic function
 * 1 ÷ (1 + e^−z) of z = 2 × log(x ÷ (1 − x)), written without exponentials, so that every computer gives the same digits. Three years
 * are 1/5, 4/5, 1: near the first year of 宇城市, 16 % of the potential. Not here: relapse after maturity; hours by year say that.
 */
import type { Ramp, ReallocationPlan } from './dx-plan.ts'

/** Share of maturity (立上がりの割合), 0–1, in the year that many years after the start (0 is the first). */
export function rampShare({ shape, years }: Ramp, since: number): number {
  if (since < 0) return 0
  if (since + 1 >= years) return 1
  const x = (since + 1) / years
  return shape === 'linear' ? x : (x * x) / (x * x + (1 - x) * (1 - x))
}

/**
 * Weight of a moved person at the destination (異動者の習熟), 0–1, that many years after the move.
 * During retraining it is the plan's weight; then it grows in equal steps to 1.
 */
export function moverWeight({ lag, ramp }: ReallocationPlan, lagWeight: number, since: number): number {
  if (since < lag) return lagWeight
  return lagWeight + (1 - lagWeight) * rampShare({ shape: 'linear', years: ramp }, since - lag)
}
