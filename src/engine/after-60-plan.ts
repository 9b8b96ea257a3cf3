/**
 * The finer forms of what happens from 60 on (60歳以後の細かい前提): choices by job family, by managerial post and by birth cohort, the
 * hazard of leaving by age, 高齢者部分休業, and managerial posts with their age limit 役職定年.
 *
 * A plan without them behaves as one in which everybody has the general shares of `After60Plan` and nobody holds a managerial post.
 * Which share applies to whom, conditions.ts settles for every year.
 */
import type { PostException } from '../terms/index.ts'
import type { YearSeries } from './year-series.ts'

/** The shares of one group of people at the choice (60歳時の選択の割合), by year; the rest leaves. */
export interface ChoicePlan {
  /** Stay as regular staff for all hours. */
  readonly stay: YearSeries
  /** Stay as regular staff on 高齢者部分休業. */
  readonly partialLeave: YearSeries
  /** Move to short-time re-employment before the retirement age. */
  readonly partTime: YearSeries
}

/** What a birth cohort answered (意思確認の結果), in all job families or in one. */
export interface SurveyPlan {
  readonly birthYear: number
  /** Index into `jobFamilies`; absent: all of them. */
  readonly jobFamily?: number
  readonly stay: number
  readonly partialLeave: number
  readonly partTime: number
}

/** Choices at 60 by group, and what depends on them (60歳時の選択). */
export interface ChoicesPlan {
  /** Index `job family × 2 + 1 for managers`. */
  readonly groups: readonly ChoicePlan[]
  /** Surveys of one job family stand before those of all. */
  readonly surveys: readonly SurveyPlan[]
  /** Yearly probability of leaving after the choice, by year, job family and age on 1 April. */
  readonly leaving: readonly (readonly (readonly number[])[])[]
  /** Share of the working hours not worked on 高齢者部分休業, by year. */
  readonly partialLeaveHours: YearSeries
}

/** Managerial posts that people of some job families hold and are appointed to (職種のポスト). */
export interface PostGroup {
  /** Indices into `jobFamilies`; every family belongs to one group at most. */
  readonly jobFamilies: readonly number[]
  /** Whole posts on each 1 April. */
  readonly posts: YearSeries
}

/** Managerial posts and their age limit (管理監督職、役職定年). */
export interface ManagersPlan {
  /** One group of all job families, or job families with posts of their own and then the others together. */
  readonly groups: readonly PostGroup[]
  /** Whoever reaches this age leaves the post by the next 1 April (管理監督職勤務上限年齢). */
  readonly limitAge: number
  /** Ages on 1 April from which new managers are appointed. */
  readonly eligible: { readonly from: number; readonly to: number }
  /** The exceptions (特例任用): share of those at the limit who keep the post for a year more, and how many times at most. */
  readonly exceptions: readonly {
    readonly kind: PostException
    readonly share: YearSeries
    readonly mostYears: number
  }[]
}
