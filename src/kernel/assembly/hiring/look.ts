/**
 * A look ahead (見通しの照会) for whoever asks from outside: the forecasts of a policy on the coming 1 April before it hires.
 *
 * Not here: what policies make of them.
 */
import { Column } from '../column'
import { Run } from '../run'
import { forecastLeavers, forecastStrength, gatherForForecasts } from './forecast'
import { hiringOf, Recruiter } from './recruiter'
import { countBeforeRecruitment } from './situation'

/** Strength under the target's rule on the coming firsts of April, after the given hires of each (人数の見通し). @param numbers the hires, over which strength is written. */
export function lookAtStrength(run: Run, order: i32, numbers: Column<f64>, years: i32): void {
  forecastStrength(gathered(run, order), numbers, years)
}

/** Leavers of the coming years (退職者数の見通し). @param leavers is written over. */
export function lookAtLeavers(run: Run, order: i32, leavers: Column<f64>, years: i32): void {
  const recruiter = gathered(run, order)
  forecastLeavers(recruiter, years)
  for (let year = 0; year < years; year += 1) leavers[year] = hiringOf(run).ahead.leavers[year]
}

function gathered(run: Run, order: i32): Recruiter {
  const recruiter = hiringOf(run).recruiter(order)
  countBeforeRecruitment(recruiter, run.year.year + 1)
  gatherForForecasts(run)
  return recruiter
}
