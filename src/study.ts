/**
 * A study (比較) from its resolved files to everything a reader sees: the file to read first.
 *
 *   parse → validate → resolve     scenario/   texts → ResolvedStudy (done by the caller, who has the files)
 *   compile                        compile/    ResolvedScenario → RunPlan (plan-study.ts)
 *   simulate                       engine/     RunPlan → Trajectory, ledgers that always balance
 *   measure                        measure/    Trajectory → tidy rows
 *   compare                        compare/    rows of all scenarios → Comparison
 *   chart                          charts/     Comparison → Vega-Lite specifications
 *   compose, render                report/     Comparison + charts → texts (by the host, who has the pictures)
 */
import { type ChartSpec, chartsFor } from './charts/index.ts'
import { type Comparison, compareScenarios } from './compare/index.ts'
import { hasErrors, type Outcome } from './diagnostics/index.ts'
import { type RunPlan, simulate, UndefinedFormula } from './engine/index.ts'
import { type MeasureRow, measure } from './measure/index.ts'
import { distinct, planStudy, withoutSampling } from './plan-study.ts'
import type { DatedQuantity, ResolvedScenario, ResolvedStudy } from './scenario/index.ts'
import { shortYear } from './terms/index.ts'
import { transferWarnings } from './transfer-warnings.ts'

/** What a study gives (比較の結果). */
export interface StudyResult {
  readonly comparison: Comparison
  readonly charts: readonly ChartSpec[]
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

/** One scenario's measures; a formula without a value in some year is the planner's to repair. */
function projectPlan(plan: RunPlan, scenario: ResolvedScenario): Outcome<MeasureRow[]> {
  try {
    const trajectory = simulate(plan)
    return { value: measure(trajectory), diagnostics: transferWarnings(trajectory, scenario) }
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
