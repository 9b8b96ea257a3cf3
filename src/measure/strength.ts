/**
 * Strength as measures (職員数の指標): under every counting rule, by employment type, job family and department.
 *
 * Breakdowns by job family and department count heads under `actual` (現員); people of types that rule leaves out stand under `outside`.
 * Not here: ages, see ages.ts.
 */
import { absentFactors, type RunPlan, type Stock } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import { actualWeights, type Column, type ColumnGroup, headsOfType } from './column.ts'

/** Strength under each rule, by employment type, and what stands outside 現員 (職員数). */
export function strengthColumns(plan: RunPlan): ColumnGroup {
  const actual = actualWeights(plan)
  const heads = new Float64Array(EMPLOYMENT_TYPES.length)
  const rules = plan.countingRules.map(rule => ({
    rule,
    weights: EMPLOYMENT_TYPES.map(type => rule.weights[type]),
    absent: absentFactors(rule),
  }))
  return {
    columns: [
      ...plan.countingRules.map((rule): Column => ({ measure: `strength.${rule.id}`, unit: 'people' })),
      ...EMPLOYMENT_TYPES.map((item): Column => ({ measure: 'strength', dimension: 'employmentType', item, unit: 'people' })),
      { measure: 'outside.strength', unit: 'people' },
    ],
    read: ({ stock }, into, at) => {
      for (let type = 0; type < heads.length; type += 1) heads[type] = headsOfType(stock, plan.jobFamilies.length, type)
      let next = at
      for (const { rule, weights, absent } of rules) {
        const counted = absent === undefined ? heads : headsWeighingAbsent(plan, stock, absent)
        const pastSixty = regularPastSixty(stock, absent)
        let weighted = 0
        for (let type = 0; type < weights.length; type += 1) weighted += (counted[type] as number) * (weights[type] as number)
        into[next++] = toPeople(weighted - pastSixty * rule.weights.regular * (1 - rule.sixtyPlusWeight))
      }
      let outside = 0
      for (let type = 0; type < heads.length; type += 1) {
        const people = heads[type] as number
        into[next++] = toPeople(people)
        if (actual[type] === 0) outside += people
      }
      into[next] = toPeople(outside)
    },
  }
}

/** Heads by employment type, those absent by what they count under a rule, in the engine's unit. */
function headsWeighingAbsent(plan: RunPlan, { byTypeFamilyAndAbsence }: Stock, absent: readonly number[]): number[] {
  const perType = plan.jobFamilies.length * absent.length
  return EMPLOYMENT_TYPES.map((_, type) => {
    let sum = 0
    for (let slot = type * perType; slot < (type + 1) * perType; slot += 1) {
      sum += (byTypeFamilyAndAbsence[slot] as number) * (absent[slot % absent.length] as number)
    }
    return sum
  })
}

/** Regular staff of 60 or more, those absent by what they count under a rule. */
function regularPastSixty({ pastSixtyByAbsence }: Stock, absent: readonly number[] | undefined): number {
  let sum = 0
  for (let kind = 0; kind < pastSixtyByAbsence.length; kind += 1) {
    sum += (pastSixtyByAbsence[kind] as number) * (absent?.[kind] ?? 1)
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
    read: ({ stock: { byCell, byGroup } }, into, at) => {
      const ofDepartments = at + families
      const end = ofDepartments + departments
      for (let column = at; column < end; column += 1) into[column] = 0
      for (let group = 0; group < byGroup.length; group += 1) {
        const weight = weights[Math.floor(group / families)] as number
        if (weight === 0 || byGroup[group] === 0) continue
        const family = at + (group % families)
        const first = group * departments
        for (let department = 0; department < departments; department += 1) {
          const heads = (byCell[first + department] as number) * weight
          if (heads === 0) continue
          into[family] = (into[family] as number) + heads
          into[ofDepartments + department] = (into[ofDepartments + department] as number) + heads
        }
      }
      for (let column = at; column < end; column += 1) into[column] = toPeople(into[column] as number)
    },
  }
}
