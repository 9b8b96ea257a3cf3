/**
 * The leave part of a plan (休業の計画): who begins a leave, for how long, and by whom the absent are replaced.
 *
 * Rates are dense: by year of the plan and age on 1 April. The staff table has no sex, so women are a share of each job family. A leave
 * begins on any day of the year with equal chance and has the mean length of its kind: how lengths spread around it changes neither the mean
 * number on leave nor the sum of the months. Not here: 高齢者部分休業, which is a choice at 60.
 */
import type { YearSeries } from './year-series.ts'

/** How often a leave begins, and its length (休業の開始率と期間). */
export interface LeaveKindPlan {
  /** Yearly probability of beginning it, by year of the plan and age on 1 April. */
  readonly starts: readonly (readonly number[])[]
  /** Mean length in years, by the year in which it begins. */
  readonly years: YearSeries
}

/** The leave model of a plan (休業のモデル). */
export interface LeavePlan {
  /** Share of women by job family (女性の割合), 0–1. */
  readonly womenShare: readonly number[]
  /** Childcare leave (育児休業) of women and of men: births × take-up. */
  readonly women: LeaveKindPlan
  readonly men: LeaveKindPlan
  /** Administrative leave (休職), the same for both. */
  readonly administrative: LeaveKindPlan
  /** Share of those on childcare leave for whom a substitute is appointed (代替の割合); absent: substitutes follow a number. */
  readonly fillShare?: YearSeries
}
