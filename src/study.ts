/**
 * A study (比較) from its resolved files to everything a reader sees: the file to read first.
 *
 *   parse → validate → resolve     scenario/   texts → ResolvedStudy (done by the caller, who has the files)
 *   compile                        compile/    ResolvedScenario → RunPlan (plan-study.ts)
 *   simulate, measure              engine/, measure/   RunPlan → ledgers that always balance → tidy rows (expected-run.ts)
 *   sample                         measure/    RunPlan × runs → bands (scenario-runs.ts)
 *   answer exactly                 engine/exact, measure/  RunPlan → numbers without sampling, where asked (exact-study.ts)
 *   compare                        compare/    rows of all scenarios → Comparison, to which the sampled runs are added
 *   chart                          charts/     Comparison → Vega-Lite specifications
 *   compose, render                report/     Comparison + charts → texts (by the host, who has the pictures)
 *
 * Expected and sampled runs are computed by the host's workers (run-host.ts). The room of charts is loaded while they are at work.
 */
import type { ChartSpec } from './charts/index.ts'
import { addRuns, type Comparison, compareExpected } from './compare/index.ts'
import { readAtCentre, yearsRead } from './compile/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/index.ts'
import { answerExactly } from './exact-study.ts'
import { type MeasureRow, measureTable } from './measure/index.ts'
import { distinct, type PlannedStudy, planStudy } from './plan-study.ts'
import type { BlockFailure } from './run-block.ts'
import { type RunHost, runHere } from './run-host.ts'
import type { ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { runScenarios, type StudyRuns } from './scenario-runs.ts'
import { remarksOnCharts, remarksOnGoals, remarksOnRuns } from './study-remarks.ts'
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

  const runs = runScenarios(study, planned, host)
  const [expected, sampled] = await Promise.all([
    runs.expected.then(projected => resultOfExpected(study, planned, projected, host)),
    runs.sampled,
  ])
  const findings = distinct([...diagnostics, ...expected.diagnostics])
  if (expected.value === undefined) return { diagnostics: findings }
  const failures = sampled.flatMap(({ failure }, index) => findingsOf(failure, study.scenarios[index] as ResolvedScenario))
  if (failures.length > 0) return { diagnostics: distinct([...findings, ...failures]) }

  const runsOf = sampled.flatMap(({ compared }, index) =>
    compared === undefined ? [] : [[(study.scenarios[index] as ResolvedScenario).id, compared] as const],
  )
  const compared = addRuns(expected.value.comparison, new Map(runsOf))
  const comparison = exact ? { ...compared, exact: answerExactly(study, planned.plans, compared.bands) } : compared
  const { chartsFor } = await import('./charts/index.ts')
  const charts = chartsFor(comparison, study.charts, expected.value.charts)
  const remarks = [...remarksOnRuns(study, compared.bands), ...remarksOnGoals(study), ...remarksOnCharts(study, charts)]
  return { value: { comparison, charts }, diagnostics: [...findings, ...remarks] }
}

/** What the expected runs give by themselves (期待値の結果), made while others are still sampled: their comparison, and the charts that need no more. */
async function resultOfExpected(
  study: ResolvedStudy,
  { goals, quota }: PlannedStudy,
  projected: Awaited<StudyRuns['expected']>,
  { turn }: RunHost,
): Promise<Outcome<StudyResult>> {
  const diagnostics = projected.flatMap(run => run.diagnostics)
  if (hasErrors(diagnostics)) return { diagnostics }
  await turn()
  const expected = projected.map(({ value }) => value)
  const rows = ([] as MeasureRow[]).concat(...expected.map(run => run?.rows ?? []), ...expected.map(run => run?.raiseCost ?? []))
  const counted = measureTable(rows)
  await turn()
  const expectedOnly = compareExpected({ study, counted, goals, quota })
  const { scenarios, to } = study
  const comparison =
    study.runs === 0
      ? expectedOnly
      : { ...expectedOnly, readAtCentre: readAtCentre(scenarios, to), yearsRead: yearsRead(scenarios, to) }
  const { chartsFor, expectedCharts } = await import('./charts/index.ts')
  const charts: ChartSpec[] = []
  for (const id of expectedCharts(study.charts)) {
    await turn()
    charts.push(...chartsFor(comparison, [id]))
  }
  return { value: { comparison, charts }, diagnostics }
}

/** What is to be said about a run that failed. */
function findingsOf(failure: BlockFailure | undefined, scenario: ResolvedScenario): readonly Diagnostic[] {
  if (failure === undefined) return []
  return 'findings' in failure ? failure.findings : [undefinedFormula(failure.undefinedFormula, scenario)]
}
