/**
 * Work beside headcount in a plan (常勤換算、会計年度任用、置換えの計画).
 *
 * Plain data. A post given up for 一般任期付 or 会計年度任用 stays given up, and the post that stands for it is always filled; one given up for
 * 再任用 is given up only while re-employed people hold it.
 */
import type { SubstituteType } from '../terms/index.ts'
import type { YearSeries } from './year-series.ts'

/** Posts of regular staff given up for posts of another type (任用形態の置換え). */
export interface SubstitutionPlan {
  readonly to: SubstituteType
  /** Index into `jobFamilies`; absent: the families of the main policy. */
  readonly jobFamily?: number
  /** Posts to be replaced until each 1 April, in whole people. */
  readonly posts: YearSeries
}

/** Work beside headcount (常勤換算など). */
export interface WorkPlan {
  /** FTE of one head, by index of employment type and year; absent: nobody said. */
  readonly fte?: readonly YearSeries[] | undefined
  /** Appointees for a fiscal year on each 1 April, before substitution, and their FTE. */
  readonly appointees?: { readonly people: YearSeries; readonly fte: YearSeries } | undefined
  readonly substitutions: readonly SubstitutionPlan[]
}
