/**
 * Strength as measures (職員数の指標): under every counting rule, by employment type, job family and department.
 *
 * Breakdowns by job family and department count heads under `actual` (現員); people of types that rule leaves out stand under `outside`.
 * Not here: ages, see ages.ts.
 */
import { absentFactors, type RunPlan, type Stock } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup, KernelColumns } from './column.ts'
import { placeIn } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Strength under each rule, by employment type, and what stands outside 現員 (職員数). */
export function strengthColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup {
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
      const { byType: heads, weights: actual } = inPost
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
export function cellColumns(plan: RunPlan, inPost: PeopleInPost): KernelColumns {
  return {
    columns: [
      ...plan.jobFamilies.map((item): Column => ({ measure: 'strength', dimension: 'jobFamily', item, unit: 'people' })),
      ...plan.departments.map((item): Column => ({ measure: 'strength', dimension: 'department', item, unit: 'people' })),
    ],
    readIn:
      ({ call }) =>
      (_, into, at) =>
        call.readCells(inPost.place, inPost.stock, placeIn(into, at)),
  }
}
