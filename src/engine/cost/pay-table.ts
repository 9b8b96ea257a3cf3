/**
 * Pay of a stock (在職者の給与) by component, as runs need it: the same numbers as yearly-pay.ts, from one walk over the stock.
 *
 * Full pay by age is the same in every run of a plan, shares and levels may be drawn. So people × full pay is summed by employment type, regular
 * staff apart by whether their pay is reduced, and each sum is multiplied once. Not here: the walk, see kernel/assembly/in-post.ts, and the sums, see
 * kernel/assembly/measures/cost.ts.
 */
import { EMPLOYMENT_TYPES } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { REGULAR } from '../lattice.ts'
import { componentOf } from './personnel-cost.ts'
import { isReduced } from './yearly-pay.ts'

/** Regular staff whose pay is reduced are a group of their own, after the employment types. */
const REDUCED = EMPLOYMENT_TYPES.length

/** The first age on 1 April at which the pay of regular staff is reduced (減額の始まる年齢). @param ages so many are looked at, from 0 on. */
export function firstReduced(plan: CostPlan, jobFamily: number, ages: number): number {
  let age = 0
  while (age < ages && !isReduced(plan, jobFamily, age)) age += 1
  return age
}

/** By group of people, the employment types and then regular staff whose pay is reduced: the component of their pay (給与の区分), as an index. */
export const componentsOfGroups: readonly number[] = [
  ...EMPLOYMENT_TYPES.map(type => componentOf(type, false)),
  componentOf(EMPLOYMENT_TYPES[REGULAR] as (typeof EMPLOYMENT_TYPES)[number], true),
]

/** The shares of full pay that a group of people is paid, by year (給与の割合), 0–1; none where it is paid in full. @param group as in {@link componentsOfGroups}. */
export function sharesOfPay(plan: CostPlan, group: number): readonly number[] | undefined {
  if (group === REDUCED) return plan.reducedPay
  const type = EMPLOYMENT_TYPES[group] as (typeof EMPLOYMENT_TYPES)[number]
  return type === 'regular' ? undefined : plan.shareOfFullPay[type]
}
