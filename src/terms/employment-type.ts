/**
 * Employment types (任用形態): the closed list of ways in which the model lets a person serve.
 *
 * Each type has its own exits (a re-employed person's term ends, a regular retires), so the list is part of the model; which
 * of them count towards 現員 or 定員 is data of the municipality. Order and names follow the council paper, 別添１.
 * Not here: 会計年度任用職員, which the projection does not move yet.
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
