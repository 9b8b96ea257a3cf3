/**
 * Leave as resolved (解決済みの休業): the leave model with nothing left implicit, and what the substitutes follow.
 *
 * Part of the resolved scenario (resolved.ts). Not here: checks, see resolve/check-leave.ts.
 */
import type { DatedQuantity } from './quantity.ts'

/** A yearly probability of the people of an age band (年齢区分の率). Ages are ages on 1 April. */
export interface AgeRate {
  readonly fromAge: number
  readonly toAge: number
  readonly rate: DatedQuantity
}

/** Childcare leave (育児休業) of one sex: births by age, take-up, and mean length in months. */
export interface ResolvedChildcareLeave {
  readonly births: readonly AgeRate[]
  readonly takeUp: DatedQuantity
  readonly months: DatedQuantity
}

/** The leave model (休業の計算). */
export interface ResolvedLeaveModel {
  /** Share of women by job family, in the order of the municipality file. */
  readonly womenShare: readonly { readonly jobFamily: string; readonly share: DatedQuantity }[]
  readonly women: ResolvedChildcareLeave
  readonly men: ResolvedChildcareLeave
  readonly administrative: { readonly begin: readonly AgeRate[]; readonly months: DatedQuantity }
}

/** Leave and its substitutes (休業と育休代替). One of `substitutes` and `fillShare` is there. */
export interface ResolvedLeave {
  /** Leave substitutes in post on each 1 April (育休代替任期付の人数). */
  readonly substitutes?: DatedQuantity
  /** Substitutes as a share of those on childcare leave on each 1 April. */
  readonly fillShare?: DatedQuantity
  /** Absent: nobody goes on leave. */
  readonly model?: ResolvedLeaveModel
}
