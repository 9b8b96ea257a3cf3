/**
 * Work beside headcount as resolved (解決済みの常勤換算、会計年度任用、置換え).
 *
 * Part of the resolved scenario (resolved.ts).
 */
import type { PostType, SubstituteType } from '../terms/index.ts'
import type { DatedQuantity } from './quantity.ts'

/** Posts of regular staff given up for posts of another type (任用形態の置換え). */
export interface ResolvedSubstitution {
  /** Posts newly replaced on each 1 April. */
  readonly posts: DatedQuantity
  readonly to: SubstituteType
  /** Absent: the job families that the main policy hires for. */
  readonly jobFamily?: string
}

/** Work beside headcount (常勤換算など); each part absent where nobody wrote it. */
export interface ResolvedWork {
  /** FTE of one head by type; types not named are full-time. */
  readonly fte?: Readonly<Partial<Record<PostType, DatedQuantity>>>
  readonly fiscalYearAppointees?: DatedQuantity
  readonly substitutions: readonly ResolvedSubstitution[]
}

/** Terms of general fixed-term staff (一般任期付の任期). */
export interface ResolvedFixedTerm {
  readonly termYears: number
  /** Share of ended terms that is filled again. */
  readonly replacement: DatedQuantity
  /** Share whose term is renewed while the years of service stay within `longestYears`. */
  readonly renewal?: DatedQuantity
  readonly longestYears?: number
}
