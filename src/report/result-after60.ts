/**
 * Staff past 60 in the result file (結果ファイルの60歳以後): by birth cohort, the effect of the raise, and managerial posts.
 *
 * Part of the contract of `teiin.result/1`: a field that exists keeps its name and meaning; what is not known is left out.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { Breakdown } from './result-breakdown.ts'

/** Staff past 60 on 1 April (60歳以後の職員), by birth year: `1963` is born from 2 April 1963 to 1 April 1964. */
export interface ResultAfter60 {
  /** Regular staff who were 60 or more on that day. */
  readonly regularByBirthYear?: Breakdown
  /** Full-time and short-time re-employed staff. */
  readonly reemployedByBirthYear?: Breakdown
  /** Regular staff on 高齢者部分休業: heads, and full-time equivalents of the hours they work. */
  readonly partialLeave?: number
  readonly partialLeaveFte?: number
}

/** The effect of the raise (定年引上げの影響): against the same city and hires with the former retirement age. */
export interface ResultRaise {
  readonly strengthWithout?: number
  /** 現員 less `strengthWithout`. */
  readonly effect?: number
  /** Of those who reached the former age in the year before: share that stays, and share that would have been re-employed full time. */
  readonly stayShare?: number
  readonly formerFullTimeShare?: number
}

/** Managerial posts on 1 April (管理職), after that day's appointments. */
export interface ResultManagers {
  readonly posts?: number
  readonly filled?: number
  /** Among the filled: those who keep a post past the age limit by an exception. */
  readonly pastLimit?: number
  /** The same by exception (特例任用); unknown on the base date. */
  readonly pastLimitByException?: Breakdown
  readonly vacant?: number
  /** Regular staff of the eligible ages without such a post. */
  readonly successors?: number
  readonly steppedDown?: number
  readonly appointed?: number
  readonly filledByJobFamily?: Breakdown
  readonly successorsByJobFamily?: Breakdown
  /** Of job families with posts of their own. */
  readonly postsByJobFamily?: Breakdown
  readonly vacantByJobFamily?: Breakdown
}

/** The fields of a year about staff past 60 (60歳以後). */
export function pastSixtyOf(comparison: Comparison, scenario: string, year: FiscalYear) {
  const { measures } = comparison
  const values = (group: string, names: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      names.flatMap(name => {
        const value = measures.value(scenario, year, `${group}.${name}`)
        return value === undefined ? [] : [[name, value]]
      }),
    )
  const by = (key: string, measure: string, dimension: 'birthYear' | 'jobFamily' | 'exception'): Record<string, Breakdown> => {
    const parts = measures.breakdown(scenario, year, measure, dimension)
    return parts.size === 0 ? {} : { [key]: Object.fromEntries(parts) }
  }
  const after60: ResultAfter60 = {
    ...by('regularByBirthYear', 'after60.regular', 'birthYear'),
    ...by('reemployedByBirthYear', 'after60.reemployed', 'birthYear'),
    ...values('after60', ['partialLeave', 'partialLeaveFte']),
  }
  const raise: ResultRaise = values('raise', ['strengthWithout', 'effect', 'stayShare', 'formerFullTimeShare'])
  const managers: ResultManagers = {
    ...values('managers', ['posts', 'filled', 'vacant', 'pastLimit', 'successors', 'steppedDown', 'appointed']),
    ...by('filledByJobFamily', 'managers.filled', 'jobFamily'),
    ...by('successorsByJobFamily', 'managers.successors', 'jobFamily'),
    ...by('pastLimitByException', 'managers.pastLimit', 'exception'),
    ...by('postsByJobFamily', 'managers.posts', 'jobFamily'),
    ...by('vacantByJobFamily', 'managers.vacant', 'jobFamily'),
  }
  return { ...filled('after60', after60), ...filled('raise', raise), ...filled('managers', managers) }
}

/** A group of fields, where one of them is known. */
const filled = <K extends string, V extends object>(key: K, value: V): { readonly [N in K]?: V } =>
  Object.keys(value).length === 0 ? {} : ({ [key]: value } as { readonly [N in K]?: V })
