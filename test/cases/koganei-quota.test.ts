/**
 * The council paper's own figures on one basis (別添１): 定員 against staff counted as 定員, without leave substitutes.
 *
 * Printed side by side, 658 − 665 looks like −7; under the rule of the quota it is −11. Both tables of data/koganei go through the
 * compiler and the counting rules.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import type { EmploymentType } from '../../src/terms/index.ts'
import { type StaffWords, yearOf } from '../support/city-words.ts'
import { project } from '../support/rule-case.ts'

const DATA = fileURLToPath(new URL('../../data/koganei/', import.meta.url))
const table = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`${DATA}${file}`, 'utf8'), { header: true, skipEmptyLines: true }).data

const TYPES: Readonly<Record<string, EmploymentType>> = {
  regular: 'regular',
  general_fixed_term: 'fixed-term',
  childcare_leave_substitute: 'leave-substitute',
  reemployed_fulltime: 'reemployed-full-time',
  reemployed_short_hours: 'reemployed-short-time',
}
const composition = table('staff_composition_by_employment_type_h26_r4.csv')
const quotas = table('quota_plan_vs_actual_h30_r4.csv')

/** Strength of a year under 現員 and 定員, from the published composition. */
function counted(label: string): { actual: number | undefined; quota: number | undefined } {
  const row = composition.find(candidate => candidate.fiscal_year_jp === label) ?? {}
  const staff: StaffWords[] = Object.entries(TYPES).map(([key, type]) => ({ born: 1980, people: Number(row[key]), type }))
  const town = project({ from: label, to: label, staff })
  return { actual: town.read('strength.actual', yearOf(label)), quota: town.read('strength.quota', yearOf(label)) }
}

it.each([
  ['H30', 2],
  ['R1', -1],
  ['R2', 0],
  ['R3', 1],
  ['R4', -11],
])('%s.4.1: staff under the rule of the quota minus the quota is %i', (label, difference) => {
  const published = quotas.find(row => row.fiscal_year_jp === label) ?? {}
  const { actual, quota } = counted(label)
  expect(actual).toBe(Number(published.actual_incl_childcare_substitutes))
  expect(quota).toBe(Number(published.actual_on_quota_basis))
  expect((quota ?? 0) - Number(published.plan_quota)).toBe(difference)
})
