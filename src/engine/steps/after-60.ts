/**
 * After 60 (60歳以後): the choice of staying, and leaving between 60 and the retirement age.
 *
 * Who reaches the former retirement age in a year in which the limit lies above it stays as regular staff, moves to short-time
 * re-employment before the retirement age (定年前再任用短時間勤務), or leaves on that 31 March. In later years those who stayed leave
 * with a yearly hazard. Source: 地方公務員法 第22条の4, 第28条の6; shares are assumptions of the municipality.
 * Not here: 役職定年, 高齢者部分休業.
 */
import { ageIn } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import { inYear, isType, leave, type RunState } from '../run-state.ts'

/** Lets staff past the choice leave during the year (60歳以後の退職). */
export function leavingAfter60(state: RunState): void {
  const { plan, members, chance, year } = state
  const rate = inYear(state, plan.after60.leaving, year)
  for (let at = 0; at < members.size; at += 1) {
    if (!isType(members, at, 'regular')) continue
    const past = ageIn(members.birthYear[at] as number, year) > (plan.choiceAge[members.jobFamily[at] as number] as number)
    if (past) leave(state, at, chance.take(members.people[at] as number, rate), 'after-60')
  }
}

/** Lets staff who reach the former retirement age choose, on 31 March (60歳時の選択). */
export function choiceAt60(state: RunState): void {
  const { plan, members, chance, year } = state
  const stay = inYear(state, plan.after60.stay, year)
  const partTime = inYear(state, plan.after60.partTime, year)
  for (let at = 0; at < members.size; at += 1) {
    if (!isType(members, at, 'regular')) continue
    const family = members.jobFamily[at] as number
    const choiceAge = plan.choiceAge[family] as number
    const limit = inYear(state, plan.retirementAge[family] as readonly number[], year)
    if (ageIn(members.birthYear[at] as number, year) !== choiceAge || limit <= choiceAge) continue
    const going = chance.take(members.people[at] as number, 1 - stay)
    const moving = stay < 1 ? chance.take(going, Math.min(1, partTime / (1 - stay))) : 0
    const row = members.row(at)
    leave(state, at, going - moving, 'after-60')
    leave(state, at, moving, 'part-time-before-retirement-age')
    state.joiners.push({
      cause: 'part-time-before-retirement-age',
      row: { ...row, employmentType: typeIndex('part-time-before-retirement-age'), people: moving },
    })
  }
}
