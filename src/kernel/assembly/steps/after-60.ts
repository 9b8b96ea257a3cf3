/**
 * After 60 (60歳以後): the choice of staying, and leaving between 60 and the retirement age.
 *
 * Who reaches the former retirement age in a year in which the limit lies above it stays as regular staff, for all hours or on
 * 高齢者部分休業, moves to short-time re-employment before the retirement age (定年前再任用短時間勤務), or leaves on that 31 March. In later
 * years those who stayed leave with a yearly hazard. Whose shares apply: the survey of the cohort in the job family, then of the cohort;
 * then those of the group (managers or not, by job family), which engine/conditions.ts has settled.
 * Source: 地方公務員法 第22条の4, 第26条の3, 第28条の6; shares are assumptions of the municipality. Not here: 役職定年, see managerial-posts.ts.
 */
import {
  AFTER_60,
  CHOICE_AT_60,
  LEAVING_AFTER_60,
  PART_TIME_BEFORE_RETIREMENT_AGE,
  PARTIAL_LEAVE,
  SHORT_TIME_AT_60,
  TO_PART_TIME,
  TO_PARTIAL_LEAVE,
} from '../kinds'
import { leave } from '../leaving'
import { putAside } from '../row-list'
import { removeFrom } from '../rows'
import { Run } from '../run'
import { BIRTH_SLOTS, REGULAR } from '../table'
import { CHOICE_SHARES, Year } from '../year'
import { asReemployed } from './mandatory-retirement'

/** Lets staff past the choice leave during the year (60歳以後の退職). */
export function leavingAfter60(run: Run): void {
  const table = run.table
  const year = run.year
  const chance = run.chance
  const cohorts = table.bornUntil(year.year - year.rules.lowestChoiceAge - 1)
  const types = table.employmentType
  const everybody = table.people
  const choiceAge = year.rules.choiceAge
  chance.turnTo(LEAVING_AFTER_60, year.year)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const reached = year.year - (table.first + cohort)
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      const people = everybody[at]
      if (types[at] !== <u8>REGULAR || people === 0) continue
      const family: i32 = table.jobFamily[at]
      if (<f64>reached <= choiceAge[family]) continue
      leave(run, at, chance.take(people, hazardOf(year, family, reached - 1), table.key[at]), AFTER_60)
    }
  }
}

/** Yearly probability of leaving after the choice. @param age on 1 April. */
function hazardOf(year: Year, family: i32, age: i32): f64 {
  if (changetype<usize>(year.leavingByAge) === 0) return year.leaving
  return year.leavingByAge[family * BIRTH_SLOTS + (age & (BIRTH_SLOTS - 1))]
}

/** Lets staff who reach the former retirement age choose, on 31 March (60歳時の選択). */
export function choiceAt60(run: Run): void {
  const table = run.table
  const rules = run.year.rules
  for (let index = 0; index < rules.choiceAgeCount; index += 1) {
    const age = rules.choiceAges[index]
    const cohort = run.year.year - age - table.first
    if (cohort >= 0 && cohort < table.cohorts) choose(run, cohort, age)
  }
}

/** Lets those of a cohort choose whose limit lies above the age that they reach. */
function choose(run: Run, cohort: i32, age: i32): void {
  const table = run.table
  const year = run.year
  const end = table.end(cohort)
  for (let at = table.start(cohort); at < end; at += 1) {
    const family: i32 = table.jobFamily[at]
    if (table.employmentType[at] !== <u8>REGULAR || table.people[at] === 0) continue
    if (year.rules.choiceAge[family] === <f64>age && year.retirementAge[family] > <f64>age) goOrStay(run, at)
  }
}

/** Lets the people of a row stay, work fewer hours, move to short time or leave. */
function goOrStay(run: Run, at: i32): void {
  const table = run.table
  const chance = run.chance
  const shares = run.year.choices
  const own = (<i32>table.jobFamily[at] * 2 + table.manager[at]) * CHOICE_SHARES
  const partialLeave = shares[own + 1]
  const partTime = shares[own + 2]
  const staying = shares[own] + partialLeave
  const people = table.people[at]
  const key = table.key[at]
  chance.turnTo(CHOICE_AT_60, run.year.year)
  const going = chance.take(people, 1 - staying, key)
  if (going > 0) letGo(run, at, going, staying < 1 ? min(1, partTime / (1 - staying)) : 0)
  if (partialLeave === 0) return
  chance.turnTo(TO_PARTIAL_LEAVE, run.year.year)
  const shorter = chance.take(people - going, min(1, partialLeave / staying), key)
  if (shorter === 0) return
  run.replaced[table.absence[at]] += shorter
  const row = putAside(run.changed, table, at, shorter)
  row.absence = PARTIAL_LEAVE
  row.returns = 0
  removeFrom(table, at, shorter)
}

/** Lets those go who do not stay: a part of them to short time before the retirement age. @param partTime that part, 0–1. */
function letGo(run: Run, at: i32, going: f64, partTime: f64): void {
  const table = run.table
  run.chance.turnTo(SHORT_TIME_AT_60, run.year.year)
  const moving = partTime === 0 ? 0 : run.chance.take(going, partTime, table.key[at])
  if (moving > 0) asReemployed(putAside(run.shortTime, table, at, moving), PART_TIME_BEFORE_RETIREMENT_AGE)
  leave(run, at, going - moving, AFTER_60)
  leave(run, at, moving, TO_PART_TIME)
}
