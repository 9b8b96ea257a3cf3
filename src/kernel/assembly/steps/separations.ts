/**
 * Separations during the year (年度中の離職): resignation 普通退職, early retirement 勧奨・早期, death 死亡.
 *
 * Regular staff leave with the yearly probability of their job family and age on 1 April. The causes apply one after another,
 * each to those still in post. Whoever has passed the age at which staying is a choice leaves by the hazard of after-60.ts
 * instead; re-employed and fixed-term staff by the end of their terms.
 * Source of the default rates: the municipality's data. Not here: mandatory retirement, leave.
 */
import { Column, place } from '../column'
import { thin } from '../forecast'
import { leave } from '../leaving'
import { Run } from '../run'
import { strike } from '../strike'
import { BIRTH_SLOTS, Table } from '../table'
import { Cause, Year } from '../year'

/** Lets regular staff resign, retire early or die during the fiscal year (年度中の離職). */
export function separations(run: Run): void {
  const year = run.year
  if (!run.tellsCauses && !run.chance.sampled) {
    if (year.causeCount > 0) thin(run.table, year.staying, year.year)
    return
  }
  for (let index = 0; index < year.causeCount; index += 1) {
    const cause = causeAt(year, index)
    if (!isActive(cause, run.table)) continue
    run.chance.turnTo(cause.decision, year.year)
    if (run.chance.sampled) leaveStruck(run, cause)
    else leaveByShares(run, cause)
  }
}

/** How many fields a cause has. */
const FIELDS: i32 = offsetof<Cause>() / sizeof<i32>()

function causeAt(year: Year, index: i32): Cause {
  return changetype<Cause>(place<i32>(year.causes, index * FIELDS))
}

/** Whether a cause has a rate above 0. */
function isActive(cause: Cause, table: Table): bool {
  return cause.limits[(table.jobFamilies + 2) * BIRTH_SLOTS] !== 0
}

/** The age of cohort 0 on 1 April. */
function ageOfFirst(run: Run): i32 {
  return run.year.year - 1 - run.table.first
}

/** Lets the persons leave whom a cause strikes. */
function leaveStruck(run: Run, cause: Cause): void {
  const table = run.table
  const found = strike(table, run.chance.salt, cause.limits, ageOfFirst(run))
  for (let index = 0; index < found; index += 1) {
    const at = table.noted[index]
    leave(run, at, table.people[at], cause.column)
  }
}

/** Lets of every group of like people the share leave that a cause takes (割合による離職), rounded to a billionth of a person. */
function leaveByShares(run: Run, cause: Cause): void {
  const table = run.table
  const turn = ageOfFirst(run)
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const end = table.end(cohort)
    const rates = ratesAt(cause.shares, turn - cohort)
    for (let at = table.start(cohort); at < end; at += 1) leave(run, at, shareOf(table, at, rates), cause.column)
  }
}

/** Where the rates of an age begin, for rate group 0. */
function ratesAt(shares: Column<f64>, age: i32): usize {
  return place<f64>(shares, age & (BIRTH_SLOTS - 1))
}

function shareOf(table: Table, at: i32, rates: usize): f64 {
  const rate = load<f64>(rates + ((<usize>table.rateGroup[at] * BIRTH_SLOTS) << alignof<f64>()))
  return rate === 0 ? 0 : Math.round(table.people[at] * rate)
}
