/**
 * Resolving a study (比較の設定の解決): its scenarios, its horizon and its goals.
 *
 * All scenarios must rest on one municipality file, because a difference between two starting points is not a difference of
 * policy. Findings of every file are given together.
 */
import { fiscalYear, shortYear, yearAfter } from '../../terms/index.ts'
import type { Goal, ResolvedScenario, ResolvedStudy } from '../resolved.ts'
import { CHART_IDS, REPORT_FORMS, type StudySpec } from '../schema/study.ts'
import type { ScenarioSources, SourceId } from '../sources.ts'
import type { ValidatedAs, ValidatedFile } from '../validate.ts'
import { resolveGoals } from './goals.ts'
import { asKind, idOf, readLineage } from './lineage.ts'
import { checkKnown } from './municipality.ts'
import { Reading } from './reading.ts'
import { conclude, LAST_YEAR, type Municipalities, type Resolution, resolveIn } from './scenario.ts'

/** Resolves the study of a file (比較の設定の解決). */
export async function resolveStudy(id: SourceId, sources: ScenarioSources): Promise<Resolution<ResolvedStudy>> {
  const reading = new Reading(sources)
  const file = await reading.file(id)
  if (file?.kind !== undefined && file.kind !== 'study') {
    reading.report(file, 'E_REFERENCE_KIND', { reference: id, expected: 'study', found: file.kind }, ['kind'])
  }
  return conclude(reading, file?.kind === 'study' ? await studyOf(reading, file) : undefined)
}

async function studyOf(reading: Reading, file: ValidatedAs<'study'>): Promise<ResolvedStudy | undefined> {
  const { spec } = file
  if (spec === undefined) return undefined
  const found: ValidatedAs<'scenario'>[] = []
  for (const [index, reference] of spec.scenarios.entries()) {
    const path = ['scenarios', index]
    const scenario = await reading.file(reference, { file, path })
    const kinded = scenario && asKind(reading, scenario, 'scenario', path, { child: file, reference })
    if (kinded !== undefined) found.push(kinded)
  }
  checkIds(reading, file, found)
  const scenarios = await resolveAll(reading, found, file)
  checkHorizon(reading, file, spec, scenarios[0])
  const first = scenarios[0]
  if (first === undefined) return undefined
  const known = found.map(scenario => scenario.spec?.id ?? '')
  const reference = spec.reference ?? first.id
  if (known.length === spec.scenarios.length) checkKnown(reading, file, ['reference'], { group: 'scenario', value: reference, known })
  const goals = await resolveGoals(reading, file, spec, first)
  if (scenarios.length < spec.scenarios.length) return undefined
  return {
    id: spec.id,
    title: spec.title,
    file: idOf(file),
    from: spec.horizon.from,
    to: spec.horizon.to,
    seed: spec.seed,
    runs: spec.runs ?? 0,
    reference,
    scenarios,
    goals,
    charts: spec.charts ?? CHART_IDS,
    reports: spec.reports ?? REPORT_FORMS,
  }
}

function checkIds(reading: Reading, file: ValidatedFile, scenarios: readonly ValidatedAs<'scenario'>[]): void {
  scenarios.forEach((scenario, index) => {
    const id = scenario.spec?.id
    const earlier = scenarios.slice(0, index).find(other => id !== undefined && other.spec?.id === id)
    if (id === undefined || earlier === undefined) return
    reading.report(file, 'E_NAME_DUPLICATE', { id, files: [idOf(earlier), idOf(scenario)] }, ['scenarios', index])
  })
}

/** Resolves the scenarios of a study on one municipality. `asker` is the file that lists them, if there is one. */
async function resolveAll(reading: Reading, files: readonly ValidatedAs<'scenario'>[], asker?: ValidatedAs<'study'>): Promise<ResolvedScenario[]> {
  const municipalities: Municipalities = new Map()
  const scenarios: ResolvedScenario[] = []
  let first: { readonly scenario: string; readonly file: SourceId } | undefined
  for (const [index, file] of files.entries()) {
    const resolved = await resolveIn(reading, file, municipalities)
    if (resolved !== undefined) scenarios.push(resolved)
    const municipality = (await readLineage(new Reading(NOTHING), file, reading)).municipality
    const base = municipality && { scenario: file.spec?.id ?? '', file: idOf(municipality) }
    first ??= base
    if (base === undefined || first === undefined || base.file === first.file) continue
    const args = { scenario: base.scenario, file: base.file, first: first.scenario, firstFile: first.file }
    reading.report(asker ?? file, 'E_STUDY_MUNICIPALITY', args, asker === undefined ? ['id'] : ['scenarios', index])
  }
  return scenarios
}
