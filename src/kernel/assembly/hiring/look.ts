/**
 * A look ahead (見通しの照会) for whoever asks from outside: the forecasts of a policy on the coming 1 April before it hires.
 *
 * Not here: what policies make of them.
 */
import { Column } from '../column'
import { Run } from '../run'
import { forecastLeavers, forecastStrength, gatherForForecasts } from './ahead'
import { Recruiter } from './recruiter'
import { countBeforeRecruitment } from './situation'

/** Strength under the target's rule on the coming firsts of April, after the given hires of each (人数の見通し). @param strength is written over. */
export function lookAtStrength(run: Run, order: i32, hires: Column<f64>, years: i32, strength: Column<f64>): void {
  forecastStrength(gathered(run, order), hires, years, strength)
}

/** Leavers of the coming years (退職者数の見通し). @param leavers is written over. */
export function lookAtLeavers(run: Run, order: i32, years: i32, leavers: Column<f64>): void {
  const recruiter = gathered(run, order)
  forecastLeavers(recruiter, years)
  for (let year = 0; year < years; year += 1) leavers[year] = run.hiring.ahead.leavers[year]
}

function gathered(run: Run, order: i32): Recruiter {
  const recruiter = run.hiring.recruiter(order)
  countBeforeRecruitment(recruiter, run.year.year + 1)
  gatherForForecasts(run)
  return recruiter
}
