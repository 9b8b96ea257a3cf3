/**
 * Pay of a stock (在職者の給与) by component, as runs need it: the same numbers as yearly-pay.ts, from one walk over the stock.
 *
 * Full pay by age is the same in every run of a plan, shares and levels may be drawn. So people × full pay is summed by employment type, regular
 * staff apart by whether their pay is reduced, and each sum is multiplied once. Not here: the walk, see kernel/assembly/in-post.ts.
 */
import { EMPLOYMENT_TYPES } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { REGULAR } from '../lattice.ts'
import { componentOf, PAY_COMPONENTS } from './personnel-cost.ts'
import { isReduced } from './yearly-pay.ts'

/** Regular staff whose pay is reduced are a group of their own, after the employment types. */
const REDUCED = EMPLOYMENT_TYPES.length

/** The first age on 1 April at which the pay of regular staff is reduced (減額の始まる年齢). @param ages so many are looked at, from 0 on. */
export function firstReduced(plan: CostPlan, jobFamily: number, ages: number): number {
  let age = 0
  while (age < ages && !isReduced(plan, jobFamily, age)) age += 1
  return age
}

/**
 * Pay by component of people in post (在職者の給与), in yen, in the order of the components.
 * @param plan that of the run. @param sums people × full pay by employment type, and last that of regular staff whose pay is reduced.
 */
export function payOfSums(plan: CostPlan, sums: Float64Array, year: number): Float64Array {
  const pay = new Float64Array(PAY_COMPONENTS.length)
  const level = plan.level[year] as number
  for (let group = 0; group <= REDUCED; group += 1) {
    const component = COMPONENT_OF_GROUP[group] as number
    pay[component] = (pay[component] as number) + (sums[group] as number) * level * shareOf(plan, group, year)
  }
  return pay
}

/** The share of full pay that a group is paid. */
function shareOf(plan: CostPlan, group: number, year: number): number {
  if (group === REDUCED) return plan.reducedPay[year] as number
  const type = EMPLOYMENT_TYPES[group] as (typeof EMPLOYMENT_TYPES)[number]
  return type === 'regular' ? 1 : (plan.shareOfFullPay[type][year] as number)
}

const COMPONENT_OF_GROUP = Int32Array.from([
  ...EMPLOYMENT_TYPES.map(type => componentOf(type, false)),
  componentOf(EMPLOYMENT_TYPES[REGULAR] as (typeof EMPLOYMENT_TYPES)[number], true),
])
