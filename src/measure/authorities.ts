/**
 * Strength by appointing authority (任命権者別の職員数), under the rule of 条例定数.
 *
 * Authorities that share a department are counted together; one without any department is not known and has no column. The absent count
 * by the rule's weights. Not here: headroom, which comparisons take from the quotas.
 */
import { absentFactors, type RunPlan, type YearLedger } from '../engine/index.ts'
import { EMPLOYMENT_TYPES, toPeople } from '../terms/index.ts'
import type { Column, ColumnGroup, KernelColumns } from './column.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'
import type { PeopleInPost } from './people-in-post.ts'

/** Strength of each group of authorities (任命権者別の職員数); no columns where departments have no authority. */
export function authorityColumns(plan: RunPlan, inPost: PeopleInPost): ColumnGroup | KernelColumns {
  const { authorities } = plan
  const rule = authorities === undefined ? undefined : plan.countingRules[authorities.rule]
  if (authorities === undefined || rule === undefined) return { columns: [], read: () => undefined }
  const groupOf = groupsOf(plan, authorities)
  return {
    columns: authorities.groups.map(({ id }): Column => ({ measure: `authority.${id}`, unit: 'people' })),
    readIn: kernel => {
      const counted = numbersIn(kernel, new Float64Array(authorities.groups.length + 1))
      const weights = numbersIn(
        kernel,
        EMPLOYMENT_TYPES.map(type => rule.weights[type]),
      )
      const place = wholeIn(kernel, [weights, wholeIn(kernel, groupOf), authorities.groups.length + 1, counted])
      const read = lessThose(rule, groupOf)
      return (ledger, into, at) => {
        kernel.call.countByAuthority(inPost.place, inPost.stock, place)
        read(ledger, kernel.float64, counted >>> 3)
        for (let group = 0; group < authorities.groups.length; group += 1) {
          into[at + group] = toPeople(kernel.float64[(counted >>> 3) + group] as number)
        }
      }
    },
  }
}

/** Takes off the counted groups whoever counts less past 60, and less while absent, in billionths. */
function lessThose(
  rule: CountingRule,
  groupOf: readonly number[],
): (ledger: YearLedger, counted: Float64Array, at: number) => void {
  const departments = groupOf.length
  const less = rule.weights.regular * (1 - rule.sixtyPlusWeight)
  const absences = absentFactors(rule)
  return ({ stock: { pastSixtyByDepartment }, absent }, counted, at) => {
    const add = (department: number, people: number): void => {
      const group = at + (groupOf[department] as number)
      counted[group] = (counted[group] as number) + people
    }
    if (less !== 0) {
      for (let department = 0; department < departments; department += 1) {
        add(department, -(pastSixtyByDepartment[department] as number) * less)
      }
    }
    if (absences === undefined || absent === undefined) return
    for (let slot = 0; slot < absent.all.length; slot += 1) {
      const uncounted = 1 - (absences[Math.floor(slot / departments)] as number)
      const counts = (absent.all[slot] as number) * rule.weights.regular - (absent.pastSixty[slot] as number) * less
      add(slot % departments, -uncounted * counts)
    }
  }
}

type CountingRule = RunPlan['countingRules'][number]

/** The group of authorities of each department; a department of no authority is counted in one more, which has no column. */
const groupsOf = (plan: RunPlan, { groups }: NonNullable<RunPlan['authorities']>): number[] =>
  plan.departments.map((_, department) => {
    const group = groups.findIndex(({ departments }) => departments.includes(department))
    return group === -1 ? groups.length : group
  })
