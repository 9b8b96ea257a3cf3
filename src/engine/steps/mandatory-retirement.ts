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
import { leave } from '../moves.ts'
import { FIELD, type RowList } from '../row-list.ts'
import { inYear, offset, type RunState } from '../run-state.ts'

const BEFORE_RETIREMENT_AGE = typeIndex('part-time-before-retirement-age')
const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')

/** Retires whoever has reached the retirement age of their class, on 31 March (定年退職). */
export function mandatoryRetirement(state: RunState): void {
  const { plan, prepared, members, year } = state
  const inPlan = offset(state, year)
  const { untilAge, lastYear } = plan.after60
  const found = members.note('everybody', members.bornUntil(year - inYear(state, prepared.lowestRetirementAge, year)))
  for (let index = 0; index < found; index += 1) {
    const at = members.noted[index] as number
    const type = members.employmentType[at]
    if (type !== REGULAR && type !== BEFORE_RETIREMENT_AGE) continue
    const age = ageIn(members.birthYear(at), year)
    if (age < (plan.retirementAge[members.jobFamily[at] as number]?.[inPlan] as number)) continue
    const retiring = members.people[at] as number
    leave(state, at, retiring, type === REGULAR ? 'mandatory-retirement' : 'term-expiry')
    if (age < untilAge && year < lastYear) offerReemployment(state, at, retiring)
  }
}

/** Whoever is re-employed begins without managerial post, without leave and without a term (再任用時の身分). @param list they are its last row. */
export function asReemployed(list: RowList, employmentType: number): void {
  list
    .set(FIELD.employmentType, employmentType)
    .set(FIELD.termEnds, 0)
    .set(FIELD.manager, 0)
    .set(FIELD.absence, 0)
    .set(FIELD.returns, 0)
}

/** Lets a share of those who have retired from a row be re-employed from the next day, full or short time (暫定再任用). */
function offerReemployment(state: RunState, at: number, retired: number): void {
  const { plan, chance, members, aside, year } = state
  const share = inYear(state, plan.after60.uptake, year)
  if (share === 0) return
  const key = members.key[at] as number
  chance.turnTo('re-employment', year)
  const staying = chance.take(retired, share, key)
  if (staying === 0) return
  chance.turnTo('full-time', year)
  const fullTime = chance.take(staying, inYear(state, plan.after60.fullTimeShare, year), key)
  if (fullTime > 0) asReemployed(aside.reemployed.push(members, at, fullTime), FULL_TIME)
  const shortTime = staying - fullTime
  if (shortTime > 0) asReemployed(aside.reemployed.push(members, at, shortTime), SHORT_TIME)
}
