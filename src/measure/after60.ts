/**
 * Staff past 60 as measures (60歳以後の指標): regular and re-employed staff by birth cohort, and those on 高齢者部分休業 in heads and in
 * full-time equivalents.
 *
 * A cohort has a number where somebody of it is in post. Past 60 is whoever was 60 or more on 1 April. Not here: the shares of people
 * over 60, see ages.ts.
 */
import { REGULAR, type RunPlan, SIXTY, type Stock, typeIndex } from '../engine/index.ts'
import { ABSENCES, ageOnFirstApril, toPeople } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { placeIn, wholeIn } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Cohorts of this many years before the oldest that turns 60 in the base year still have a column of their own. */
const OLDER_COHORTS = 10

/** Staff past 60 by birth cohort, and partial leave (60歳以後の職員). */
export function after60Columns(plan: RunPlan, inPost: PeopleInPost): KernelColumns {
  const first = plan.from - SIXTY - OLDER_COHORTS
  const cohorts = Array.from({ length: plan.to + 1 - SIXTY - first }, (_, index) => first + index)
  const of = (measure: Column['measure']): Column[] =>
    cohorts.map(cohort => ({ measure, dimension: 'birthYear', item: String(cohort), unit: 'people' }))
  const withLeave = plan.after60.choices !== undefined
  const leaveColumns: Column[] = [
    { measure: 'after60.partialLeave', unit: 'people' },
    { measure: 'after60.partialLeaveFte', unit: 'people' },
  ]
  return {
    columns: [...of('after60.regular'), ...of('after60.reemployed'), ...(withLeave ? leaveColumns : [])],
    readIn: kernel => {
      // The cohorts follow one another by birth year, so the kernel is told the age of the first in each year.
      const place = wholeIn(kernel, [cohorts.length, 0, FULL_TIME, SHORT_TIME])
      const eldest = (place >>> 2) + 1
      return ({ stock, fiscalYear }, into, at, drawn) => {
        kernel.int32[eldest] = ageOnFirstApril(first, fiscalYear)
        kernel.call.readCohorts(inPost.place, inPost.stock, place, placeIn(into, at))
        if (!withLeave) return
        const onLeave = toPeople(onPartialLeave(plan, stock))
        into[at + 2 * cohorts.length] = onLeave
        into[at + 2 * cohorts.length + 1] = onLeave * (1 - hoursIn(drawn, fiscalYear))
      }
    },
  }
}

const hoursIn = ({ after60, from }: RunPlan, year: number): number => after60.choices?.partialLeaveHours[year - from] ?? 0

function onPartialLeave(plan: RunPlan, { byTypeFamilyAndAbsence }: Stock): number {
  let sum = 0
  for (let family = 0; family < plan.jobFamilies.length; family += 1) {
    const group = REGULAR * plan.jobFamilies.length + family
    sum += byTypeFamilyAndAbsence[group * ABSENCES.length + PARTIAL_LEAVE] as number
  }
  return sum
}
