/**
 * Words about counting rules (数え方のことば): which absent staff a rule leaves out or counts in part.
 */
import type { CountingRule } from '../scenario/index.ts'
import { ABSENCE_TITLES, ABSENCES } from '../terms/index.ts'
import { decimal } from './format.ts'

/** What a rule does with the absent (休業者の数え方): nothing where it counts them like everybody. */
export function absentNote(absent: NonNullable<CountingRule['absent']>): string {
  const parts = ABSENCES.flatMap(absence => {
    const weight = absence === 'present' ? 1 : (absent[absence] ?? 1)
    if (weight === 1) return []
    return [
      weight === 0
        ? `${ABSENCE_TITLES[absence]}の職員は数えない`
        : `${ABSENCE_TITLES[absence]}の職員は1人を${decimal(weight, 2)}人と数える`,
    ]
  })
  return parts.length === 0 ? '' : `${parts.join('。')}。`
}
