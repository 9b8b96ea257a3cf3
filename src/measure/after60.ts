/**
 * Staff past 60 as measures (60歳以後の指標): regular and re-employed staff by birth cohort, and those on 高齢者部分休業 in heads and in
 * full-time equivalents.
 *
 * A cohort has a number where somebody of it is in post. Past 60 is whoever was 60 or more on 1 April. Not here: the shares of people
 * over 60, see ages.ts.
 */
import { REGULAR, type RunPlan, SIXTY, type Stock, typeIndex } from '../engine/index.ts'
import { ABSENCES, ageOnFirstApril, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import { type PeopleInPost, ROW } from './people-in-post.ts'

const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Cohorts of this many years before the oldest that turns 60 in the base year still have a column of their own. */
const OLDER_COHORTS = 10

/** Staff past 60 by birth cohort, and partial leave (60歳以後の職員). */
export function after60Columns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup {
  const first = plan.from - SIXTY - OLDER_COHORTS
  const cohorts = Array.from({ length: plan.to + 1 - SIXTY - first }, (_, index) => first + index)
  const of = (measure: Column['measure']): Column[] =>
    cohorts.map(cohort => ({ measure, dimension: 'birthYear', item: String(cohort), unit: 'people' }))
  const withLeave = plan.after60.choices !== undefined
  const leaveColumns: Column[] = [
    { measure: 'after60.partialLeave', unit: 'people' },
    { measure: 'after60.partialLeaveFte', unit: 'people' },
  ]
  const people = new Float64Array(2 * cohorts.length)
  return {
    columns: [...of('after60.regular'), ...of('after60.reemployed'), ...(withLeave ? leaveColumns : [])],
    read: ({ stock, fiscalYear }, into, at, drawn) => {
      const eldest = ageOnFirstApril(first, fiscalYear)
      countCohorts(stock, inPost, eldest, people)
      for (let index = 0; index < people.length; index += 1) {
        if ((people[index] as number) > 0) into[at + index] = toPeople(people[index] as number)
      }
      if (!withLeave) return
      const onLeave = toPeople(onPartialLeave(plan, stock))
      into[at + 2 * cohorts.length] = onLeave
      into[at + 2 * cohorts.length + 1] = onLeave * (1 - hoursIn(drawn, fiscalYear))
    },
  }
}

const hoursIn = ({ after60, from }: RunPlan, year: number): number => after60.choices?.partialLeaveHours[year - from] ?? 0

/**
 * Counts regular staff past 60 and after them re-employed people by cohort, the eldest first, in the engine's unit. The cohorts follow one
 * another by birth year, so their ages go down by one. @param eldest the age of the first.
 */
function countCohorts({ byTypeFamilyAndAge, ageSpan }: Stock, inPost: PeopleInPost, eldest: number, people: Float64Array): void {
  const { groups, groupCount, weights } = inPost
  const families = groups.length / weights.length
  const cohorts = people.length / 2
  const youngest = Math.max(ageSpan[0] as number, eldest - cohorts + 1)
  const oldest = Math.min(ageSpan[1] as number, eldest)
  for (let index = 0; index < people.length; index += 1) people[index] = 0
  for (let index = 0; index < groupCount; index += 1) {
    const group = groups[index] as number
    const type = Math.floor(group / families)
    if (type !== REGULAR && type !== FULL_TIME && type !== SHORT_TIME) continue
    const from = type === REGULAR ? Math.max(SIXTY, youngest) : youngest
    const last = group * ROW + oldest
    let cohort = (type === REGULAR ? 0 : cohorts) + eldest - from
    for (let place = group * ROW + from; place <= last; place += 1, cohort -= 1) {
      people[cohort] = (people[cohort] as number) + (byTypeFamilyAndAge[place] as number)
    }
  }
}

function onPartialLeave(plan: RunPlan, { byTypeFamilyAndAbsence }: Stock): number {
  let sum = 0
  for (let family = 0; family < plan.jobFamilies.length; family += 1) {
    const group = REGULAR * plan.jobFamilies.length + family
    sum += byTypeFamilyAndAbsence[group * ABSENCES.length + PARTIAL_LEAVE] as number
  }
  return sum
}
