/**
 * Strength as measures (職員数の指標): under every counting rule, by employment type, job family and department.
 *
 * Breakdowns by job family and department count heads under `actual` (現員); people of types that rule leaves out stand under `outside`.
 * Not here: ages, see ages.ts.
 */
import { OLDEST, REGULAR, type RunPlan, SIXTY, type Stock } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup } from './column.ts'

/** Strength under each rule, by employment type, and what stands outside 現員 (職員数). */
export function strengthColumns(plan: RunPlan): ColumnGroup {
  const actual = actualWeights(plan)
  const rules = plan.countingRules.map(rule => ({ rule, weights: EMPLOYMENT_TYPES.map(type => rule.weights[type]) }))
  return {
    columns: [
      ...plan.countingRules.map((rule): Column => ({ measure: `strength.${rule.id}`, unit: 'people' })),
      ...EMPLOYMENT_TYPES.map((item): Column => ({ measure: 'strength', dimension: 'employmentType', item, unit: 'people' })),
      { measure: 'outside.strength', unit: 'people' },
    ],
    read: ({ stock }, into, at) => {
      const heads = headsByType(plan, stock)
      const pastSixty = regularPastSixty(plan, stock)
      let next = at
      for (const { rule, weights } of rules) {
        let weighted = 0
        for (let type = 0; type < weights.length; type += 1) weighted += (heads[type] as number) * (weights[type] as number)
        into[next++] = toPeople(weighted - pastSixty * rule.weights.regular * (1 - rule.sixtyPlusWeight))
      }
      let outside = 0
      heads.forEach((people, type) => {
        into[next++] = toPeople(people)
        if (actual[type] === 0) outside += people
      })
      into[next] = toPeople(outside)
    },
  }
}

/** Heads by employment type, in the engine's unit. */
function headsByType(plan: RunPlan, { byCell }: Stock): number[] {
  const cellsPerType = plan.jobFamilies.length * plan.departments.length
  return EMPLOYMENT_TYPES.map((_, type) => {
    let sum = 0
    for (let cell = type * cellsPerType; cell < (type + 1) * cellsPerType; cell += 1) sum += byCell[cell] as number
    return sum
  })
}

function regularPastSixty(plan: RunPlan, { byTypeFamilyAndAge }: Stock): number {
  let sum = 0
  for (let family = 0; family < plan.jobFamilies.length; family += 1) {
    const start = (REGULAR * plan.jobFamilies.length + family) * (OLDEST + 1)
    for (let age = SIXTY; age <= OLDEST; age += 1) sum += byTypeFamilyAndAge[start + age] as number
  }
  return sum
}

/** 現員 by job family and by department. */
export function cellColumns(plan: RunPlan): ColumnGroup {
  const weights = actualWeights(plan)
  const [families, departments] = [plan.jobFamilies.length, plan.departments.length]
  return {
    columns: [
      ...plan.jobFamilies.map((item): Column => ({ measure: 'strength', dimension: 'jobFamily', item, unit: 'people' })),
      ...plan.departments.map((item): Column => ({ measure: 'strength', dimension: 'department', item, unit: 'people' })),
    ],
    read: ({ stock: { byCell } }, into, at) => {
      into.fill(0, at, at + families + departments)
      for (let cell = 0; cell < byCell.length; cell += 1) {
        const people = byCell[cell] as number
        if (people === 0) continue
        const weight = weights[Math.floor(cell / (departments * families))] as number
        const family = at + (Math.floor(cell / departments) % families)
        const department = at + families + (cell % departments)
        into[family] = (into[family] as number) + people * weight
        into[department] = (into[department] as number) + people * weight
      }
      for (let column = at; column < at + families + departments; column += 1) into[column] = toPeople(into[column] as number)
    },
  }
}
