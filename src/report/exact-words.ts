/**
 * Why a scenario has no exact answer (厳密解がない理由), in words, and how exact numbers are printed.
 *
 * Not here: the conditions, see engine/exact/obstacles.ts.
 */
import {
  agreement,
  type CheckedYear,
  type Comparison,
  type ExactComparison,
  type ExactObstacle,
  type UncertainCount,
} from '../compare/index.ts'
import { decimal, NOT_APPLICABLE } from './format.ts'
import type { Language } from './goal-words.ts'

/** The reasons (理由), each a sentence. */
const REASONS: Readonly<Record<Exclude<ExactObstacle['because'], 'uncertain'>, Readonly<Record<Language, string>>>> = {
  policy: {
    ja: '採用数を退職の結果に応じて決める方針である。厳密解があるのは、採用数の指定（fixed）と現員維持（hold）だけである。',
    en: 'The policy decides on hires by how many have left; exact answers exist for fixed and hold only.',
  },
  'several-policies': {
    ja: '現員維持のほかに、職種ごとの方針がある。',
    en: 'Beside hold there are policies by job family.',
  },
  target: {
    ja: '目標の人数が年によって変わるか、式であるか、基準日の人数と違う。',
    en: 'The target changes, is a formula, or is not the strength of the base date.',
  },
  limits: {
    ja: '採用の上下限、過員の許容、充足率のために、欠員が残るか採用数が偶然に左右される。',
    en: 'A limit, an allowance or a yield may leave posts vacant, or leaves the number of hires to chance.',
  },
  experienced: {
    ja: '経験者採用には別の採用年齢がある。',
    en: 'Experienced hires have ages of their own.',
  },
  weights: {
    ja: '0と1以外の重みで数える職員がいる。',
    en: 'Some staff count with a weight other than 0 and 1.',
  },
  managers: {
    ja: '管理職は60歳時の選択が違い、だれが管理職になるかは空いたポストによる。',
    en: 'Managers choose otherwise at 60, and who is appointed depends on the posts that fall free.',
  },
  'job-families': {
    ja: '退職率や定年などの違う職種へ、欠員の状況に応じて採用するか、職員が異動する。',
    en: 'Hires or transfers go to job families with different rates or retirement ages, by where people are missing.',
  },
  'other-posts': {
    ja: '任期付職員や育休代替の人数が変わるなかで、合計の人数を保つ。',
    en: 'The number of fixed-term staff or substitutes changes while a constant total is held.',
  },
  returns: {
    ja: '短時間勤務などで数から外れた職員が、フルタイム再任用によってふたたび数に入ることがある。',
    en: 'Staff who had left the count, as by short time, may come back into it by full-time re-employment.',
  },
}

/** Why a scenario has no exact answer (厳密解がない理由). */
export const exactReason = (obstacle: ExactObstacle, language: Language): string =>
  obstacle.because === 'uncertain' ? uncertainReason(obstacle.levers, language) : REASONS[obstacle.because][language]

/** As many levers are named. */
const MOST_NAMED = 3

/** What varies, by the names that a report uses, or in English by its paths. */
function uncertainReason(levers: readonly UncertainCount[], language: Language): string {
  const named = levers.slice(0, MOST_NAMED)
  const others = levers.length - named.length
  if (language === 'ja') {
    const names = `${named.map(({ title }) => title).join('、')}${others > 0 ? `、ほか${others}件` : ''}`
    return `採用者数か職員数を変える前提が、試行ごとに違う値になる（${names}）。これらが決まった値なら、厳密解がある。`
  }
  const names = [...named.map(({ path }) => path), ...(others > 0 ? [`${others} more`] : [])].join(', ')
  return `What changes hires or strength differs from run to run (${names}); were that certain, there would be an exact answer.`
}

/** A scenario that has an exact answer (厳密解のある案). */
export type Answered = Extract<ExactComparison, { kind: 'exact' }>

/** The exact answers of a comparison (厳密解の一覧). */
export const answeredIn = ({ exact = [] }: Comparison): readonly Answered[] =>
  exact.flatMap(answer => (answer.kind === 'exact' ? [answer] : []))

/** The cells of one number: mean, standard deviation, P10–P90, and with runs their mean, their P10–P90 and z. */
export function exactCells(value: CheckedYear['recruitment'], withRuns: boolean): readonly string[] {
  if (value === undefined) return Array.from({ length: withRuns ? 6 : 3 }, () => NOT_APPLICABLE)
  const { mean, sd, p10, p90, sampled } = value
  const beside =
    sampled === undefined
      ? [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]
      : [
          decimal(sampled.mean, 2),
          bandText(sampled.p10, sampled.p90),
          sampled.z === undefined ? NOT_APPLICABLE : decimal(sampled.z, 2),
        ]
  return [decimal(mean, 2), decimal(sd, 2), bandText(p10, p90), ...(withRuns ? beside : [])]
}

/** `58–61`; one number where both ends are the same; below 20 runs there is no band. */
function bandText(low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined) return NOT_APPLICABLE
  return low === high ? decimal(low, 0) : `${decimal(low, 0)}–${decimal(high, 0)}`
}

/** Whether an answer stands beside sampled runs (試行との照合があるか). */
export const hasRuns = ({ years }: Answered): boolean => agreement(years) !== undefined
