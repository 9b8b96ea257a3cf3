/**
 * The municipality as resolved (自治体の解決): its file, its retirement ages, its tables, with every id checked.
 *
 * Errors in a table or in the retirement-age file are reported at that file. The sum of the staff table is held against the
 * published total, so that a copying error is found at once.
 */
import { nearest } from '../../diagnostics/index.ts'
import { ageOnFirstApril, type EmploymentType, type FiscalYear, shortYear } from '../../terms/index.ts'
import type { CountingRule, Municipality, RetirementClass, StaffRow } from '../resolved.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import { plainNumber } from '../schema/number-text.ts'
import type { ValuePath } from '../source-map.ts'
import { readCompositionTable, readHistoryTable, readPopulationTable, readQuotaTable, readStaffTable } from '../tables/index.ts'
import type { ValidatedAs, ValidatedFile } from '../validate.ts'
import { asKind } from './lineage.ts'
import type { Reading } from './reading.ts'

type MunicipalityFile = ValidatedAs<'municipality'>
type Group = 'job-family' | 'department' | 'counting-rule' | 'retirement-class' | 'staff-variant' | 'scenario' | 'measure'

/** A municipality with the file that gave its retirement ages. */
export interface ResolvedMunicipality {
  readonly value: Municipality
  readonly retirementFile?: ValidatedAs<'retirement-age'>
}

/** Resolves a municipality (自治体の解決). @param variant which staff table; absent: the main one. */
export async function resolveMunicipality(
  reading: Reading,
  file: MunicipalityFile,
  variant?: string,
): Promise<ResolvedMunicipality | undefined> {
  const { spec } = file
  if (spec === undefined) return undefined
  checkRules(reading, file, spec)
  const retirementFile = await retirementAgesOf(reading, file, spec.retirementAge)
  const staff = await staffOf(reading, file, variant)
  const tables = await tablesOf(reading, file, spec)
  checkRetirementClasses(reading, file, spec, retirementFile)
  const authorities = Object.entries(spec.ordinance.authorities).map(([title, people]) => ({ title, people }))
  const value: Municipality = {
    id: spec.id,
    name: spec.name,
    baseYear: spec.baseDate,
    staff,
    jobFamilies: Object.entries(spec.jobFamilies).map(([id, family]) => ({
      id,
      title: family.title ?? id,
      retirementClass: family.retirementClass,
    })),
    departments: Object.entries(spec.departments).map(([id, department]) => ({ id, title: department.title ?? id })),
    countingRules: countingRulesOf(spec),
    retirementClasses: retirementClassesOf(retirementFile),
    besides: (spec.besides ?? []).map(({ title, people }) => ({ title, people })),
    ordinance: { rule: spec.ordinance.rule, authorities, total: authorities.reduce((sum, { people }) => sum + people, 0) },
    ...tables,
    notes: spec.notes ?? [],
  }
  if (staff.length > 0) checkTotal(reading, file, value, variant)
  return retirementFile === undefined ? { value } : { value, retirementFile }
}

/** Every job family's class must be in the retirement-age file, with an age from the base date on. */
function checkRetirementClasses(
  reading: Reading,
  file: MunicipalityFile,
  spec: MunicipalitySpec,
  ages: ValidatedAs<'retirement-age'> | undefined,
): void {
  for (const [id, { retirementClass }] of Object.entries(spec.jobFamilies)) {
    const classes = ages?.spec?.classes ?? {}
    const known = ages?.spec === undefined ? [retirementClass] : Object.keys(classes)
    const path = ['jobFamilies', id, 'retirementClass']
    checkKnown(reading, file, path, { group: 'retirement-class', value: retirementClass, known })
    const first = classes[retirementClass]?.ages[0]?.from
    if (ages === undefined || first === undefined || first <= spec.baseDate) continue
    const args = { year: shortYear(spec.baseDate), first: shortYear(first) }
    reading.report(ages, 'E_YEAR_WITHOUT_VALUE', args, ['classes', retirementClass, 'ages', 0, 'from'])
  }
}

function checkRules(reading: Reading, file: MunicipalityFile, spec: MunicipalitySpec): void {
  const known = Object.keys(spec.countingRules)
  if (!known.includes('actual'))
    reading.reportAtKey(file, 'E_SCHEMA_REQUIRED', { key: 'actual', section: 'countingRules' }, ['countingRules'])
  const weight = spec.countingRules['actual']?.sixtyPlusWeight ?? 1
  if (weight !== 1) reading.report(file, 'E_ACTUAL_RULE_WEIGHT', { weight }, ['countingRules', 'actual', 'sixtyPlusWeight'])
  const uses: readonly (readonly [ValuePath, string | undefined])[] = [
    [['staff', 'total', 'rule'], spec.staff.total?.rule],
    [['quota', 'rule'], spec.quota.rule],
    [['ordinance', 'rule'], spec.ordinance.rule],
  ]
  for (const [path, value] of uses)
    if (value !== undefined) checkKnown(reading, file, path, { group: 'counting-rule', value, known })
}

/** Reports a name that is not among the known ones, at its place, with the nearest. */
export function checkKnown(
  reading: Reading,
  ...[file, path, { group, value, known }]: [
    ValidatedFile,
    ValuePath,
    { readonly group: Group; readonly value: string; readonly known: readonly string[] },
  ]
): boolean {
  if (known.includes(value)) return true
  const guess = nearest(value, known)
  reading.report(file, 'E_UNKNOWN_GROUP', { group, value, known, ...(guess === undefined ? {} : { nearest: guess }) }, path)
  return false
}

