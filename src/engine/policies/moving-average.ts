/**
 * Moving average (移動平均): hires follow the mean number of leavers over k years.
 *
 * Trailing: the last k years, or as many as are known since the base date. Centred: the k years around last year, the later ones
 * forecast with the expected rates and hires equal to last year's leavers. With an even k one more later year than earlier ones.
 * The fraction of a person is carried over. Whom other policies hired on the same day is taken off.
 */
import { forecastLeavers } from '../forecast.ts'
import type { PolicyPlan } from '../run-plan.ts'
import type { Recruiter } from '../run-state.ts'
import { roundWithCarry } from './replace-leavers.ts'
import type { Situation } from './situation.ts'

/** Hires at the k-year mean of leavers (移動平均). */
export function movingAverage(
  recruiter: Recruiter,
  situation: Situation,
  { years, centred }: Extract<PolicyPlan, { policy: 'moving-average' }>,
): number {
  const { already } = situation
  const known = recruiter.memory.leavers
  if (!centred) return roundWithCarry(recruiter, mean(known.slice(-years)) - already)
  const earlier = Math.floor((years - 1) / 2)
  const later = years - 1 - earlier
  const ahead = forecastLeavers(recruiter, situation, later)
  return roundWithCarry(recruiter, mean([...known.slice(-earlier - 1), ...ahead]) - already)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
