/**
 * The kinds of file (ファイルの種類) and the schema of each.
 *
 * Everything that goes through all kinds (validation, JSON Schemas, the reference) starts from this list: a new kind of file is
 * one more entry here, and its own schema.
 */

import { type MunicipalitySpec, municipality } from './municipality.ts'
import { type PayRulesSpec, payRules } from './pay-rules.ts'
import { type RetirementAgeSpec, retirementAge } from './retirement-age.ts'
import { type ScenarioSpec, scenario } from './scenario.ts'
import { type StudySpec, study } from './study.ts'

/** The schemas by kind (種類ごとの書式). */
export const SCHEMAS = { municipality, scenario, study, 'retirement-age': retirementAge, 'pay-rules': payRules } as const

/** The kind of a file (ファイルの種類). */
export type FileKind = keyof typeof SCHEMAS

/** The kinds of file (ファイルの種類), in the order they are listed to a planner. */
export const FILE_KINDS = Object.keys(SCHEMAS) as readonly FileKind[]

/** A checked file of each kind. */
export interface Specs {
  readonly municipality: MunicipalitySpec
  readonly scenario: ScenarioSpec
  readonly study: StudySpec
  readonly 'retirement-age': RetirementAgeSpec
  readonly 'pay-rules': PayRulesSpec
}
