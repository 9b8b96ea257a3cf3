/**
 * Mandatory retirement (定年退職).
 *
 * A member leaves on the first 31 March on or after the day they reach the retirement age in force that fiscal year. In the
 * years in which the age rises nobody retires: those who reached last year's age have left, and no one in post has reached the
 * new one. Short-time staff re-employed before the retirement age leave on the same day their cohort would.
 * Who retires below the age to which re-employment is offered may be re-employed from the next day (暫定再任用).
 * Source: 地方公務員法 第28条の6, 令和3年法律第63号 附則; data/statute/retirement-age.yaml. Not here: 勤務延長, 役職定年.
 */
import { ageIn } from '../../terms/index.ts'
import { REGULAR, typeIndex } from '../lattice.ts'
import { joinedRow, type MemberRow } from '../member-row.ts'
import { leave } from '../moves.ts'
import { inYear, offset, type RunState } from '../run-state.ts'

const BEFORE_RETIREMENT_AGE = typeIndex('part-time-before-retirement-age')
const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')

/** Retires whoever has reached the retirement age of their class, on 31 March (定年退職). */
export function mandatoryRetirement(state: RunState): void {
  const { plan, prepared, members, year } = state
  const { employmentType, jobFamily, people } = members
  const inPlan = offset(state, year)
  const regular = REGULAR
  const shortTime = BEFORE_RETIREMENT_AGE
  const cohorts = members.bornUntil(year - inYear(state, prepared.lowestRetirementAge, year))
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const age = ageIn(members.birthYearOf(cohort), year)
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const type = employmentType[at]
      if (type !== regular && type !== shortTime) continue
      if (people[at] === 0 || age < (plan.retirementAge[jobFamily[at] as number]?.[inPlan] as number)) continue
      const row = members.row(at)
      leave(state, at, row.people, type === regular ? 'mandatory-retirement' : 'term-expiry')
      if (age < plan.after60.untilAge && year < plan.after60.lastYear) offerReemployment(state, row)
    }
  }
}

/** Whoever is re-employed begins without managerial post and without leave (再任用時の身分). */
export const asReemployed = (
  { birthYear, jobFamily, department, entryYear, key }: MemberRow,
  employmentType: number,
  people: number,
): MemberRow => joinedRow({ birthYear, jobFamily, employmentType, department, entryYear, key, people })

/** Lets a share of the retired be re-employed from the next day, full or short time (暫定再任用). */
function offerReemployment(state: RunState, row: MemberRow): void {
  const { plan, chance, year } = state
  const share = inYear(state, plan.after60.uptake, year)
  if (share === 0) return
  chance.turnTo('re-employment', year)
  const staying = chance.take(row.people, share, row.key)
  if (staying === 0) return
  chance.turnTo('full-time', year)
  const fullTime = chance.take(staying, inYear(state, plan.after60.fullTimeShare, year), row.key)
  if (fullTime > 0) state.joiners.push({ cause: 're-employment', row: asReemployed(row, FULL_TIME, fullTime) })
  const shortTime = staying - fullTime
  if (shortTime > 0) state.joiners.push({ cause: 're-employment', row: asReemployed(row, SHORT_TIME, shortTime) })
}
