/**
 * After 60 (60歳以後): the choice of staying, and leaving between 60 and the retirement age.
 *
 * Who reaches the former retirement age in a year in which the limit lies above it stays as regular staff, moves to short-time
 * re-employment before the retirement age (定年前再任用短時間勤務), or leaves on that 31 March. In later years those who stayed leave
 * with a yearly hazard. Source: 地方公務員法 第22条の4, 第28条の6; shares are assumptions of the municipality.
 * Not here: 役職定年, 高齢者部分休業.
 */
import { ageIn } from '../../terms/index.ts'
import { REGULAR, typeIndex } from '../lattice.ts'
import { inYear, leave, type RunState } from '../run-state.ts'

/** Lets staff past the choice leave during the year (60歳以後の退職). */
export function leavingAfter60(state: RunState): void {
  const { plan, prepared, members, chance, year } = state
  const rate = inYear(state, plan.after60.leaving, year)
  chance.turnTo('after-60-leaving', year)
  const cohorts = members.bornUntil(year - prepared.lowestChoiceAge - 1)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const reached = ageIn(members.birthYearOf(cohort), year)
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] !== REGULAR) continue
      if (reached <= (plan.choiceAge[members.jobFamily[at] as number] as number)) continue
      leave(state, at, chance.take(members.people[at] as number, rate, members.key[at] as number), 'after-60')
    }
  }
}

/** Lets staff who reach the former retirement age choose, on 31 March (60歳時の選択). */
export function choiceAt60(state: RunState): void {
  const { plan, prepared, members, year } = state
  const cohorts = members.bornUntil(year - prepared.lowestChoiceAge)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const reached = ageIn(members.birthYearOf(cohort), year)
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] !== REGULAR) continue
      const family = members.jobFamily[at] as number
      const choiceAge = plan.choiceAge[family] as number
      const limit = inYear(state, plan.retirementAge[family] as readonly number[], year)
      if (reached === choiceAge && limit > choiceAge) choose(state, at)
    }
  }
}

/** Lets the people of a row stay, move to short time or leave. */
function choose(state: RunState, at: number): void {
  const { plan, members, chance, year } = state
  const stay = inYear(state, plan.after60.stay, year)
  const partTime = inYear(state, plan.after60.partTime, year)
  const row = members.row(at)
  chance.turnTo('choice-at-60', year)
  const going = chance.take(row.people, 1 - stay, row.key)
  chance.turnTo('short-time-at-60', year)
  const moving = stay < 1 ? chance.take(going, Math.min(1, partTime / (1 - stay)), row.key) : 0
  leave(state, at, going - moving, 'after-60')
  leave(state, at, moving, 'part-time-before-retirement-age')
  state.joiners.push({
    cause: 'part-time-before-retirement-age',
    row: { ...row, employmentType: typeIndex('part-time-before-retirement-age'), people: moving },
  })
}
