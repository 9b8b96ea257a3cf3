/**
 * Personnel cost (人件費) of one year by component, without the retirement allowance.
 *
 * Everybody in post on 1 April is paid for the whole year, so leaving during the year saves nothing until the next. Each component is
 * rounded once, to whole yen, and the total is their sum. Not here: the retirement allowance (allowance-table.ts).
 */
import { roundHalfAway } from '../../numeric/index.ts'
import type { EmploymentType } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { isReduced, type Payee, yearlyPay } from './yearly-pay.ts'

/** The components of personnel cost (人件費の内訳), in the order in which tables print them. */
export const COST_COMPONENTS = [
  'pay',
  'sixty-plus',
  'reemployed',
  'leave-substitute',
  'employer',
  'fiscal-year-appointee',
] as const
/** A component of personnel cost (人件費の内訳). */
export type CostComponent = (typeof COST_COMPONENTS)[number]

/** The components (人件費の内訳) as printed. */
export const COST_COMPONENT_TITLES: Readonly<Record<CostComponent, string>> = {
  pay: '給与',
  'sixty-plus': '60歳超',
  reemployed: '再任用',
  'leave-substitute': '育休代替',
  employer: '事業主負担',
  'fiscal-year-appointee': '会計年度任用',
}

/** Some people of one employment type, job family and age. `people` may be a fraction. */
export interface PaidGroup extends Payee {
  readonly people: number
}

/** Whole yen in the order of {@link COST_COMPONENTS} (人件費の内訳); a component that is not known is NaN. */
export type PersonnelCost = Float64Array

/** The components that are pay, before the employer's share: the first ones of {@link COST_COMPONENTS}. */
export const PAY_COMPONENTS = COST_COMPONENTS.slice(0, 4)
const EMPLOYER = COST_COMPONENTS.indexOf('employer')
const APPOINTEES = COST_COMPONENTS.indexOf('fiscal-year-appointee')

/** Personnel cost of a year (1年の人件費). @param year index into the plan's series. */
export function personnelCost(plan: CostPlan, groups: Iterable<PaidGroup>, year: number): PersonnelCost {
  const pay = new Float64Array(PAY_COMPONENTS.length)
  for (const group of groups) {
    const component = componentOf(group.type, isReduced(plan, group.jobFamily, group.age))
    pay[component] = (pay[component] as number) + group.people * yearlyPay(plan, group, year)
  }
  return costOfPay(plan, pay, year)
}

/** Personnel cost of a year whose pay by component is known, in yen, in the order of the components (給与からの人件費). */
function costOfPay(plan: CostPlan, pay: Float64Array, year: number): PersonnelCost {
  const cost = new Float64Array(COST_COMPONENTS.length)
  let sum = 0
  for (let component = 0; component < pay.length; component += 1) {
    const amount = pay[component] as number
    sum += amount
    cost[component] = roundHalfAway(amount)
  }
  cost[EMPLOYER] = roundHalfAway(sum * (plan.employerShare[year] as number))
  const appointees = plan.fiscalYearAppointees?.[year]
  cost[APPOINTEES] = appointees === undefined ? Number.NaN : roundHalfAway(appointees)
  return cost
}

/** The sum of the components that are known, in whole yen (人件費の計). */
export function totalCost(cost: PersonnelCost): number {
  let total = 0
  for (let component = 0; component < cost.length; component += 1) {
    const amount = cost[component] as number
    if (!Number.isNaN(amount)) total += amount
  }
  return total
}

/** Which component people are counted in (内訳の区分), as an index into the components. */
export function componentOf(type: EmploymentType, reduced: boolean): number {
  const component = type !== 'regular' ? COMPONENT_OF_TYPE[type] : reduced ? 'sixty-plus' : 'pay'
  return COST_COMPONENTS.indexOf(component)
}

const COMPONENT_OF_TYPE: Readonly<Record<Exclude<EmploymentType, 'regular'>, CostComponent>> = {
  'fixed-term': 'pay',
  'leave-substitute': 'leave-substitute',
  'reemployed-full-time': 'reemployed',
  'reemployed-short-time': 'reemployed',
  'part-time-before-retirement-age': 'reemployed',
}
