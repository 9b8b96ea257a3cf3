/**
 * A study (比較) from its resolved files to everything a reader sees: the file to read first.
 *
 *   parse → validate → resolve     scenario/   texts → ResolvedStudy (done by the caller, who has the files)
 *   compile                        compile/    ResolvedScenario → RunPlan (plan-study.ts)
 *   simulate, measure              engine/, measure/   RunPlan → ledgers that always balance → tidy rows (expected-run.ts)
 *   sample                         measure/    RunPlan × runs → bands (scenario-runs.ts)
 *   answer exactly                 engine/exact, measure/  RunPlan → numbers without sampling, where asked (exact-study.ts)
 *   compare                        compare/    rows of all scenarios → Comparison
 *   chart                          charts/     Comparison → Vega-Lite specifications
 *   compose, render                report/     Comparison + charts → texts (by the host, who has the pictures)
 *
 * Expected and sampled runs are computed by the host's workers (run-host.ts).
 */
import { type ChartSpec, chartsFor } from './charts/index.ts'
import { type Comparison, compareScenarios } from './compare/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/index.ts'
import { answerExactly } from './exact-study.ts'
import type { MeasureRow } from './measure/index.ts'
import { distinct, planStudy } from './plan-study.ts'
import type { BlockFailure } from './run-block.ts'
import { type RunHost, runHere } from './run-host.ts'
import type { ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { remarksOnRuns, runScenarios } from './scenario-runs.ts'
import { undefinedFormula } from './undefined-formula.ts'

/** What a study gives (比較の結果). */
export interface StudyResult {
  readonly comparison: Comparison
  readonly charts: readonly ChartSpec[]
}

/** What is asked of a study beside its results (比較の指定). */
export interface StudyOptions {
  /** Whether exact answers are computed where they exist. Default: no. */
  readonly exact?: boolean
}

/**
 * Runs a study (比較の実行). Findings of all scenarios are reported together; with an error there is no result.
 * @param host who computes the runs; the result does not depend on it.
 */
export async function runStudy(
  study: ResolvedStudy,
  host: RunHost = runHere,
  { exact = false }: StudyOptions = {},
): Promise<Outcome<StudyResult>> {
  const { value: planned, diagnostics } = planStudy(study)
  if (planned === undefined) return { diagnostics }

  const runs = await runScenarios(study, planned.plans, host)
  const findings = distinct([...diagnostics, ...runs.flatMap(({ expected }) => expected.diagnostics)])
  if (hasErrors(findings)) return { diagnostics: findings }
  const failures = runs.flatMap(({ failure }, index) => findingsOf(failure, study.scenarios[index] as ResolvedScenario))
  if (failures.length > 0) return { diagnostics: distinct([...findings, ...failures]) }

  const ensembles = runs.flatMap(({ ensemble }) => ensemble ?? [])
  const expected = runs.map(run => run.expected.value)
  const rows = ([] as MeasureRow[]).concat(...expected.map(run => run?.rows ?? []), ...expected.map(run => run?.raiseCost ?? []))
  const paired = new Map(runs.flatMap(({ ensemble, paired }) => (ensemble && paired ? [[ensemble.scenario, paired]] : [])))
  const compared = compareScenarios({ study, rows, goals: planned.goals, quota: planned.quota, ensembles, paired })
  const comparison = exact ? { ...compared, exact: answerExactly(study, planned.plans, ensembles) } : compared
  const charts = chartsFor(comparison, study.charts)
  return { value: { comparison, charts }, diagnostics: [...findings, ...remarksOnRuns(study, ensembles)] }
}

/** What is to be said about a run that failed. */
function findingsOf(failure: BlockFailure | undefined, scenario: ResolvedScenario): readonly Diagnostic[] {
  if (failure === undefined) return []
  return 'findings' in failure ? failure.findings : [undefinedFormula(failure.undefinedFormula, scenario)]
}
