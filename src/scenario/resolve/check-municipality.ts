/**
 * Checks of a municipality's files (自治体のファイルの点検): its rules, its retirement ages, and the sum of its staff table.
 *
 * The sum is held against the published total, so that a copying error is found at once. Not here: the rows of the tables,
 * which are checked as they are read.
 */
import { baseStrength, shortYear } from '../../terms/index.ts'
import type { Municipality } from '../resolved.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { plainNumber } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { checkKnown } from './check-known.ts'
import type { Reading } from './reading.ts'

type MunicipalityFile = ValidatedAs<'municipality'>

/** Reports counting rules that are used and not declared, and a rule `actual` that does not count everybody as one. */
export function checkRules(reading: Reading, file: MunicipalityFile, spec: MunicipalitySpec): void {
  const known = Object.keys(spec.countingRules)
  if (!known.includes('actual'))
    reading.reportAtKey(file, 'E_SCHEMA_REQUIRED', { key: 'actual', section: 'countingRules' }, ['countingRules'])
  const weight = spec.countingRules.actual?.sixtyPlusWeight ?? 1
  if (weight !== 1) reading.report(file, 'E_ACTUAL_RULE_WEIGHT', { weight }, ['countingRules', 'actual', 'sixtyPlusWeight'])
  const uses: readonly (readonly [ValuePath, string | undefined])[] = [
    [['staff', 'total', 'rule'], spec.staff.total?.rule],
    [['quota', 'rule'], spec.quota.rule],
    [['ordinance', 'rule'], spec.ordinance.rule],
  ]
  for (const [path, value] of uses)
    if (value !== undefined) checkKnown(reading, file, path, { group: 'counting-rule', value, known })
}

/** Every job family's class must be in the retirement-age file, with an age from the base date on. */
export function checkRetirementClasses(
  reading: Reading,
  file: MunicipalityFile,
  spec: MunicipalitySpec,
  ages: ValidatedAs<'retirement-age'> | undefined,
): void {
  const own = spec.retirementClasses ?? {}
  for (const [id, { retirementClass }] of Object.entries(spec.jobFamilies)) {
    const classes = { ...ages?.spec?.classes, ...own }
    const known = ages?.spec === undefined ? [retirementClass] : Object.keys(classes)
    const path = ['jobFamilies', id, 'retirementClass']
    checkKnown(reading, file, path, { group: 'retirement-class', value: retirementClass, known })
    const first = classes[retirementClass]?.ages[0]?.from
    if (first === undefined || first <= spec.baseDate) continue
    const args = { year: shortYear(spec.baseDate), first: shortYear(first) }
    const at = [retirementClass, 'ages', 0, 'from']
    if (own[retirementClass] !== undefined) reading.report(file, 'E_YEAR_WITHOUT_VALUE', args, ['retirementClasses', ...at])
    else if (ages !== undefined) reading.report(ages, 'E_YEAR_WITHOUT_VALUE', args, ['classes', ...at])
  }
}

/** Reports steps of a retirement-age file that are not in the order of their years, and classes without steps. */
export const checkRetirementAges = (reading: Reading, file: ValidatedAs<'retirement-age'>): void =>
  checkClassSteps(reading, file, file.spec?.classes ?? {}, ['classes'])

/** The same for the classes of any file. @param section where they stand. */
export function checkClassSteps(
  reading: Reading,
  file: ValidatedAs<'retirement-age'> | MunicipalityFile,
  classes: NonNullable<MunicipalitySpec['retirementClasses']>,
  section: ValuePath,
): void {
  for (const [id, { ages }] of Object.entries(classes)) {
    ages.forEach(({ from }, index) => {
      const before = ages[index - 1]?.from
      if (before !== undefined && from <= before)
        reading.report(file, 'E_YEARS_ORDER', {}, [...section, id, 'ages', index, 'from'])
    })
    if (ages.length === 0) reading.report(file, 'E_SCHEMA_EMPTY', { what: 'list' }, [...section, id, 'ages'])
  }
}

/** Reports a staff table whose people do not add up to the published total. @param table its name. */
export function checkTotal(reading: Reading, file: MunicipalityFile, municipality: Municipality, table: string): void {
  const total = file.spec?.staff.total
  const rule = municipality.countingRules.find(({ id }) => id === total?.rule)
  if (total === undefined || rule === undefined) return
  const counted = baseStrength(municipality.staff, rule, municipality.baseYear)
  if (counted > total.people - 1e-9 && counted < total.people + 1e-9) return
  const args = { rule: rule.id, expected: plainNumber(total.people), counted: plainNumber(counted), table }
  reading.report(file, 'E_CONTROL_TOTAL', args, ['staff', 'total', 'people'])
}
