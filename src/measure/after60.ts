/**
 * Staff past 60 as measures (60歳以後の指標): regular and re-employed staff by birth cohort, and those on 高齢者部分休業 in heads and in
 * full-time equivalents.
 *
 * A cohort has a number where somebody of it is in post. Past 60 is whoever was 60 or more on 1 April. Not here: the shares of people
 * over 60, see ages.ts.
 */
import { type RunPlan, SIXTY, typeIndex } from '../engine/index.ts'
import { ABSENCES, ageOnFirstApril } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { wholeIn, YearTerms } from './in-kernel.ts'

const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')
const PARTIAL_LEAVE = ABSENCES.indexOf('partial-leave')

/** Cohorts of this many years before the oldest that turns 60 in the base year still have a column of their own. */
const OLDER_COHORTS = 10

/** Staff past 60 by birth cohort, and partial leave (60歳以後の職員). */
export function after60Columns(plan: RunPlan): KernelColumns {
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
    readIn: (kernel, written) => {
      // The cohorts follow one another by birth year, and each is a year older every year.
      const eldest = ageOnFirstApril(first, plan.from)
      const known = [cohorts.length, eldest, FULL_TIME, SHORT_TIME, PARTIAL_LEAVE]
      if (!withLeave) return { reader: 'cohorts', terms: wholeIn(kernel, [...known, 0]) }
      const notWorked = new YearTerms(kernel, plan, 1)
      written.write('after60', ({ choices }, part) => part.copy(choices?.partialLeaveHours, notWorked.at(0, 0)))
      return {
        reader: 'cohorts',
        terms: wholeIn(kernel, [...known, notWorked.place]),
      }
    },
  }
}
