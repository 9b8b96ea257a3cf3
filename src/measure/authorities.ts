/**
 * Strength by appointing authority (任命権者別の職員数), under the rule of 条例定数.
 *
 * Authorities that share a department are counted together; one without any department is not known and has no column. The absent count
 * by the rule's weights. Not here: headroom, which comparisons take from the quotas.
 */
import { absentFactors, type RunPlan } from '../engine/index.ts'
import { EMPLOYMENT_TYPES } from '../terms/index.ts'
import type { Column, KernelColumns } from './column.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

/** Strength of each group of authorities (任命権者別の職員数); no columns where departments have no authority. */
export function authorityColumns(plan: RunPlan): readonly KernelColumns[] {
  const { authorities } = plan
  const rule = authorities === undefined ? undefined : plan.countingRules[authorities.rule]
  if (authorities === undefined || rule === undefined) return []
  const { groups } = authorities
  return [
    {
      columns: groups.map(({ id }): Column => ({ measure: `authority.${id}`, unit: 'people' })),
      readIn: kernel => {
        const weights = EMPLOYMENT_TYPES.map(type => rule.weights[type])
        const less = rule.weights.regular * (1 - rule.sixtyPlusWeight)
        const uncounted = absentFactors(rule)?.map(share => 1 - share)
        return {
          reader: 'authorities',
          terms: wholeIn(kernel, [
            numbersIn(kernel, [...weights, less]),
            uncounted === undefined ? 0 : numbersIn(kernel, uncounted),
            wholeIn(kernel, groupsOf(plan, authorities)),
            groups.length + 1,
            numbersIn(kernel, new Float64Array(groups.length + 1)),
          ]),
        }
      },
    },
  ]
}

/** The group of authorities of each department; a department of no authority is counted in one more, which has no column. */
const groupsOf = (plan: RunPlan, { groups }: NonNullable<RunPlan['authorities']>): number[] =>
  plan.departments.map((_, department) => {
    const group = groups.findIndex(({ departments }) => departments.includes(department))
    return group === -1 ? groups.length : group
  })
