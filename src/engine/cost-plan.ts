/**
 * The cost part of a run plan (費用の計画): what people of each employment type, job family and age cost, year by year.
 *
 * Plain data. Amounts are in yen a year; series are indexed by `fiscalYear − from` as in the run plan. Absent parts are unknown,
 * never 0. The cost of people is that of those in post on 1 April, for the whole year.
 */
import type { EmploymentType, SeparationCause } from '../terms/index.ts'

type YearSeries = readonly number[]

/** The retirement allowance (退職手当) of regular staff. */
export interface AllowancePlan {
  /** By year: months of basic pay by whole years of service (index = years); beyond the last, the last holds. */
  readonly months: readonly (readonly number[])[]
  /** The adjustment (調整額) in yen by whole years of service; beyond the last, the last holds. Empty: none. */
  readonly adjustmentYen: readonly number[]
  /** The causes of separation that have the adjustment. */
  readonly adjusted: readonly SeparationCause[]
}

/** What people cost (費用の計画). */
export interface CostPlan {
  /** Pay of one regular person in full, at the pay level of the base year, by job family and age on 1 April (index = age). */
  readonly fullPay: readonly (readonly number[])[]
  /** Pay level of each year against the base year's; 1 without growth. */
  readonly level: YearSeries
  /** Age on 1 April from which pay is reduced (給料7割措置), by job family; Infinity where it never is. */
  readonly reducedFrom: readonly number[]
  /** What is left of yearly pay, and of basic pay, from that age on. */
  readonly reducedPay: YearSeries
  readonly reducedBasicPay: YearSeries
  /** Pay of the other types, as a share of full pay at the same age, or at the last age before it is reduced. */
  readonly shareOfFullPay: Readonly<Record<Exclude<EmploymentType, 'regular'>, YearSeries>>
  /** Employer's contributions as a share of pay (事業主負担). */
  readonly employerShare: YearSeries
  /** Basic pay as a share of yearly pay (給料). */
  readonly basicPayShare: YearSeries
  readonly allowance: AllowancePlan
  /** Yearly pay of all fiscal-year appointees together (会計年度任用職員). */
  readonly fiscalYearAppointees?: YearSeries
  /** Money beside personnel: contracts with others (外部委託). */
  readonly outsourcing?: YearSeries
  /** Revenue of the city (歳入). */
  readonly revenue?: YearSeries
  readonly prices: 'real' | 'nominal'
}
