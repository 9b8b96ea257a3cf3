/**
 * Surveys in the list of assumptions (意思確認の結果の表示): one row for each cohort that was asked, as people or as shares.
 *
 * Not here: what a survey does, see build-after60.ts.
 */
import type { LeversSpec } from '../schema/scenario.ts'
import { assumptionText } from './printed-values.ts'

/** A row of a survey as written (意思確認の行). */
export type SurveyRow = NonNullable<NonNullable<LeversSpec['after60']>['survey']>[number]

const WORDS = { stay: '常勤で続ける', partialLeave: '部分休業', partTime: '短時間', leave: '退職' } as const

/** Whom the row is about: 「1964年度生まれ、保育士」. */
export const surveyGroup = ({ cohort, jobFamily }: SurveyRow): string =>
  `${cohort}年度生まれ${jobFamily === undefined ? '' : `、${jobFamily}`}`

/** What they answered: 「常勤で続ける12人、短時間2人、退職4人」. */
export function surveyText({ counts, shares }: SurveyRow): string {
  const parts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap(key => {
    const people = counts?.[key]
    if (people !== undefined) return [`${WORDS[key]}${people}人`]
    const share = key === 'leave' ? undefined : shares?.[key]
    return share === undefined ? [] : [`${WORDS[key]}${assumptionText(share, key)}`]
  })
  return parts.join('、')
}
