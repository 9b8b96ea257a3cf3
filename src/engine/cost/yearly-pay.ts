/**
 * Yearly pay (1人1年の給与) of one person by employment type, job family and age on 1 April.
 *
 * Regular staff follow the curve; from the first 1 April after the former retirement age their pay-linked items are reduced (給料
 * 7割措置) and the pay they had until then no longer rises with age. The re-employed are paid a share of their own pay at that age. Source of the rule:
 * data/statute/pay-rules-tokyo.yaml. Not rounded here: sums are.
 */
import type { EmploymentType } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'

/** Whose pay (だれの給与). */
export interface Payee {
  readonly type: EmploymentType
  readonly jobFamily: number
  readonly age: number
}

/** Yearly pay of one person in yen, without the employer's share (1人1年の給与). @param year index into the plan's series. */
export function yearlyPay(plan: CostPlan, { type, jobFamily, age }: Payee, year: number): number {
  const full = fullPay(plan, jobFamily, age) * (plan.level[year] as number)
  if (type !== 'regular') return full * (plan.shareOfFullPay[type][year] as number)
  return isReduced(plan, jobFamily, age) ? full * (plan.reducedPay[year] as number) : full
}

/** Whether pay at this age on 1 April is reduced (減額後か). */
export const isReduced = (plan: CostPlan, jobFamily: number, age: number): boolean =>
  age >= (plan.reducedFrom[jobFamily] as number)

/** Pay in full at an age, or at the last age before it is reduced, at the level of the base year (減額前の給与). */
export function fullPay(plan: CostPlan, jobFamily: number, age: number): number {
  const curve = plan.fullPay[jobFamily] as readonly number[]
  return curve[Math.min(age, (plan.reducedFrom[jobFamily] as number) - 1, curve.length - 1)] as number
}
