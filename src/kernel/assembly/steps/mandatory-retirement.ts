/**
 * Mandatory retirement (定年退職).
 *
 * A member leaves on the first 31 March on or after the day they reach the retirement age in force that fiscal year. In the
 * years in which the age rises nobody retires: those who reached last year's age have left, and no one in post has reached the
 * new one. Short-time staff re-employed before the retirement age leave on the same day their cohort would.
 * Who retires below the age to which re-employment is offered may be re-employed from the next day (暫定再任用).
 * Source: 地方公務員法 第28条の6, 令和3年法律第63号 附則; data/statute/retirement-age.yaml. Not here: 勤務延長, 役職定年.
 */
import {
  FULL_TIME,
  MANDATORY_RETIREMENT,
  OFFERED_REEMPLOYMENT,
  PART_TIME_BEFORE_RETIREMENT_AGE,
  REEMPLOYED_FULL_TIME,
  REEMPLOYED_SHORT_TIME,
  TERM_EXPIRY,
} from '../kinds'
import { leave } from '../leaving'
import { putAside } from '../row-list'
import { Row } from '../rows'
import { Run } from '../run'
import { REGULAR } from '../table'

/** Retires whoever has reached the retirement age of their class, on 31 March (定年退職). */
export function mandatoryRetirement(run: Run): void {
  const table = run.table
  const year = run.year
  const cohorts = table.bornUntil(year.year - year.lowestRetirementAge)
  const types = table.employmentType
  const everybody = table.people
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const age = year.year - (table.first + cohort)
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      const type: i32 = types[at]
      const people = everybody[at]
      if (people === 0 || (type !== REGULAR && type !== PART_TIME_BEFORE_RETIREMENT_AGE)) continue
      if (<f64>age < year.retirementAge[table.jobFamily[at]]) continue
      leave(run, at, people, type === REGULAR ? MANDATORY_RETIREMENT : TERM_EXPIRY)
      if (age < year.rules.untilAge && year.year < year.rules.lastYear) offerReemployment(run, at, people)
    }
  }
}

/** Lets a share of those who have retired from a row be re-employed from the next day, full or short time (暫定再任用). */
function offerReemployment(run: Run, at: i32, retired: f64): void {
  const table = run.table
  const chance = run.chance
  const year = run.year
  if (year.uptake === 0) return
  const key = table.key[at]
  chance.turnTo(OFFERED_REEMPLOYMENT, year.year)
  const staying = chance.take(retired, year.uptake, key)
  if (staying === 0) return
  chance.turnTo(FULL_TIME, year.year)
  const fullTime = chance.take(staying, year.fullTimeShare, key)
  const shortTime = staying - fullTime
  if (fullTime > 0) asReemployed(putAside(run.reemployed, table, at, fullTime), REEMPLOYED_FULL_TIME)
  if (shortTime > 0) asReemployed(putAside(run.reemployed, table, at, shortTime), REEMPLOYED_SHORT_TIME)
}

/** Whoever is re-employed begins without managerial post, without leave and without a term (再任用時の身分). */
export function asReemployed(row: Row, employmentType: i32): void {
  row.employmentType = employmentType
  row.termEnds = 0
  row.manager = 0
  row.absence = 0
  row.returns = 0
}
