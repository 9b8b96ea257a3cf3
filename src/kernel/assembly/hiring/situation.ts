/**
 * The situation (採用判断の材料): what the city knows when it decides the hires of the coming 1 April.
 *
 * It knows the stock after the separations of 31 March and the appointments of 1 April, counted by the rule of its target, last
 * year's net outflow under that rule, the law, and expected rates (ahead.ts). Never future draws.
 */
import { countUnder } from '../count'
import { BACK_FROM_LEAVE, host, POSTS_GIVEN_UP, TARGET } from '../host'
import { Run } from '../run'
import { hiringOf, Recruiter } from './recruiter'

/** Counts everybody on the 1 April on which a year begins, under the rule of each policy (年度始めの集計). */
export function countOpenings(run: Run, year: i32): void {
  const hiring = hiringOf(run)
  for (let order = 0; order < hiring.policies; order += 1) {
    const recruiter = hiring.recruiter(order)
    recruiter.memory.openingCount = countUnderTarget(recruiter, year)
  }
}

/** Counts the coming 1 April before recruitment (採用前の集計). */
export function countBeforeRecruitment(recruiter: Recruiter, year: i32): void {
  recruiter.year = year
  recruiter.before = countUnderTarget(recruiter, year)
  recruiter.leavers = recruiter.memory.openingCount - recruiter.before
  recruiter.already = 0
}

/** Counts once more, when the policies before this one have hired (先に決めた方針の採用後の集計). */
export function countAfterTheOthers(recruiter: Recruiter): void {
  if (recruiter.order === 0) return
  const first = recruiter.before
  recruiter.before = countUnderTarget(recruiter, recruiter.year)
  recruiter.already = recruiter.before - first
}

/** Counts people on a 1 April under the target's rule, with the weight of staff past 60 (目標の数え方による人数). */
export function countUnderTarget(recruiter: Recruiter, year: i32): f64 {
  const plan = recruiter.plan
  const run = recruiter.run
  const count = plan.count
  if (changetype<usize>(count) === 0) return NaN
  count.factor = plan.inYear(plan.pastSixty, year)
  count.year = year
  let counted = countUnder(run.table, count)
  const ahead: f64 = run.looksAhead ? 1 : 0
  if (plan.asksBack !== 0) counted -= host(BACK_FROM_LEAVE, recruiter.order, year, ahead)
  if (plan.asksGivenUp !== 0) counted += host(POSTS_GIVEN_UP, recruiter.order, year, ahead)
  return counted
}

/** People aimed at on a 1 April, under the target's rule (目標人数). */
export function targetIn(recruiter: Recruiter, year: i32): f64 {
  const plan = recruiter.plan
  if (plan.asksTarget[year - plan.first] !== 0) return host(TARGET, recruiter.order, year, recruiter.leavers)
  return plan.inYear(plan.target, year)
}
