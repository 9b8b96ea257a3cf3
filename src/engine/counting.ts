/**
 * Counting the absent (休業者の数え方): how much a head on leave counts under a rule.
 *
 * Everybody on leave is in the one stock that all rules count; a rule only weighs. Source: 武蔵野市 (育休は定数外), model ordinances (休職などは定数外).
 * Not here: employment types and staff past 60, see rule-counts.ts.
 */
import { ABSENCES, type Absence } from '../terms/index.ts'

/** What a head in an absence counts under a rule, 0–1 (休業者の重み). Absences not named count like everybody. */
export type AbsentWeights = Readonly<Partial<Record<Exclude<Absence, 'present'>, number>>>

/** The weights by index of ABSENCES, or undefined where the rule counts the absent like everybody. */
export function absentFactors({ absent = {} }: { readonly absent?: AbsentWeights }): readonly number[] | undefined {
  const factors = ABSENCES.map(absence => (absence === 'present' ? 1 : (absent[absence] ?? 1)))
  return factors.every(factor => factor === 1) ? undefined : factors
}
