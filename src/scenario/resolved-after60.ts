/**
 * From 60 on and managerial posts as resolved (60歳以後、管理監督職): the finer forms, each absent where nobody wrote it.
 *
 * Which share applies to whom is settled when the plan is compiled: survey of the cohort, then managers of the job family, then the job
 * family, then managers, then the general share. Not here: the general shares, which stand in `resolved.ts`.
 */
import type { Place } from '../diagnostics/index.ts'
import type { BirthYear, PostException } from '../terms/index.ts'
import type { DatedQuantity } from './quantity.ts'

/** Shares of a group at the choice (60歳時の選択の割合); a share that is absent is that of the next wider group. */
export interface ResolvedShares {
  readonly stay?: DatedQuantity
  readonly partialLeave?: DatedQuantity
  readonly partTime?: DatedQuantity
}

/** What a birth cohort answered (意思確認の結果), in one job family or, when absent, in all. */
export interface ResolvedSurvey {
  readonly path: string
  readonly place?: Place
  readonly cohort: BirthYear
  readonly jobFamily?: string
  readonly shares: { readonly [K in keyof ResolvedShares]-?: DatedQuantity }
}

/** Yearly probability of leaving after the choice for the people of an age band (60歳以後の離職率). Ages are ages on 1 April. */
export interface LeavingBand {
  readonly jobFamily?: string
  readonly fromAge: number
  readonly toAge: number
  readonly rate: DatedQuantity
}

/** The finer forms of the choice at 60 (60歳時の選択の細かい前提). */
export interface ResolvedChoices {
  readonly partialLeave?: DatedQuantity
  /** Share of the working hours not worked on 高齢者部分休業. */
  readonly partialLeaveHours?: DatedQuantity
  readonly managers: ResolvedShares
  readonly byJobFamily: readonly (ResolvedShares & {
    readonly jobFamily: string
    readonly leaving?: DatedQuantity
    readonly managers: ResolvedShares
  })[]
  readonly leavingByAge: readonly LeavingBand[]
  readonly survey: readonly ResolvedSurvey[]
}

/** Share of the managerial posts of the base date held at some ages (基準日の管理職の年齢). Ages are ages on 1 April. */
export interface ManagerAgeBand {
  readonly jobFamily?: string
  readonly fromAge: number
  readonly toAge: number
  readonly share: number
  readonly place?: Place
}

/** Managerial posts and their age limit (管理監督職、役職定年). */
export interface ResolvedManagers {
  /** Posts of the city; absent: those of the job families together. */
  readonly posts?: DatedQuantity
  /** Job families with posts of their own; the others share the rest of the city's. */
  readonly byJobFamily: readonly { readonly jobFamily: string; readonly posts: DatedQuantity }[]
  readonly limitAge: number
  readonly eligible: { readonly fromAge: number; readonly toAge: number }
  readonly ages: readonly ManagerAgeBand[]
  readonly exceptions: readonly { readonly kind: PostException; readonly share: DatedQuantity; readonly mostYears: number }[]
}
