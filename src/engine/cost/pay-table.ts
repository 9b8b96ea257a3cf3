/**
 * Pay of a stock (在職者の給与) by component, as sampled runs need it: the same numbers as yearly-pay.ts, in one walk over the stock.
 *
 * Full pay by age is the same in every run of a plan, shares and levels may be drawn. So people × full pay is summed by employment type, regular
 * staff apart by whether their pay is reduced, and each sum is multiplied once.
 */
import { EMPLOYMENT_TYPES, toPeople } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { REGULAR } from '../lattice.ts'
import { componentOf, PAY_COMPONENTS } from './personnel-cost.ts'
import { fullPay, isReduced } from './yearly-pay.ts'

/** How the stock is laid out: index `(type × job families + job family) × ages + age`. */
interface StockLayout {
  readonly jobFamilies: number
  readonly ages: number
}

/** The places of the stock that somebody has, in ascending order, and the people there in the engine's unit. */
interface PaidPlaces {
  readonly count: number
  readonly places: Int32Array
  readonly people: Float64Array
}

/** Pay by component of people in post (在職者の給与), in yen, in the order of the components, by the plan of a run. */
export type PayOfStock = (plan: CostPlan, paid: PaidPlaces, year: number) => Float64Array

/** Regular staff whose pay is reduced are a group of their own, after the employment types. */
const REDUCED = EMPLOYMENT_TYPES.length

/** Makes the sums of a plan (在職者の給与). @param plan any run's: pay by age and job families are those of all. */
export function payOfStock(plan: CostPlan, { jobFamilies, ages }: StockLayout): PayOfStock {
  const slots = EMPLOYMENT_TYPES.length * jobFamilies * ages
  const full = new Float64Array(slots)
  const groups = new Uint8Array(slots)
  for (let slot = 0; slot < slots; slot += 1) {
    const type = Math.floor(slot / (ages * jobFamilies))
    const [family, age] = [Math.floor(slot / ages) % jobFamilies, slot % ages]
    full[slot] = fullPay(plan, family, age)
    groups[slot] = type === REGULAR && isReduced(plan, family, age) ? REDUCED : type
  }
  const components = Int32Array.from([...EMPLOYMENT_TYPES.map((_, type) => componentOfGroup(type)), componentOfGroup(REDUCED)])
  const sums = new Float64Array(REDUCED + 1)
  const pay = new Float64Array(PAY_COMPONENTS.length)
  return (drawn, paid, year) => {
    sums.fill(0)
    for (let index = 0; index < paid.count; index += 1) {
      const place = paid.places[index] as number
      const group = groups[place] as number
      sums[group] = (sums[group] as number) + toPeople(paid.people[index] as number) * (full[place] as number)
    }
    pay.fill(0)
    const level = drawn.level[year] as number
    for (let group = 0; group < sums.length; group += 1) {
      const component = components[group] as number
      pay[component] = (pay[component] as number) + (sums[group] as number) * level * shareOf(drawn, group, year)
    }
    return pay
  }
}

/** The share of full pay that a group is paid. */
function shareOf(plan: CostPlan, group: number, year: number): number {
  if (group === REDUCED) return plan.reducedPay[year] as number
  const type = EMPLOYMENT_TYPES[group] as (typeof EMPLOYMENT_TYPES)[number]
  return type === 'regular' ? 1 : (plan.shareOfFullPay[type][year] as number)
}

const componentOfGroup = (group: number): number =>
  componentOf(EMPLOYMENT_TYPES[group === REDUCED ? REGULAR : group] as (typeof EMPLOYMENT_TYPES)[number], group === REDUCED)
