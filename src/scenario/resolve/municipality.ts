/**
 * The municipality as resolved (自治体の解決): its file, its retirement ages, its tables, with every id checked.
 *
 * Errors in a table or in the retirement-age file are reported at that file. The sum of the staff table is held against the
 * published total, so that a copying error is found at once.
 */
import type { CountingRule, Municipality, RetirementClass, StaffRow } from '../resolved.ts'
import { authorityGroups } from '../resolved-authorities.ts'
import type { MunicipalitySpec } from '../schema/municipality.ts'
import {
  readActionPlanTable,
  readCompositionTable,
  readHistoryTable,
  readPopulationTable,
  readQuotaTable,
  readStaffTable,
} from '../tables/index.ts'
import type { ValidatedAs } from '../validate.ts'
import { absentCounts, checkAbsent } from './absent-counts.ts'
import { similarCitiesOf } from './benchmarks.ts'
import { checkClassSteps, checkRetirementAges, checkRetirementClasses, checkRules, checkTotal } from './check-municipality.ts'
import { checkOrdinance } from './check-ordinance.ts'
import { tableOf } from './named-table.ts'
import { payRulesOf } from './pay-rules.ts'
import type { Asker, Reading } from './reading.ts'

type MunicipalityFile = ValidatedAs<'municipality'>

/** A municipality with the files that gave its retirement ages and its rules of pay. */
export interface ResolvedMunicipality {
  readonly value: Municipality
  readonly retirementFile?: ValidatedAs<'retirement-age'>
  readonly payRulesFile?: ValidatedAs<'pay-rules'>
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
  checkAbsent(reading, file, spec)
  checkOrdinance(reading, file, spec)
  const retirementFile = await retirementAgesOf(reading, file, spec.retirementAge)
  const staff = await staffOf(reading, file, variant)
  const tables = await tablesOf(reading, file, spec)
  checkClassSteps(reading, file, spec.retirementClasses ?? {}, ['retirementClasses'])
  const payRules = await payRulesOf(reading, file)
  checkRetirementClasses(reading, file, spec, retirementFile)
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
    retirementClasses: retirementClassesOf(retirementFile, spec.retirementClasses),
    besides: (spec.besides ?? []).map(({ title, people }) => ({ title, people })),
    ordinance: ordinanceOf(spec),
    ...tables,
    ...(payRules === undefined ? {} : { payRules: payRules.value }),
    notes: spec.notes ?? [],
  }
  if (staff.length > 0) checkTotal(reading, file, value, staffTableOf(spec, variant))
  return {
    value,
    ...(retirementFile === undefined ? {} : { retirementFile }),
    ...(payRules === undefined ? {} : { payRulesFile: payRules.file }),
  }
}

function ordinanceOf({ ordinance: { rule, authorities: written, assignment } }: MunicipalitySpec): Municipality['ordinance'] {
  const authorities = Object.entries(written).map(([title, people]) => ({ title, people }))
  const total = authorities.reduce((sum, { people }) => sum + people, 0)
  if (assignment === undefined) return { rule, authorities, total }
  return { rule, authorities, total, groups: authorityGroups(authorities, assignment.departments) }
}

const countingRulesOf = (spec: MunicipalitySpec): CountingRule[] =>
  Object.entries(spec.countingRules).map(([id, rule]) => ({
    id,
    title: rule.title ?? id,
    weights: rule.counts,
    sixtyPlusWeight: rule.sixtyPlusWeight ?? 1,
    ...absentCounts(rule.absent),
  }))

async function retirementAgesOf(
  reading: Reading,
  file: MunicipalityFile,
  reference: string,
): Promise<ValidatedAs<'retirement-age'> | undefined> {
  const ages = await reading.fileOf('retirement-age', reference, { file, path: ['retirementAge'] })
  if (ages !== undefined) checkRetirementAges(reading, ages)
  return ages
}

/** The classes in the order of the file they are in; the city's own (条例) stand for those of the same id, and come last otherwise. */
const retirementClassesOf = (
  file: ValidatedAs<'retirement-age'> | undefined,
  own: MunicipalitySpec['retirementClasses'] = {},
): RetirementClass[] =>
  Object.entries({ ...file?.spec?.classes, ...own }).map(([id, { title, choiceAge, ages }]) => ({
    id,
    title: title ?? id,
    ages: ages.map(({ from, age, status, source }) => ({ from, age, status, reference: source })),
    ...(choiceAge === undefined ? {} : { choiceAge }),
  }))

async function staffOf(reading: Reading, file: MunicipalityFile, variant: string | undefined): Promise<readonly StaffRow[]> {
  const { spec } = file
  if (spec === undefined) return []
  const reference = staffTableOf(spec, variant)
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
): Promise<
  Pick<Municipality, 'population' | 'benchmarks' | 'peers' | 'history' | 'composition' | 'quotaHistory' | 'dxActionPlan'>
> {
  const { population, history } = spec
  const at = (...sections: string[]): Asker => ({ file, path: [...sections, 'table'] })
  return {
    dxActionPlan: await tableOf(reading, at('dxActionPlan'), spec.dxActionPlan?.table, readActionPlanTable),
    population: await tableOf(reading, at('population'), population?.table, readPopulationTable),
    ...(await similarCitiesOf(reading, file, spec)),
    history: await tableOf(reading, at('history', 'staff'), history?.staff?.table, readHistoryTable),
    composition: await tableOf(reading, at('history', 'composition'), history?.composition?.table, readCompositionTable),
    quotaHistory: await tableOf(reading, at('history', 'quota'), history?.quota?.table, readQuotaTable),
  }
}

/** The staff table that a municipality names (職員構成表): the main one, or that of a variant. */
export const staffTableOf = ({ staff }: MunicipalitySpec, variant: string | undefined): string =>
  variant === undefined ? staff.table : (staff.variants?.[variant] ?? staff.table)
