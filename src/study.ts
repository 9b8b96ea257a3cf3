/**
 * A study (比較) from its resolved files to everything a reader sees: the file to read first.
 *
 *   parse → validate → resolve     scenario/   texts → ResolvedStudy (done by the caller, who has the files)
 *   compile                        compile/    ResolvedScenario → RunPlan (plan-study.ts)
 *   simulate, measure              engine/, measure/   RunPlan → ledgers that always balance → tidy rows (expected run)
 *   sample                         measure/    RunPlan × runs → bands (sample-study.ts; computed by the host's workers)
 *   answer exactly                 engine/exact, measure/  RunPlan → numbers without sampling, where asked (exact-study.ts)
 *   compare                        compare/    rows of all scenarios → Comparison
 *   chart                          charts/     Comparison → Vega-Lite specifications
 *   compose, render                report/     Comparison + charts → texts (by the host, who has the pictures)
 */
import { type ChartSpec, chartsFor } from './charts/index.ts'
import { type Comparison, compareScenarios } from './compare/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/index.ts'
import { type RunPlan, simulate, UndefinedFormula } from './engine/index.ts'
import { answerExactly } from './exact-study.ts'
import { type MeasureRow, measure, raiseRows } from './measure/index.ts'
import { distinct, planStudy } from './plan-study.ts'
import { computeBlock, computeSpreads, type SampleHost } from './run-block.ts'
import { remarksOnRuns, type SampledFailure, sampleStudy } from './sample-study.ts'
import type { DatedQuantity, ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { substitutionWarnings } from './substitution-warnings.ts'
import { type FiscalYear, shortYear } from './terms/index.ts'
import { transferWarnings } from './transfer-warnings.ts'
import { raiseCostRows } from './without-raise.ts'

/** What a study gives (比較の結果). */
export interface StudyResult {
  readonly comparison: Comparison
  readonly charts: readonly ChartSpec[]
}

/** Computes runs one block after another, here and now (その場での試行). */
export const runHere: SampleHost = {
  allocate: length => new Float64Array(length),
  compute: (block, into) => Promise.resolve(computeBlock(block, into)),
  summarise: (task, of) => Promise.resolve(computeSpreads(task, of)),
}

/** What is asked of a study beside its results (比較の指定). */
export interface StudyOptions {
  /** Whether exact answers are computed where they exist. Default: no. */
  readonly exact?: boolean
}

/**
 * Runs a study (比較の実行). Findings of all scenarios are reported together; with an error there is no result.
 * @param host who computes the sampled runs; the result does not depend on it.
 */
export async function runStudy(
  study: ResolvedStudy,
  host: SampleHost = runHere,
  { exact = false }: StudyOptions = {},
): Promise<Outcome<StudyResult>> {
  const { value: planned, diagnostics } = planStudy(study)
  if (planned === undefined) return { diagnostics }

  const expected = planned.plans.map((plan, index) => projectPlan(plan, study.scenarios[index] as ResolvedScenario))
  const findings = distinct([...diagnostics, ...expected.flatMap(run => run.diagnostics)])
  if (hasErrors(findings)) return { diagnostics: findings }

  const { ensembles, failures } = await sampleStudy(study, planned.plans, host)
  if (failures.length > 0) return { diagnostics: distinct([...findings, ...failures.flatMap(findingsOf)]) }

  const own = expected.flatMap(run => run.value ?? [])
  const rows = [...own, ...raiseCostRows(study.scenarios, study.to, own)]
  const compared = compareScenarios({ study, rows, goals: planned.goals, quota: planned.quota, ensembles })
  const comparison = exact ? { ...compared, exact: answerExactly(study, planned.plans, ensembles) } : compared
  const charts = chartsFor(comparison, study.charts)
  return { value: { comparison, charts }, diagnostics: [...findings, ...remarksOnRuns(study, ensembles)] }
}

/** One scenario's measures; a formula without a value in some year is the planner's to repair. */
function projectPlan(plan: RunPlan, scenario: ResolvedScenario): Outcome<MeasureRow[]> {
  try {
    const trajectory = simulate(plan)
    return {
      value: [...measure(trajectory), ...raiseRows(trajectory)],
      diagnostics: [...transferWarnings(trajectory, scenario), ...substitutionWarnings(trajectory, scenario)],
    }
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    return { diagnostics: [undefinedFormula(error, scenario)] }
  }
}

/** What is to be said about a run that failed. */
const findingsOf = (failure: SampledFailure): readonly Diagnostic[] =>
  'findings' in failure ? failure.findings : [undefinedFormula(failure.undefinedFormula, failure.scenario)]

/** The finding that a formula has no value in some year, at the place where it is written. */
function undefinedFormula({ path, year, names }: FormulaFailure, scenario: ResolvedScenario | undefined): Diagnostic {
  const recruitment = scenario?.recruitment
  const policies = recruitment === undefined ? [] : [recruitment, ...(recruitment.byJobFamily ?? []).map(({ hiring }) => hiring)]
  const lever = policies.flatMap(({ formula, target }) => [formula, target?.path]).find(dated => dated?.path === path)
  const used = Object.entries(names).map(([name, value]) => `${name} = ${value}`)
  const args = { formula: formulaIn(lever, year) ?? path, year: shortYear(year as FiscalYear), names: used.join(', ') }
  const place = lever?.place
  return { code: 'E_FORMULA_NOT_FINITE_IN_YEAR', severity: 'error', args, path, ...(place === undefined ? {} : { place }) }
}

type FormulaFailure = Pick<UndefinedFormula, 'path' | 'year' | 'names'>

/** The formula of a lever that is in force in a year, as the planner wrote it. */
function formulaIn(lever: DatedQuantity | undefined, year: number): string | undefined {
  const { quantity } = lever?.entries.findLast(({ from }) => from === undefined || from <= year) ?? {}
  return quantity?.kind === 'formula' ? quantity.text : undefined
}
