/**
 * Retirement allowance (退職手当) of regular staff who leave: monthly basic pay × months by service + adjustment.
 *
 * Whose pay was reduced gets (A) full basic pay × months up to the day of reduction + (B) basic pay at the end × the months since
 * (ピーク時特例), so that staying on never costs allowance. Months are the same for every cause, also between 60 and the retirement age; only the
 * adjustment (調整額) depends on it. Service is counted in whole years from 1 April of the year of entry: whoever leaves on 31 March has completed the year,
 * whoever leaves during it has not. Without a year of entry no service is known, and no allowance; the language asks for one. Sources:
 * data/statute/pay-rules-tokyo.yaml. Not here: fixed-term staff, whose allowances are small, and the re-employed, who have none; forecasts.
 */
import { Column, column, nowhere } from './column'
import { make } from './memory'
import { roundHalfAway } from './rounding'
import { BIRTH_SLOTS } from './table'

/** For how many whole years of service there are months and adjustments: nobody serves longer. */
export const SERVICE_YEARS: i32 = 128

/** What allowances follow from (退職手当の前提). engine/cost/allowance-table.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Allowances {
  /** Where they begin in the pages of the flow book, by cause. */
  first: i32
  /** By year of the plan: pay against the base year's, basic pay as a share of it, what is left of that past the former retirement age. */
  level: Column<f64> = nowhere<f64>()
  basicPayShare: Column<f64> = nowhere<f64>()
  reducedBasicPay: Column<f64> = nowhere<f64>()
  /** By job family: the age from which pay is reduced; infinite where it never is. */
  reducedFrom: Column<f64> = nowhere<f64>()
  /** Yearly pay in full, at the level of the base year: index `job family × BIRTH_SLOTS + age on 1 April`. */
  fullPay: Column<f64> = nowhere<f64>()
  /** Months of basic pay: index `year × SERVICE_YEARS + whole years of service`. */
  months: Column<f64> = nowhere<f64>()
  /** The adjustment in yen by whole years of service, and by cause whether there is one. */
  adjustment: Column<f64> = nowhere<f64>()
  adjusted: Column<u8> = nowhere<u8>()
}

/** Room for the allowances of a plan, to be written (退職手当の前提). */
export function newAllowances(first: i32, jobFamilies: i32, years: i32, causes: i32): Allowances {
  const plan = withSeries(first, years)
  plan.reducedFrom = column<f64>(jobFamilies)
  plan.fullPay = column<f64>(jobFamilies * BIRTH_SLOTS)
  plan.months = column<f64>(years * SERVICE_YEARS)
  plan.adjustment = column<f64>(SERVICE_YEARS)
  plan.adjusted = column<u8>(causes)
  return plan
}

/** Allowances with the same facts as others, and room for series of their own. */
export function likeAllowances(other: Allowances, years: i32): Allowances {
  const plan = withSeries(other.first, years)
  plan.reducedFrom = other.reducedFrom
  plan.fullPay = other.fullPay
  plan.months = other.months
  plan.adjustment = other.adjustment
  plan.adjusted = other.adjusted
  return plan
}

function withSeries(first: i32, years: i32): Allowances {
  const plan = make<Allowances>()
  plan.first = first
  plan.level = column<f64>(years)
  plan.basicPayShare = column<f64>(years)
  plan.reducedBasicPay = column<f64>(years)
  return plan
}

/** Somebody who leaves (退職者). engine/cost/allowance-table.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Leaver {
  /** See kinds.ts. */
  cause: i32
  jobFamily: i32
  /** On 1 April of the year in which they leave, and its index into the series of the plan. */
  age: i32
  year: i32
  /** Completed years. */
  serviceYears: i32
  yearCompleted: i32
}

/** The retirement allowance of one person, in whole yen (1人の退職手当). */
export function allowanceOf(plan: Allowances, leaver: Leaver): f64 {
  const adjustment = plan.adjusted[leaver.cause] === 0 ? 0 : atService(plan.adjustment, 0, leaver.serviceYears)
  return basicAmount(plan, leaver) + roundHalfAway(adjustment)
}

/** The basic amount (基本額). */
function basicAmount(plan: Allowances, leaver: Leaver): f64 {
  const year = leaver.year
  const months = year * SERVICE_YEARS
  const served = atService(plan.months, months, leaver.serviceYears)
  const peak = plan.fullPay[leaver.jobFamily * BIRTH_SLOTS + (leaver.age & (BIRTH_SLOTS - 1))]
  const reducedFrom = plan.reducedFrom[leaver.jobFamily]
  if (<f64>leaver.age < reducedFrom) return roundHalfAway(monthlyPay(plan, peak, year) * served)
  // Reduced on the 1 April of reaching `reducedFrom`: so many 1 Aprils ago, that of this year included.
  const reducedYears = leaver.age - <i32>reducedFrom + 1
  const before = atService(plan.months, months, leaver.serviceYears - (leaver.yearCompleted ? reducedYears : reducedYears - 1))
  const last = monthlyPay(plan, peak, max(0, year - reducedYears))
  const now = roundHalfAway(monthlyPay(plan, peak, year) * plan.reducedBasicPay[year])
  return roundHalfAway(last * before) + roundHalfAway(now * (served - before))
}

/** Monthly basic pay in whole yen (給料月額) of somebody with this yearly pay at the level of the base year. */
function monthlyPay(plan: Allowances, yearly: f64, year: i32): f64 {
  return roundHalfAway((yearly * plan.level[year] * plan.basicPayShare[year]) / 12)
}

/** The value for whole years of service: none below one year, the last one beyond the table. */
function atService(table: Column<f64>, from: i32, serviceYears: i32): f64 {
  return serviceYears < 1 ? 0 : table[from + min(serviceYears, SERVICE_YEARS - 1)]
}
