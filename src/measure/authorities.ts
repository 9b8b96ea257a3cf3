/**
 * Strength by appointing authority (任命権者別の職員数), under the rule of 条例定数.
 *
 * Authorities that share a department are counted together; one without any department is not known and has no column. The absent count
 * by the rule's weights. Not here: headroom, which comparisons take from the quotas.
 */
import { absentFactors, type RunPlan, type Stock, type YearLedger } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Strength of each group of authorities (任命権者別の職員数); no columns where departments have no authority. */
export function authorityColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup {
  const { authorities } = plan
  const rule = authorities === undefined ? undefined : plan.countingRules[authorities.rule]
  if (authorities === undefined || rule === undefined) return { columns: [], read: () => undefined }
  const departments = plan.departments.length
  const groupOf = groupsOf(plan, authorities)
  const noGroup = authorities.groups.length
  const weights = Float64Array.from(EMPLOYMENT_TYPES, type => rule.weights[type])
  const less = rule.weights.regular * (1 - rule.sixtyPlusWeight)
  const absences = absentFactors(rule)
  const counted = new Float64Array(noGroup + 1)
  const count = (department: number, people: number): void => {
    const group = groupOf[department] as number
    counted[group] = (counted[group] as number) + people
  }
  const countCells = ({ byCell }: Stock): void => {
    const jobFamilies = plan.jobFamilies.length
    for (let index = 0; index < inPost.groupCount; index += 1) {
      const group = inPost.groups[index] as number
      const weight = weights[Math.floor(group / jobFamilies)] as number
      if (weight === 0) continue
      const first = group * departments
      for (let department = 0; department < departments; department += 1) {
        count(department, (byCell[first + department] as number) * weight)
      }
    }
  }
  const countAbsent = (absent: NonNullable<YearLedger['absent']>, factors: readonly number[]): void => {
    for (let slot = 0; slot < absent.all.length; slot += 1) {
      const uncounted = 1 - (factors[Math.floor(slot / departments)] as number)
      const counts = (absent.all[slot] as number) * rule.weights.regular - (absent.pastSixty[slot] as number) * less
      count(slot % departments, -uncounted * counts)
    }
  }
  return {
    columns: authorities.groups.map(({ id }): Column => ({ measure: `authority.${id}`, unit: 'people' })),
    read: ({ stock, absent }, into, at) => {
      const { pastSixtyByDepartment } = stock
      counted.fill(0)
      countCells(stock)
      if (less !== 0)
        for (let at = 0; at < pastSixtyByDepartment.length; at += 1) count(at, -(pastSixtyByDepartment[at] as number) * less)
      if (absences !== undefined && absent !== undefined) countAbsent(absent, absences)
      for (let group = 0; group < noGroup; group += 1) into[at + group] = toPeople(counted[group] as number)
    },
  }
}

/** The group of authorities of each department; a department of no authority is counted in one more, which has no column. */
const groupsOf = (plan: RunPlan, { groups }: NonNullable<RunPlan['authorities']>): Int32Array =>
  Int32Array.from(plan.departments, (_, department) => {
    const group = groups.findIndex(({ departments }) => departments.includes(department))
    return group === -1 ? groups.length : group
  })
