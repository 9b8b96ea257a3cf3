/**
 * Retirement allowance (退職手当) of regular staff who leave: monthly basic pay × months by service + adjustment.
 *
 * Whose pay was reduced gets (A) full basic pay × months up to the day of reduction + (B) basic pay at the end × the months since
 * (ピーク時特例), so that staying on never costs allowance. Months are the same for every cause, also between 60 and the retirement age; only the
 * adjustment (調整額) depends on it. Whole years of service count. Sources:
 * data/statute/pay-rules-tokyo.yaml. Not here: fixed-term staff, whose allowances are small, and the re-employed, who have none.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import type { SeparationCause } from '../../terms/index.ts'
import type { CostPlan } from '../cost-plan.ts'
import { fullPay, isReduced } from './yearly-pay.ts'

/** Somebody who leaves (退職者): age on 1 April of the year, and completed years of service. */
export interface Leaver {
  readonly cause: SeparationCause
  readonly jobFamily: number
  readonly age: number
  readonly serviceYears: number
  /** Whether the last year was completed: whoever leaves on 31 March. */
  readonly yearCompleted: boolean
  /** Index of the fiscal year into the plan's series. */
  readonly year: number
}

/** The retirement allowance of one person, in whole yen (1人の退職手当). */
export function retirementAllowance(plan: CostPlan, leaver: Leaver): number {
  const { adjusted, adjustmentYen } = plan.allowance
  const { cause, serviceYears } = leaver
  const adjustment = adjusted.includes(cause) ? atService(adjustmentYen, serviceYears) : 0
  return basicAmount(plan, leaver) + roundHalfAway(adjustment)
}

/** The basic amount (基本額). */
function basicAmount(plan: CostPlan, { jobFamily, age, serviceYears, yearCompleted, year }: Leaver): number {
  const months = plan.allowance.months[year] as readonly number[]
  const peak = fullPay(plan, jobFamily, age)
  if (!isReduced(plan, jobFamily, age)) return roundHalfAway(monthlyPay(plan, peak, year) * atService(months, serviceYears))
  // Reduced on the 1 April of reaching `reducedFrom`: so many 1 Aprils ago, that of this year included.
  const reducedYears = age - (plan.reducedFrom[jobFamily] as number) + 1
  const before = atService(months, serviceYears - (yearCompleted ? reducedYears : reducedYears - 1))
  const since = atService(months, serviceYears) - before
  const last = monthlyPay(plan, peak, Math.max(0, year - reducedYears))
  const now = roundHalfAway(monthlyPay(plan, peak, year) * (plan.reducedBasicPay[year] as number))
  return roundHalfAway(last * before) + roundHalfAway(now * since)
}

/** Monthly basic pay in whole yen (給料月額) of somebody with this yearly pay at the level of the base year. */
const monthlyPay = (plan: CostPlan, yearly: number, year: number): number =>
  roundHalfAway((yearly * (plan.level[year] as number) * (plan.basicPayShare[year] as number)) / 12)

/** The value for whole years of service: none below one year, the last one beyond the table. */
function atService(table: readonly number[], serviceYears: number): number {
  if (serviceYears < 1 || table.length === 0) return 0
  return table[Math.min(serviceYears, table.length - 1)] as number
}
