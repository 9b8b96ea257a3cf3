/**
 * Moving average (移動平均): hires follow the mean number of leavers over k years.
 *
 * Trailing: the last k years, or as many as are known since the base date. Centred: the k years around last year, the later ones
 * forecast with the expected rates and hires equal to last year's leavers. With an even k one more later year than earlier ones.
 * The fraction of a person is carried over. Whom other policies hired on the same day is taken off.
 */
import { forecastLeavers, gatherForForecasts } from './forecast'
import { hiringOf, Recruiter } from './recruiter'
import { roundWithCarry } from './replace-leavers'

/** Hires at the k-year mean of leavers (移動平均). */
export function movingAverage(recruiter: Recruiter): f64 {
  const years = recruiter.plan.years
  if (recruiter.plan.centred === 0) return roundWithCarry(recruiter, mean(recruiter, years, 0) - recruiter.already)
  const earlier = (years - 1) / 2
  const later = years - 1 - earlier
  gatherForForecasts(recruiter.run)
  forecastLeavers(recruiter, later)
  return roundWithCarry(recruiter, mean(recruiter, earlier + 1, later) - recruiter.already)
}

/** The mean of the leavers of the last years, as far as they are known, and of some later ones that have been forecast. */
function mean(recruiter: Recruiter, past: i32, later: i32): f64 {
  const memory = recruiter.memory
  // Those of the year that has just ended are known, its hires are being decided.
  const known = memory.decided + 1
  const first = max(0, known - past)
  let sum: f64 = 0
  for (let year = first; year < known; year += 1) sum += memory.leavers[year]
  for (let year = 0; year < later; year += 1) sum += hiringOf(recruiter.run).ahead.leavers[year]
  return sum / <f64>(known - first + later)
}
