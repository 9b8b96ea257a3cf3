/**
 * Pay and cost of a resolved scenario (給与と費用): the rules in force, the city's pay, and what stands beside it.
 *
 * Absent where the municipality says nothing of pay. Amounts are in whole yen a year; shares are of yearly pay. Read by
 * `compile/`, which turns it into the cost part of a run plan.
 */
import type { FiscalYear, SeparationCause } from '../terms/index.ts'
import type { DatedQuantity } from './quantity.ts'

/** The rules of pay past the former retirement age and of the retirement allowance (給与と退職手当の規則). */
export interface PayRules {
  readonly after60: {
    /** Share of basic pay from a fiscal year on; before the first entry nothing is reduced. */
    readonly steps: readonly { readonly from: FiscalYear; readonly factor: number }[]
    readonly linked: readonly string[]
    readonly unchanged: readonly string[]
    /** Retirement classes whose pay is not reduced (医師等). */
    readonly exceptClasses: readonly string[]
  }
  readonly retirementAllowance: {
    readonly title: string
    /** Months of basic pay by whole years of service: the first number is that of one year. */
    readonly tables: readonly { readonly from: FiscalYear; readonly months: readonly number[] }[]
    readonly adjustment?: {
      readonly yenPerPoint: number
      readonly countedMonths: number
      readonly points: Readonly<Record<string, number>>
      readonly causes: readonly SeparationCause[]
    }
  }
}

/** Factors of pay that a scenario may change, each a share (給与の割合). */
export const PAY_SHARES = [
  'basicPayShare',
  'payLinkedShare',
  'employerShare',
  'reemployedFullTime',
  'reemployedShortTime',
  'fixedTerm',
  'leaveSubstitute',
] as const
/** The name of a factor of pay (給与の割合の名前). */
export type PayShare = (typeof PAY_SHARES)[number]

/** Pay (給与) of the base year. */
export interface ResolvedPay {
  readonly rules: PayRules
  /** Mean of the regular staff of the base date, in yen a year. */
  readonly meanAnnual: number
  readonly curve: readonly { readonly age: number; readonly index: number }[]
  readonly familyFactors: Readonly<Record<string, number>>
  readonly shares: Readonly<Record<PayShare, DatedQuantity>>
  /** Ranks by years of service, for the adjustment of the allowance; empty where unknown. */
  readonly career: readonly { readonly fromService: number; readonly rank: string }[]
}

/** Cost (費用): pay and everything that stands beside it. Absent parts are unknown. */
export interface ResolvedCost {
  readonly pay: ResolvedPay
  readonly growth?: DatedQuantity
  readonly prices: 'real' | 'nominal'
  readonly fiscalYearAppointees?: { readonly people: DatedQuantity; readonly annualYen: DatedQuantity }
  readonly outsourcing?: DatedQuantity
  readonly revenue?: DatedQuantity
}
