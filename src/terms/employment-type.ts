/**
 * Employment types (任用形態): the closed list of ways in which the model lets a person serve.
 *
 * Each type has its own exits (a re-employed person's term ends, a regular retires), so the list is part of the model; which
 * of them count towards 現員 or 定員 is data of the municipality. Order and names follow the council paper, 別添１.
 * 会計年度任用職員 stand beside the projection: a number a year, without ages.
 */

/** The employment types (任用形態), in the order in which tables print them. */
export const EMPLOYMENT_TYPES = [
  'regular',
  'fixed-term',
  'leave-substitute',
  'reemployed-full-time',
  'reemployed-short-time',
  'part-time-before-retirement-age',
] as const

/** An employment type (任用形態). */
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number]

/** The employment types (任用形態) as printed. */
export const EMPLOYMENT_TYPE_TITLES: Readonly<Record<EmploymentType, string>> = {
  regular: '正規',
  'fixed-term': '一般任期付',
  'leave-substitute': '育休代替任期付',
  'reemployed-full-time': 'フルタイム再任用',
  'reemployed-short-time': '短時間再任用',
  'part-time-before-retirement-age': '定年前再任用短時間',
}

/** Appointees for a fiscal year (会計年度任用職員), who stand beside the projection. */
export const APPOINTEE = 'fiscal-year-appointee'

/** The employment types and the appointees for a fiscal year (任用形態と会計年度任用), wherever FTE and posts are told. */
export const POST_TYPES = [...EMPLOYMENT_TYPES, APPOINTEE] as const
/** A type of post (職の区分). */
export type PostType = (typeof POST_TYPES)[number]

/** The types of post (職の区分) as printed. */
export const POST_TYPE_TITLES: Readonly<Record<PostType, string>> = { ...EMPLOYMENT_TYPE_TITLES, [APPOINTEE]: '会計年度任用' }

/** The types by which posts of regular staff may be replaced (置換え先). */
export const SUBSTITUTE_TYPES = ['fixed-term', 'reemployed-full-time', 'reemployed-short-time', APPOINTEE] as const
/** A type by which posts of regular staff may be replaced (置換え先). */
export type SubstituteType = (typeof SUBSTITUTE_TYPES)[number]
