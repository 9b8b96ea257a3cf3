/**
 * The absent by department (部門別の休業者): regular staff who are on leave on 1 April, of any age and of 60 or more.
 *
 * Only asked for where the rule of 条例定数 weighs the absent and departments belong to appointing authorities: stocks hold no absence by
 * department. Nobody but regular staff is ever absent. Whole billionths of a person.
 */
import { ABSENCES } from '../terms/index.ts'
import { absentFactors } from './counting.ts'
import { REGULAR } from './lattice.ts'
import type { Members } from './members.ts'
import type { RunPlan } from './run-plan.ts'
import { SIXTY } from './sixty.ts'

/** Regular staff by absence and department (部門別の休業者): index `absence × departments + department`; the present are not counted. */
export interface AbsentByDepartment {
  readonly all: Float64Array
  readonly pastSixty: Float64Array
}

/** Whether a measure of the plan needs the absent by department (部門別の休業者が要るか). */
export const weighsAbsentByDepartment = ({ authorities, countingRules }: RunPlan): boolean => {
  const rule = authorities === undefined ? undefined : countingRules[authorities.rule]
  return rule !== undefined && absentFactors(rule) !== undefined
}

/** Counts the absent on 1 April of a fiscal year, by a walk over everybody (部門別の休業者の集計). */
export function absentByDepartment(members: Members, year: number): AbsentByDepartment {
  const { departments } = members.lattice
  const size = ABSENCES.length * departments
  const counted = { all: new Float64Array(size), pastSixty: new Float64Array(size) }
  const old = members.bornUntil(year - SIXTY - 1)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      const absence = members.absence[at] as number
      if (absence === 0 || members.employmentType[at] !== REGULAR) continue
      const slot = absence * departments + (members.department[at] as number)
      const people = members.people[at] as number
      counted.all[slot] = (counted.all[slot] as number) + people
      if (cohort < old) counted.pastSixty[slot] = (counted.pastSixty[slot] as number) + people
    }
  }
  return counted
}
