/**
 * Strength by appointing authority (任命権者別の職員数), under the rule of 条例定数.
 *
 * Authorities that share a department are counted together; one without any department is not known and has no column. The absent count
 * by the rule's weights. Not here: headroom, which comparisons take from the quotas.
 */
import { absentFactors, Lattice, type RunPlan } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup } from './column.ts'

/** Strength of each group of authorities (任命権者別の職員数); no columns where departments have no authority. */
export function authorityColumns(plan: RunPlan): ColumnGroup {
  const { authorities } = plan
  const rule = authorities === undefined ? undefined : plan.countingRules[authorities.rule]
  if (authorities === undefined || rule === undefined) return { columns: [], read: () => undefined }
  const groupOf = plan.departments.map((_, department) =>
    authorities.groups.findIndex(({ departments }) => departments.includes(department)),
  )
  const weights = EMPLOYMENT_TYPES.map(type => rule.weights[type])
  const less = rule.weights.regular * (1 - rule.sixtyPlusWeight)
  const lattice = new Lattice(plan)
  const absences = absentFactors(rule)
  return {
    columns: authorities.groups.map(({ id }): Column => ({ measure: `authority.${id}`, unit: 'people' })),
    read: ({ stock: { byCell, pastSixtyByDepartment }, absent }, into, at) => {
      const counted = authorities.groups.map(() => 0)
      const count = (department: number, people: number): void => {
        const group = groupOf[department] as number
        if (group >= 0) counted[group] = (counted[group] as number) + people
      }
      for (let cell = 0; cell < byCell.length; cell += 1) {
        const people = byCell[cell] as number
        if (people !== 0) count(lattice.departmentOf(cell), people * (weights[lattice.typeOf(cell)] as number))
      }
      if (less !== 0)
        for (let at = 0; at < pastSixtyByDepartment.length; at += 1) count(at, -(pastSixtyByDepartment[at] as number) * less)
      if (absences !== undefined && absent !== undefined)
        absent.all.forEach((people, slot) => {
          const uncounted = 1 - (absences[Math.floor(slot / plan.departments.length)] as number)
          const counts = people * rule.weights.regular - (absent.pastSixty[slot] as number) * less
          count(slot % plan.departments.length, -uncounted * counts)
        })
      counted.forEach((people, group) => {
        into[at + group] = toPeople(people)
      })
    },
  }
}
