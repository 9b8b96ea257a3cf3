/**
 * After 60 (60歳以後): the choice of staying, and leaving between 60 and the retirement age.
 *
 * Who reaches the former retirement age in a year in which the limit lies above it stays as regular staff, for all hours or on
 * 高齢者部分休業, moves to short-time re-employment before the retirement age (定年前再任用短時間勤務), or leaves on that 31 March. In later
 * years those who stayed leave with a yearly hazard. Whose shares apply: the survey of the cohort in the job family, then of the cohort;
 * then those of the group (managers or not, by job family), which the compiler has settled.
 * Source: 地方公務員法 第22条の4, 第26条の3, 第28条の6; shares are assumptions of the municipality. Not here: 役職定年, see managerial-posts.ts.
 */
import { ABSENCES, ageIn } from '../../terms/index.ts'
import type { ChoicesPlan } from '../after-60-plan.ts'
import { typeIndex } from '../lattice.ts'
import type { Members } from '../members.ts'
import { leave, setAside } from '../moves.ts'
import { FIELD } from '../row-list.ts'
import type { RunPlan } from '../run-plan.ts'
import { inYear, offset, type RunState } from '../run-state.ts'
import { asReemployed } from './mandatory-retirement.ts'

const SHORT_TIME = typeIndex('part-time-before-retirement-age')
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Lets staff past the choice leave during the year (60歳以後の退職). */
export function leavingAfter60(state: RunState): void {
  const { plan, prepared, members, chance, year } = state
  const general = inYear(state, plan.after60.leaving, year)
  const byFamilyAndAge = plan.after60.choices?.leaving[offset(state, year)]
  const { choiceAge } = plan
  chance.turnTo('after-60-leaving', year)
  const found = members.note('regular', members.bornUntil(year - prepared.lowestChoiceAge - 1))
  const { noted, people, jobFamily, key } = members
  for (let index = 0; index < found; index += 1) {
    const at = noted[index] as number
    const reached = ageIn(members.birthYear(at), year)
    const family = jobFamily[at] as number
    if (reached <= (choiceAge[family] as number)) continue
    const rate = byFamilyAndAge?.[family]?.[reached - 1] ?? general
    leave(state, at, chance.take(people[at] as number, rate, key[at] as number), 'after-60')
  }
}

/** Lets staff who reach the former retirement age choose, on 31 March (60歳時の選択). */
export function choiceAt60(state: RunState): void {
  const { prepared, members, year } = state
  for (const age of prepared.choiceAges) {
    const cohort = members.bornUntil(year - age) - 1
    if (cohort >= 0 && ageIn(members.birthYearOf(cohort), year) === age) choose(state, cohort, age)
  }
}

/** Lets those of a cohort choose whose limit lies above the age that they reach. */
function choose(state: RunState, cohort: number, age: number): void {
  const { plan, members, year } = state
  const { choiceAge, retirementAge } = plan
  const inPlan = offset(state, year)
  const found = members.note('regular', cohort + 1, cohort)
  for (let index = 0; index < found; index += 1) {
    const at = members.noted[index] as number
    const family = members.jobFamily[at] as number
    if (choiceAge[family] === age && (retirementAge[family]?.[inPlan] as number) > age) goOrStay(state, at)
  }
}

/** Lets the people of a row stay, work fewer hours, move to short time or leave. */
function goOrStay(state: RunState, at: number): void {
  const { plan, chance, members, year } = state
  const people = members.people[at] as number
  const key = members.key[at] as number
  const { stay, partialLeave, partTime } = sharesOf(plan, members, at, offset(state, year))
  const staying = stay + partialLeave
  chance.turnTo('choice-at-60', year)
  const going = chance.take(people, 1 - staying, key)
  if (going > 0) letGo(state, at, going, staying < 1 ? Math.min(1, partTime / (1 - staying)) : 0)
  if (partialLeave === 0) return
  chance.turnTo('partial-leave', year)
  const shorter = chance.take(people - going, Math.min(1, partialLeave / staying), key)
  if (shorter === 0) return
  state.leave?.endLeave(members.absence[at] as number, shorter)
  setAside(state, at, shorter).set(FIELD.absence, PARTIAL_LEAVE).set(FIELD.returns, 0)
}

/** Lets those go who do not stay: a part of them to short time before the retirement age. @param partTime that part, 0–1. */
function letGo(state: RunState, at: number, going: number, partTime: number): void {
  const { chance, members, year, aside } = state
  chance.turnTo('short-time-at-60', year)
  const moving = partTime === 0 ? 0 : chance.take(going, partTime, members.key[at] as number)
  if (moving > 0) asReemployed(aside.shortTime.push(members, at, moving), SHORT_TIME)
  leave(state, at, going - moving, 'after-60')
  leave(state, at, moving, 'part-time-before-retirement-age')
}

/** The shares of one year. */
type Shares = Pick<ChoicesPlan['surveys'][number], 'stay' | 'partialLeave' | 'partTime'>

/** Whose shares apply to the people of a row. */
function sharesOf({ after60 }: RunPlan, members: Members, at: number, year: number): Shares {
  const { choices } = after60
  if (choices === undefined)
    return { stay: ofYear(after60.stay, year), partialLeave: 0, partTime: ofYear(after60.partTime, year) }
  const family = members.jobFamily[at] as number
  const born = members.birthYear(at)
  const survey = choices.surveys.find(
    ({ birthYear, jobFamily }) => birthYear === born && (jobFamily === undefined || jobFamily === family),
  )
  if (survey !== undefined) return survey
  const group = choices.groups[family * 2 + (members.manager[at] as number)] as ChoicesPlan['groups'][number]
  return {
    stay: ofYear(group.stay, year),
    partialLeave: ofYear(group.partialLeave, year),
    partTime: ofYear(group.partTime, year),
  }
}

const ofYear = (series: readonly number[], year: number): number => series[year] as number
