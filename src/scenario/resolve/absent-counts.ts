/**
 * What the absent count under a rule (休業者の数え方), as resolved, and the checks of it.
 *
 * `actual` counts everybody as one, because flows are counted under it. Not here: the schema of the weights.
 */
import { ABSENCES } from '../../terms/index.ts'
import type { AbsentCounts } from '../resolved-counting.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import type { ValidatedAs } from '../validate.ts'
import type { Reading } from './reading.ts'

type Written = MunicipalitySpec['countingRules'][string]['absent']

const KINDS = ABSENCES.filter(absence => absence !== 'present')

/** The weights that a rule writes, or nothing (休業者の重み). */
export function absentCounts(written: Written): { readonly absent?: AbsentCounts } {
  const absent = KINDS.flatMap(absence => {
    const weight = written?.[absence]
    return weight === undefined ? [] : [[absence, weight] as const]
  })
  return absent.length === 0 ? {} : { absent: Object.fromEntries(absent) }
}

/** Measures of strength that are no counting rule. */
const MEASURES: readonly string[] = ['working', 'present', 'fte']

/** Reports weights of the absent in `actual`, and rules that bear the name of another measure. */
export function checkAbsent(reading: Reading, file: ValidatedAs<'municipality'>, { countingRules }: MunicipalitySpec): void {
  for (const absence of KINDS) {
    const weight = countingRules.actual?.absent?.[absence] ?? 1
    if (weight !== 1)
      reading.report(file, 'E_ACTUAL_RULE_ABSENT', { absence, weight }, ['countingRules', 'actual', 'absent', absence])
  }
  for (const id of Object.keys(countingRules)) {
    if (MEASURES.includes(id)) reading.reportAtKey(file, 'E_RULE_NAME', { id }, ['countingRules', id])
  }
}
