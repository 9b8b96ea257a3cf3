/**
 * Names that must be declared (宣言された名前): a job family, a counting rule, a scenario that some value refers to.
 *
 * A name that is not among the known ones is reported where it is written, with the nearest known one. Not here: employment
 * types, a closed list that the schema checks.
 */
import { suggestion } from '../../diagnostics/index.ts'
import type { ValuePath } from '../source-map.ts'
import type { ValidatedFile } from '../validate.ts'
import type { Reading } from './reading.ts'

/** A name as written, and the names of its group that are known. */
interface WrittenName {
  readonly group:
    | 'job-family'
    | 'department'
    | 'counting-rule'
    | 'retirement-class'
    | 'staff-variant'
    | 'authority'
    | 'scenario'
    | 'measure'
  readonly value: string
  readonly known: readonly string[]
}

/** Whether a name is known; reports one that is not. */
export function checkKnown(reading: Reading, file: ValidatedFile, path: ValuePath, name: WrittenName): boolean {
  const { group, value, known } = name
  if (known.includes(value)) return true
  reading.report(file, 'E_UNKNOWN_GROUP', { group, value, known, ...suggestion(value, known) }, path)
  return false
}
