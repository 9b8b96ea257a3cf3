/**
 * Checks of 条例定数 (条例定数の点検): its sum, the names of authorities and departments, and that no department is left out.
 */
import { suggestion } from '../../diagnostics/index.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { plainNumber } from '../schema/number-text.ts'
import type { ValidatedAs } from '../validate.ts'
import { checkKnown } from './check-known.ts'
import type { Reading } from './reading.ts'

/** Reports what does not fit in a municipality's 条例定数. */
export function checkOrdinance(reading: Reading, file: ValidatedAs<'municipality'>, spec: MunicipalitySpec): void {
  const { authorities, total, assignment } = spec.ordinance
  const sum = Object.values(authorities).reduce((all, people) => all + people, 0)
  if (total !== undefined && total !== sum) {
    reading.report(file, 'E_ORDINANCE_TOTAL', { expected: plainNumber(total), counted: plainNumber(sum) }, ['ordinance', 'total'])
  }
  if (assignment === undefined) return
  const path = ['ordinance', 'assignment', 'departments']
  const departments = Object.keys(spec.departments)
  for (const [department, named] of Object.entries(assignment.departments)) {
    const at = [...path, department]
    if (!departments.includes(department)) {
      const near = suggestion(department, departments)
      reading.reportAtKey(file, 'E_UNKNOWN_GROUP', { group: 'department', value: department, known: departments, ...near }, at)
    }
    for (const value of named) {
      checkKnown(reading, file, at, { group: 'authority', value, known: Object.keys(authorities) })
    }
  }
  const left = departments.filter(department => assignment.departments[department] === undefined)
  if (left.length > 0) reading.reportAtKey(file, 'E_AUTHORITY_MISSING', { wanted: left }, path)
}
