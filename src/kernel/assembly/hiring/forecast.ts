/**
 * Forecasts (見通し): what the city expects of the coming years when one of its policies decides, by the same yearly cycle as the
 * projection.
 *
 * A forecast starts from the people in post before that policy hires on the coming 1 April, hires the given whole numbers, and lets
 * every chance take its expected share. It reads the law and the expected rates, never a draw, nor a lever's drawn value. The city expects its plans to be filled in full:
 * it plans posts, and learns of a shortfall when it has happened. Where several policies hire, each expects the others to hire every
 * year as many as they did last; those that decide before it on the coming 1 April have already hired. Nobody books it, and departments and persons are not told
 * apart.
 */
import { Column } from '../column'
import { gather } from '../forecast'
import { BEGIN_FORECAST, BEYOND_CONDITIONS, host } from '../host'
import { takeByFamily } from '../posts'
import { clearFor, restore } from '../restore'
import { compact } from '../rows'
import { carryOver, Run, restartRun } from '../run'
import { takeStep } from '../steps'
import { Year } from '../year'
import { placeHires, seatsByShortage } from './placement'
import { hiringOf, Recruiter } from './recruiter'
import { countUnderTarget } from './situation'

/** Gathers the people in post for the forecasts of a decision (見通しの起点), without department, year of entry and key. */
export function gatherForForecasts(run: Run): void {
  const ahead = hiringOf(run).ahead
  clearFor(ahead.start, run.table)
  gather(run.table, ahead.start, ahead.managersApart !== 0)
}

/** Strength under the target's rule at the end of as many years, with the same hires on every 1 April (人数の見通し). */
export function endWith(recruiter: Recruiter, years: i32, hires: f64): f64 {
  const same = begin(recruiter)
  let strength: f64 = NaN
  for (let index = 0; index < years; index += 1) strength = nextStrength(same, recruiter.year + index, index > 0, hires)
  return strength
}

/** The same on each of the coming firsts of April, with hires that differ. @param numbers the hires, over which strength is written. */
export function forecastStrength(recruiter: Recruiter, numbers: Column<f64>, years: i32): void {
  const same = begin(recruiter)
  for (let index = 0; index < years; index += 1)
    numbers[index] = nextStrength(same, recruiter.year + index, index > 0, numbers[index])
}

/** Lets a year of a forecast go by, unless it is the first, and people be hired on its 1 April. */
function nextStrength(same: Recruiter, year: i32, goesBy: bool, hires: f64): f64 {
  if (goesBy) untilRecruitment(same.run, year - 1)
  othersHire(same, goesBy, year)
  hire(same, year, hires)
  return countUnderTarget(same, year)
}

/**
 * Forecasts the net outflow of the coming years under the target's rule, when every year last year's leavers are hired, by the others and by this
 * policy together (退職者数の見通し).
 */
export function forecastLeavers(recruiter: Recruiter, years: i32): void {
  const leavers = hiringOf(recruiter.run).ahead.leavers
  const same = begin(recruiter)
  let wanted = Math.max(0, Math.round(recruiter.leavers)) - Math.round(recruiter.already)
  for (let index = 0; index < years; index += 1) {
    const year = recruiter.year + index
    const already = othersHire(same, index > 0, year)
    hire(same, year, Math.max(0, wanted - already))
    const opening = countUnderTarget(same, year)
    untilRecruitment(same.run, year)
    leavers[index] = opening - countUnderTarget(same, year + 1)
    wanted = Math.max(0, Math.round(leavers[index]))
  }
}

/** Begins a forecast once its people have been gathered (見通しの写し). @returns the same policy in it. */
function begin(recruiter: Recruiter): Recruiter {
  const run = recruiter.run
  const ahead = hiringOf(run).ahead
  const into = ahead.run
  restore(into.table, ahead.start)
  restartRun(into)
  carryOver(run, into)
  takeByFamily(run.posts, into.posts, run.table.departments)
  if (ahead.tellsHost !== 0) host(BEGIN_FORECAST, recruiter.year, 0, 0)
  return hiringOf(into).recruiter(recruiter.order)
}

/** Lets a fiscal year of a forecast go by, up to the decision on hires of the following 1 April. */
function untilRecruitment(run: Run, year: i32): void {
  const ahead = hiringOf(run).ahead
  const index = year - ahead.first
  if (index >= ahead.yearCount) host(BEYOND_CONDITIONS, year, 0, 0)
  run.year = changetype<Year>(ahead.years[index])
  for (let step = 0; step < ahead.stepCount; step += 1) takeStep(run, ahead.steps[step])
  compact(run.table)
}

/** Lets the other policies hire as many as they did last. @param all whether also those that decide before. @returns by how many whole people the count of this policy grew. */
function othersHire(same: Recruiter, all: bool, year: i32): f64 {
  const hiring = hiringOf(same.run)
  if (hiring.policies === 1 || (!all && same.order === hiring.policies - 1)) return 0
  const before = countUnderTarget(same, year)
  for (let order = all ? 0 : same.order + 1; order < hiring.policies; order += 1) {
    if (order === same.order) continue
    const other = hiring.recruiter(order)
    hire(other, year, other.memory.lastFilled)
  }
  return Math.round(countUnderTarget(same, year) - before)
}

function hire(recruiter: Recruiter, year: i32, hires: f64): void {
  seatsByShortage(recruiter, year, hires)
  placeHires(recruiter, year, 0)
}
