/**
 * Absences (休業・休職): in what way somebody in post is not at work, or not for all of the time.
 *
 * An absence changes neither the employment type nor the headcount; whether a counting rule leaves absent staff out is data of the
 * municipality. Source: 地方公務員の育児休業等に関する法律, 地方公務員法 第26条の3, 第28条. Not here: short sick leave.
 */

/** The absences (休業・休職); `present` is whoever works in full. */
export const ABSENCES = ['present', 'childcare-leave', 'administrative-leave', 'partial-leave'] as const

/** The leaves during which somebody does not work at all (休業), a part of {@link ABSENCES}. */
export const LEAVES = ['childcare-leave', 'administrative-leave'] as const satisfies readonly (typeof ABSENCES)[number][]

/** In what way somebody is absent (休業・休職の区分). */
export type Absence = (typeof ABSENCES)[number]

/** The absences (休業・休職) as printed. */
export const ABSENCE_TITLES: Readonly<Record<Absence, string>> = {
  present: '勤務',
  'childcare-leave': '育児休業',
  'administrative-leave': '休職',
  'partial-leave': '高齢者部分休業',
}