const countingRulesOf = (spec: MunicipalitySpec): CountingRule[] =>
  Object.entries(spec.countingRules).map(([id, rule]) => ({
    id,
    title: rule.title ?? id,
    weights: rule.counts,
    sixtyPlusWeight: rule.sixtyPlusWeight ?? 1,
  }))

async function retirementAgesOf(
  reading: Reading,
  file: MunicipalityFile,
  reference: string,
): Promise<ValidatedAs<'retirement-age'> | undefined> {
  const path = ['retirementAge']
  const found = await reading.file(reference, { file, path })
  const ages = found && asKind(reading, found, 'retirement-age', path, { child: file, reference })
  if (ages !== undefined) checkRetirementAges(reading, ages)
  return ages
}

/** Reports steps of a retirement-age file that are not in the order of their years, and classes without steps. */
export function checkRetirementAges(reading: Reading, file: ValidatedAs<'retirement-age'>): void {
  for (const [id, { ages }] of Object.entries(file.spec?.classes ?? {})) {
    ages.forEach(({ from }, index) => {
      const before = ages[index - 1]?.from
      if (before !== undefined && from <= before)
        reading.report(file, 'E_YEARS_ORDER', {}, ['classes', id, 'ages', index, 'from'])
    })
    if (ages.length === 0) reading.report(file, 'E_SCHEMA_EMPTY', { what: 'list' }, ['classes', id, 'ages'])
  }
}

const retirementClassesOf = (file: ValidatedAs<'retirement-age'> | undefined): RetirementClass[] =>
  Object.entries(file?.spec?.classes ?? {}).map(([id, { title, choiceAge, ages }]) => ({
    id,
    title: title ?? id,
    ages: ages.map(({ from, age, status, source }) => ({ from, age, status, reference: source })),
    ...(choiceAge === undefined ? {} : { choiceAge }),
  }))

async function staffOf(reading: Reading, file: MunicipalityFile, variant: string | undefined): Promise<readonly StaffRow[]> {
  const { spec } = file
  if (spec === undefined) return []
  const reference = variant === undefined ? spec.staff.table : (spec.staff.variants?.[variant] ?? spec.staff.table)
  const found = await reading.text(reference, {
    file,
    path: variant === undefined ? ['staff', 'table'] : ['staff', 'variants', variant],
  })
  if (found === undefined) return []
  const { jobFamily, department, employmentType } = spec.staff.defaults ?? {}
  const outcome = readStaffTable(found.id, found.text, {
    baseYear: spec.baseDate,
    spread: spec.staff.spread ?? 'even',
    jobFamilies: new Set(Object.keys(spec.jobFamilies)),
    departments: new Set(Object.keys(spec.departments)),
    defaults: {
      ...(jobFamily === undefined ? {} : { jobFamily }),
      ...(department === undefined ? {} : { department }),
      ...(employmentType === undefined ? {} : { employmentType }),
    },
  })
  reading.diagnostics.push(...outcome.diagnostics)
  return outcome.value ?? []
}

async function tablesOf(
  reading: Reading,
  file: MunicipalityFile,
  spec: MunicipalitySpec,
): Promise<Pick<Municipality, 'population' | 'history' | 'composition' | 'quotaHistory'>> {
  const { population, history } = spec
  return {
    population: await tableOf(reading, file, ['population', 'table'], population?.table, readPopulationTable),
    history: await tableOf(reading, file, ['history', 'staff', 'table'], history?.staff?.table, readHistoryTable),
    composition: await tableOf(
      reading,
      file,
      ['history', 'composition', 'table'],
      history?.composition?.table,
      readCompositionTable,
    ),
    quotaHistory: await tableOf(reading, file, ['history', 'quota', 'table'], history?.quota?.table, readQuotaTable),
  }
}

type ReadTable<T> = (
  file: string,
  text: string,
) => { readonly value?: readonly T[]; readonly diagnostics: Reading['diagnostics'] | readonly Reading['diagnostics'][number][] }

async function tableOf<T>(
  reading: Reading,
  ...[file, path, reference, read]: [MunicipalityFile, ValuePath, string | undefined, ReadTable<T>]
): Promise<readonly T[]> {
  const found = reference === undefined ? undefined : await reading.text(reference, { file, path })
  if (found === undefined) return []
  const outcome = read(found.id, found.text)
  reading.diagnostics.push(...outcome.diagnostics)
  return outcome.value ?? []
}

/** Strength on the base date under a counting rule (基準日の人数). */
export function baseStrength(staff: readonly StaffRow[], rule: CountingRule, baseYear: FiscalYear): number {
  return staff.reduce(
    (sum, row) => sum + row.people * weightOf(rule, row.employmentType, ageOnFirstApril(row.birthYear, baseYear)),
    0,
  )
}

const weightOf = (rule: CountingRule, type: EmploymentType, age: number): number =>
  (rule.weights[type] ?? 0) * (type === 'regular' && age >= 60 ? rule.sixtyPlusWeight : 1)

function checkTotal(reading: Reading, file: MunicipalityFile, municipality: Municipality, variant: string | undefined): void {
  const { spec } = file
  const total = spec?.staff.total
  const rule = municipality.countingRules.find(({ id }) => id === total?.rule)
  if (spec === undefined || total === undefined || rule === undefined) return
  const counted = baseStrength(municipality.staff, rule, municipality.baseYear)
  if (counted > total.people - 1e-9 && counted < total.people + 1e-9) return
  const table = variant === undefined ? spec.staff.table : (spec.staff.variants?.[variant] ?? spec.staff.table)
  const args = { rule: rule.id, expected: plainNumber(total.people), counted: plainNumber(counted), table }
  reading.report(file, 'E_CONTROL_TOTAL', args, ['staff', 'total', 'people'])
}
