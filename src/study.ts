/**
 * A study (比較) from its resolved files to everything a reader sees: the file to read first.
 *
 *   parse → validate → resolve     scenario/   texts → ResolvedStudy (done by the caller, who has the files)
 *   compile                        compile/    ResolvedScenario → RunPlan
 *   simulate                       engine/     RunPlan → Trajectory, ledgers that always balance
 *   measure                        measure/    Trajectory → tidy rows
 *   compare                        compare/    rows of all scenarios → Comparison
 *   chart                          charts/     Comparison → Vega-Lite specifications
 *   compose, render                report/     Comparison + charts → texts (by the host, who has the pictures)
 */
import { type ChartSpec, chartsFor } from './charts/index.ts'
import { type Comparison, compareScenarios } from './compare/index.ts'
import { compileGoals, compilePlan, type GoalPlan } from './compile/index.ts'
import { type Diagnostic, hasErrors, type Outcome } from './diagnostics/index.ts'
import { type RunPlan, simulate, UndefinedFormula } from './engine/index.ts'
import { type MeasureRow, measure } from './measure/index.ts'
import type { DatedQuantity, ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { shortYear } from './terms/index.ts'

/** What a study gives (比較の結果). */
export interface StudyResult {
  readonly comparison: Comparison
  readonly charts: readonly ChartSpec[]
}

/**
 * The study without sampled runs (試行なしの比較): this version projects the expected run only. Where runs were asked for the reader is told, and
 * results say 0 runs.
 */
export function withoutSampling(study: ResolvedStudy): {
  readonly study: ResolvedStudy
  readonly diagnostics: readonly Diagnostic[]
} {
  if (study.runs === 0) return { study, diagnostics: [] }
  const warning: Diagnostic = { code: 'W_RUNS_NOT_SAMPLED', severity: 'warning', args: { runs: study.runs }, path: 'runs' }
  return { study: { ...study, runs: 0 }, diagnostics: [warning] }
}

/** Runs a study (比較の実行). Findings of all scenarios are reported together; with an error there is no result. */
export function runStudy(asked: ResolvedStudy): Outcome<StudyResult> {
  const { study } = withoutSampling(asked)
  const { value: planned, diagnostics } = planStudy(asked)
  if (planned === undefined) return { diagnostics }

  const runs = planned.plans.map((plan, index) => projectPlan(plan, study.scenarios[index] as ResolvedScenario))
  const findings = distinct([...diagnostics, ...runs.flatMap(run => run.diagnostics)])
  if (hasErrors(findings)) return { diagnostics: findings }

  const rows = runs.flatMap(run => run.value ?? [])
  const comparison = compareScenarios({ study, rows, goals: planned.goals, quota: planned.quota })
  return { value: { comparison, charts: chartsFor(comparison, study.charts) }, diagnostics: findings }
}

/** What a study computes with (計画): a plan for each of its scenarios, its goals, and the quota by year. */
interface PlannedStudy {
  readonly plans: readonly RunPlan[]
  readonly goals: readonly GoalPlan[]
  readonly quota: readonly number[]
}

/** Compiles a study without running it (計画の組立て), which brings years without a value to light. */
export function planStudy(asked: ResolvedStudy): Outcome<PlannedStudy> {
  const { study, diagnostics } = withoutSampling(asked)
  const reference = study.scenarios.find(scenario => scenario.id === study.reference) ?? (study.scenarios[0] as ResolvedScenario)
  const outcomes = study.scenarios.map(scenario => compilePlan(scenario, study.to))
  const goals = compileGoals(study, reference)
  const findings = distinct([...diagnostics, ...outcomes.flatMap(plan => plan.diagnostics), ...goals.diagnostics])
  if (hasErrors(findings) || goals.value === undefined) return { diagnostics: findings }
  return { value: { plans: outcomes.flatMap(({ value }) => value ?? []), ...goals.value }, diagnostics: findings }
}

/** One scenario's measures; a formula without a value in some year is the planner's to repair. */
function projectPlan(plan: RunPlan, scenario: ResolvedScenario): Outcome<MeasureRow[]> {
  try {
    return { value: measure(simulate(plan)), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    const { path, year, names } = error
    const policies = [scenario.recruitment, ...(scenario.recruitment.byJobFamily ?? []).map(({ hiring }) => hiring)]
    const lever = policies.flatMap(({ formula, target }) => [formula, target?.path]).find(dated => dated?.path === path)
    const used = Object.entries(names).map(([name, value]) => `${name} = ${value}`)
    const place = lever?.place
    return {
      diagnostics: [
        {
          code: 'E_FORMULA_NOT_FINITE_IN_YEAR',
          severity: 'error',
          args: {
            formula: formulaIn(lever, year) ?? path,
            year: shortYear(year as ResolvedStudy['from']),
            names: used.join(', '),
          },
          path,
          ...(place === undefined ? {} : { place }),
        },
      ],
    }
  }
}

/** The formula of a lever that is in force in a year, as the planner wrote it. */
function formulaIn(lever: DatedQuantity | undefined, year: number): string | undefined {
  const { quantity } = lever?.entries.findLast(({ from }) => from === undefined || from <= year) ?? {}
  return quantity?.kind === 'formula' ? quantity.text : undefined
}

/** Scenarios share their parents, so the same finding may come up several times: keep one of each. */
function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return findings.filter(found => {
    // Of a value that several years miss, the first year is enough.
    const key = JSON.stringify([found.code, found.path, found.place ?? found.args])
    return seen.has(key) ? false : seen.add(key)
  })
}
