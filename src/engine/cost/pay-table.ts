/**
 * Pay as tables (給与の表): yearly pay and component of every place in the stock by employment type, job family and age.
 *
 * The same numbers as yearly-pay.ts, computed once a plan and year, because sampled runs ask for them thousands of times.
 */
import { EMPLOYMENT_TYPES, toPeople } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { componentOf } from './personnel-cost.ts'
import { yearlyPay } from './yearly-pay.ts'

/** How the stock is laid out: index `(type × job families + job family) × ages + age`. */
interface StockLayout {
  readonly jobFamilies: number
  readonly ages: number
}

/** Pay by component of people in post (在職者の給与), in yen, in the order of the components. */
export type PayOfStock = (people: Float64Array, year: number) => readonly number[]

/** Makes the tables of a plan (給与の表); those of a year are filled when they are first asked for. */
export function payOfStock(plan: CostPlan, { jobFamilies, ages }: StockLayout): PayOfStock {
  const slots = EMPLOYMENT_TYPES.length * jobFamilies * ages
  const place = (slot: number) => {
    const group = Math.floor(slot / ages)
    const type = EMPLOYMENT_TYPES[Math.floor(group / jobFamilies)] as (typeof EMPLOYMENT_TYPES)[number]
    return { type, jobFamily: group % jobFamilies, age: slot % ages }
  }
  const component = Uint8Array.from({ length: slots }, (_, slot) => componentOf(plan, place(slot)))
  const tables = new Map<number, Float64Array>()
  const tableOf = (year: number): Float64Array => {
    const table = Float64Array.from({ length: slots }, (_, slot) => yearlyPay(plan, { ...place(slot), year }))
    tables.set(year, table)
    return table
  }
  const sums = [0, 0, 0, 0]
  return (people, year) => {
    const table = tables.get(year) ?? tableOf(year)
    sums.fill(0)
    for (let slot = 0; slot < slots; slot += 1) {
      const count = people[slot] as number
      if (count === 0) continue
      const at = component[slot] as number
      sums[at] = (sums[at] as number) + toPeople(count) * (table[slot] as number)
    }
    return sums
  }
}
