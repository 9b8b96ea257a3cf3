/**
 * The big sections (大部門) of the survey 地方公共団体定員管理調査, in the order of its 定員管理診断表, and the totals that it prints.
 *
 * 普通会計 is 一般行政 (議会 to 土木) with 教育, 警察 and 消防; 公営企業等会計 is the rest, and stands outside every comparison with
 * similar cities because cities run different enterprises. Source: 総務省 地方公共団体定員管理調査. Not here: medium and small sections,
 * which the table of a city names.
 */

/** The account that a section belongs to (会計区分): 一般行政, the other sections of 普通会計, or 公営企業等会計. */
type SectionGroup = 'general' | 'special' | 'enterprise'

/** A big section (大部門) of the survey. */
interface SurveySection {
  readonly id: string
  readonly group: SectionGroup
}

const inGroup = (group: SectionGroup, ids: readonly string[]): readonly SurveySection[] => ids.map(id => ({ id, group }))

/** The big sections (大部門), in the order of the survey. */
export const SURVEY_SECTIONS: readonly SurveySection[] = [
  ...inGroup('general', ['議会', '総務・企画', '税務', '民生', '衛生', '労働', '農林水産', '商工', '土木']),
  ...inGroup('special', ['教育', '警察', '消防']),
  ...inGroup('enterprise', ['病院', '水道', '下水道', '交通', 'その他']),
]

/** The totals that the survey prints (計の行), with the groups that each adds up. */
export const SURVEY_TOTALS: Readonly<Record<string, readonly SectionGroup[]>> = {
  一般行政計: ['general'],
  普通会計計: ['general', 'special'],
  公営企業等会計: ['enterprise'],
  合計: ['general', 'special', 'enterprise'],
}

/** The total that cities are compared by (普通会計計). */
export const ORDINARY_TOTAL = '普通会計計'
/** The total of all accounts (合計). */
export const GRAND_TOTAL = '合計'

/** Whether a section is part of a total (計に含まれる部門). */
export function isInTotal(section: string, total: string): boolean {
  const found = SURVEY_SECTIONS.find(({ id }) => id === section)
  return found !== undefined && (SURVEY_TOTALS[total] ?? []).includes(found.group)
}
