/**
 * Resolving a study (比較の設定の解決): its scenarios, its horizon and its goals.
 *
 * All scenarios must rest on one municipality file, because a difference between two starting points is not a difference of
 * policy. Findings of every file are given together.
 */
import { baseStrength, type FiscalYear, fiscalYear, shortYear, yearAfter } from '../../terms/index.ts'
import type { Goal, ResolvedScenario, ResolvedStudy } from '../resolved.ts'
import { plainNumber } from '../schema/number-text.ts'
import { CHART_IDS, REPORT_FORMS, type StudySpec } from '../schema/study.ts'
import type { ScenarioSources, SourceId } from '../sources.ts'
import type { ValidatedAs, ValidatedFile } from '../validate.ts'
import { checkKnown } from './check-known.ts'
import { demandedRows } from './demanded-rows.ts'
import { type Tell, tellIn, tellNobody } from './early-scenario.ts'
import { resolveGoals } from './goals.ts'
import { idOf, Reading } from './reading.ts'
import { conclude, type Municipalities, type Resolution, resolveIn } from './scenario.ts'

/** The last fiscal year that can be projected: 令和30年度 (R30). */
const LAST_YEAR = fiscalYear(2048)

/** Resolves the study of a file (比較の設定の解決). @param tell is told of each scenario while the others are still read. */
export async function resolveStudy(
  id: SourceId,
  sources: ScenarioSources,
  tell: Tell = tellNobody,
): Promise<Resolution<ResolvedStudy>> {
  const reading = new Reading(sources)
  const file = await reading.firstFileOf('study', id)
  return conclude(reading, file && (await studyOf(reading, file, tellIn(reading, tell))))
}

