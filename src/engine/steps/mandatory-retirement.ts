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
import { typeIndex } from '../lattice.ts'
import { inYear, isType, leave, type RunState } from '../run-state.ts'

/** Retires whoever has reached the retirement age of their class, on 31 March (定年退職). */
export function mandatoryRetirement(state: RunState): void {
  const { plan, members, year } = state
  for (let at = 0; at < members.size; at += 1) {
    const regular = isType(members, at, 'regular')
    if (!regular && !isType(members, at, 'part-time-before-retirement-age')) continue
    const family = members.jobFamily[at] as number
    const limit = inYear(state, plan.retirementAge[family] as readonly number[], year)
    const age = ageIn(members.birthYear[at] as number, year)
    if (age < limit) continue
    const row = members.row(at)
    leave(state, at, row.people, regular ? 'mandatory-retirement' : 'term-expiry')
    if (age < plan.after60.untilAge && year < plan.after60.lastYear) offerReemployment(state, row)
  }
}

/** Lets a share of the retired be re-employed from the next day, full or short time (暫定再任用). */
function offerReemployment(state: RunState, row: ReturnType<RunState['members']['row']>): void {
  const { plan, chance, year } = state
  const staying = chance.take(row.people, inYear(state, plan.after60.uptake, year))
  const fullTime = chance.take(staying, inYear(state, plan.after60.fullTimeShare, year))
  const shares = [
    ['reemployed-full-time', fullTime],
    ['reemployed-short-time', staying - fullTime],
  ] as const
  for (const [type, people] of shares) {
    state.joiners.push({ cause: 're-employment', row: { ...row, employmentType: typeIndex(type), termEnds: 0, people } })
  }
}
