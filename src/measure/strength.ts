/**
 * Strength as measures (職員数の指標): under every counting rule, by employment type, job family and department.
 *
 * Breakdowns by job family and department count heads under `actual` (現員); people of types that rule leaves out stand under `outside`.
 * Not here: ages, see ages.ts.
 */
import { absentFactors, type CountingRulePlan, type RunPlan } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

/** Strength under each rule, by employment type, and what stands outside 現員 (職員数). */
export function strengthColumns(plan: RunPlan): KernelColumns {
  return {
    columns: [
      ...plan.countingRules.map((rule): Column => ({ measure: `strength.${rule.id}`, unit: 'people' })),
      ...EMPLOYMENT_TYPES.map((item): Column => ({ measure: 'strength', dimension: 'employmentType', item, unit: 'people' })),
      { measure: 'outside.strength', unit: 'people' },
    ],
    readIn: kernel => {
      const rules = plan.countingRules.map(rule => ruleIn(kernel, rule))
      return { reader: 'strength', terms: wholeIn(kernel, [rules.length, wholeIn(kernel, rules)]) }
    },
  }
}

/** Writes a counting rule into a kernel (数え方の書込み), in the order of Rule in kernel/assembly/measures/strength.ts. */
function ruleIn(kernel: Kernel, rule: CountingRulePlan): Place {
  const absent = absentFactors(rule)
  const byType = EMPLOYMENT_TYPES.map(type => rule.weights[type])
  const weights = numbersIn(kernel, [...byType, rule.weights.regular, 1 - rule.sixtyPlusWeight])
  return wholeIn(kernel, [weights, absent === undefined ? 0 : numbersIn(kernel, absent)])
}

/** 現員 by job family and by department. */
export function cellColumns(plan: RunPlan): KernelColumns {
  return {
    columns: [
      ...plan.jobFamilies.map((item): Column => ({ measure: 'strength', dimension: 'jobFamily', item, unit: 'people' })),
      ...plan.departments.map((item): Column => ({ measure: 'strength', dimension: 'department', item, unit: 'people' })),
    ],
    readIn: () => ({ reader: 'cells' }),
  }
}