async function studyOf(reading: Reading, file: ValidatedAs<'study'>, tell: Tell): Promise<ResolvedStudy | undefined> {
  const { spec } = file
  if (spec === undefined) return undefined
  const found: ValidatedAs<'scenario'>[] = []
  for (const [index, reference] of spec.scenarios.entries()) {
    const scenario = await reading.fileOf('scenario', reference, { file, path: ['scenarios', index] })
    if (scenario !== undefined) found.push(scenario)
  }
  checkIds(reading, file, found)
  const tellOf = (scenario: ResolvedScenario): void => {
    if (isHorizon(spec.horizon, scenario)) tell({ scenario, until: spec.horizon.to, runs: spec.runs ?? 0 })
  }
  const scenarios = await resolveAll(reading, found, tellOf, file)
  checkHorizon(reading, file, spec, scenarios[0])
  const first = scenarios[0]
  if (first === undefined) return undefined
  const known = found.map(scenario => scenario.spec?.id ?? '')
  const reference = spec.reference ?? first.id
  if (known.length === spec.scenarios.length)
    checkKnown(reading, file, ['reference'], { group: 'scenario', value: reference, known })
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
    provenance: demandedRows(file, spec.goals ?? []),
    charts: spec.charts ?? CHART_IDS,
    namesCharts: spec.charts !== undefined,
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
async function resolveAll(
  reading: Reading,
  files: readonly ValidatedAs<'scenario'>[],
  tellOf: (scenario: ResolvedScenario) => void,
  asker?: ValidatedAs<'study'>,
): Promise<ResolvedScenario[]> {
  const municipalities: Municipalities = new Map()
  const scenarios: ResolvedScenario[] = []
  let first: { readonly scenario: string; readonly file: SourceId } | undefined
  for (const [index, file] of files.entries()) {
    const place = asker && { file: asker, path: ['scenarios', index] }
    const { scenario, municipality } = await resolveIn(reading, file, municipalities, place)
    if (scenario !== undefined) {
      scenarios.push(scenario)
      tellOf(scenario)
    }
    if (municipality === undefined) continue
    first ??= { scenario: file.spec?.id ?? '', file: municipality }
    if (municipality === first.file) continue
    const args = { scenario: file.spec?.id ?? '', file: municipality, first: first.scenario, firstFile: first.file }
    reading.report(asker ?? file, 'E_STUDY_MUNICIPALITY', args, asker === undefined ? ['id'] : ['scenarios', index])
  }
  return scenarios
}

function checkHorizon(
  reading: Reading,
  file: ValidatedAs<'study'>,
  spec: StudySpec,
  scenario: ResolvedScenario | undefined,
): void {
  const { from, to } = spec.horizon
  const years = { from: shortYear(from), to: shortYear(to) }
  if (from > to) reading.report(file, 'E_HORIZON', { ...years, problem: 'reversed' }, ['horizon'])
  else if (to > LAST_YEAR)
    reading.report(file, 'E_HORIZON', { ...years, problem: 'too-late', limit: shortYear(LAST_YEAR) }, ['horizon', 'to'])
  const earliest = scenario && yearAfter(scenario.municipality.baseYear)
  if (earliest !== undefined && from < earliest) {
    reading.report(file, 'E_HORIZON', { ...years, problem: 'too-early', limit: shortYear(earliest) }, ['horizon', 'from'])
  }
}

/** Whether a horizon is one that `checkHorizon` does not object to. */
const isHorizon = ({ from, to }: StudySpec['horizon'], { municipality }: ResolvedScenario): boolean =>
  municipality.baseYear < from && from <= to && to <= LAST_YEAR

/** How many years a study made on the spot covers. */
const AD_HOC_YEARS = 10

/**
 * A study of scenario files made on the spot (その場の比較), as `teiin compare a.yaml b.yaml` and `teiin run a.yaml` need.
 *
 * Its horizon is the ten years after the base date, its goal to hold strength under `actual`, its seed `teiin`; differences are
 * taken against the first scenario.
 */
export async function adHocStudy(
  ids: readonly SourceId[],
  sources: ScenarioSources,
  tell: Tell = tellNobody,
): Promise<Resolution<ResolvedStudy>> {
  const reading = new Reading(sources)
  const files: ValidatedAs<'scenario'>[] = []
  for (const id of ids) {
    const file = await reading.firstFileOf('scenario', id)
    if (file !== undefined) files.push(file)
  }
  for (const [index, file] of files.entries()) {
    const earlier = files.slice(0, index).find(other => other.spec?.id === file.spec?.id)
    const id = file.spec?.id
    if (earlier !== undefined && id !== undefined)
      reading.report(file, 'E_NAME_DUPLICATE', { id, files: [idOf(earlier), idOf(file)] }, ['id'])
  }
  const told = tellIn(reading, tell)
  const tellOf = (scenario: ResolvedScenario): void => told({ scenario, until: adHocEnd(scenario), runs: 0 })
  const scenarios = await resolveAll(reading, files, tellOf)
  return conclude(reading, scenarios.length === ids.length ? adHocOf(scenarios, ids) : undefined)
}

const adHocEnd = ({ municipality }: ResolvedScenario): FiscalYear =>
  fiscalYear(Math.min(LAST_YEAR, municipality.baseYear + AD_HOC_YEARS))

function adHocOf(scenarios: readonly ResolvedScenario[], ids: readonly SourceId[]): ResolvedStudy | undefined {
  const [first] = scenarios
  if (first === undefined) return undefined
  const { municipality } = first
  const from = yearAfter(municipality.baseYear)
  const to = adHocEnd(first)
  return {
    id: scenarios
      .map(({ id }) => id)
      .join('-vs-')
      .slice(0, 60),
    title: scenarios.map(({ title }) => title).join(' / '),
    file: ids[0] ?? '',
    from,
    to,
    seed: 'teiin',
    runs: 0,
    reference: first.id,
    scenarios,
    goals: [holdGoal(first, from, yearAfter(to))],
    provenance: [],
    charts: CHART_IDS,
    namesCharts: false,
    reports: REPORT_FORMS,
  }
}

function holdGoal({ municipality }: ResolvedScenario, from: Goal['from'], to: Goal['to']): Goal {
  const rule = municipality.countingRules.find(({ id }) => id === 'actual')
  const people = rule === undefined ? 0 : baseStrength(municipality.staff, rule, municipality.baseYear)
  const atLeast = { path: 'goals[0].at-least', entries: [{ quantity: { kind: 'fixed', value: people } as const }] }
  const title = `${rule?.title ?? '現員'}${plainNumber(people)}人を毎年度維持する`
  return { id: 'maintain-headcount', title, measure: 'strength.actual', atLeast, from, to }
}
