/**
 * Personnel cost (人件費) of one year by component, without the retirement allowance.
 *
 * Everybody in post on 1 April is paid for the whole year, so leaving during the year saves nothing until the next. Each component is
 * rounded once, to whole yen, and the total is their sum. Not here: the retirement allowance (retirement-allowance.ts).
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
export interface PaidGroup extends Omit<Payee, 'year'> {
  readonly people: number
}

/** Whole yen by component (人件費の内訳); a component that is not known is absent. */
export type PersonnelCost = ReadonlyMap<CostComponent, number>

/** The components that are pay, before the employer's share: the first ones of {@link COST_COMPONENTS}. */
const PAY_COMPONENTS = COST_COMPONENTS.slice(0, 4)

/** Personnel cost of a year (1年の人件費). @param year index into the plan's series. */
export function personnelCost(plan: CostPlan, groups: Iterable<PaidGroup>, year: number): PersonnelCost {
  const pay = PAY_COMPONENTS.map(() => 0)
  for (const group of groups) {
    const component = componentOf(group.type, isReduced(plan, group.jobFamily, group.age))
    pay[component] = (pay[component] as number) + group.people * yearlyPay(plan, { ...group, year })
  }
  return costOfPay(plan, pay, year)
}

/** Personnel cost of a year whose pay by component is known, in yen, in the order of the components (給与からの人件費). */
export function costOfPay(plan: CostPlan, pay: readonly number[], year: number): PersonnelCost {
  const sum = pay.reduce((total, amount) => total + amount, 0)
  const cost = new Map(PAY_COMPONENTS.map((component, index) => [component, roundHalfAway(pay[index] as number)]))
  cost.set('employer', roundHalfAway(sum * (plan.employerShare[year] as number)))
  const appointees = plan.fiscalYearAppointees?.[year]
  if (appointees !== undefined) cost.set('fiscal-year-appointee', roundHalfAway(appointees))
  return cost
}

/** The sum of the components, in whole yen (人件費の計). */
export const totalCost = (cost: PersonnelCost): number => [...cost.values()].reduce((sum, amount) => sum + amount, 0)

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
