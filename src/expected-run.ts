/**
 * The expected run of a scenario (期待値の試行): its measures, what the raise of the retirement age costs in it, and what is to be said about it.
 *
 * Warnings of the plan itself are not repeated here, they are known before (plan-study.ts).
 */
import { compilePlan } from './compile/index.ts'
import type { Outcome } from './diagnostics/index.ts'
import { simulate, UndefinedFormula } from './engine/index.ts'
import { type MeasureRow, measure, raiseRows } from './measure/index.ts'
import type { ResolvedScenario } from './scenario/index.ts'
import { substitutionWarnings } from './substitution-warnings.ts'
import type { FiscalYear } from './terms/index.ts'
import { transferWarnings } from './transfer-warnings.ts'
import { undefinedFormula } from './undefined-formula.ts'
import { raiseCostRows } from './without-raise.ts'

/** Which expected run is asked for (依頼する期待値の試行): that of a scenario, up to a fiscal year. */
export interface ExpectedTask {
  readonly scenario: ResolvedScenario
  /** The last fiscal year simulated. */
  readonly until: FiscalYear
}

/** What an expected run gives (期待値の試行の結果). */
export interface ExpectedRun {
  readonly rows: readonly MeasureRow[]
  /** The measure `cost.fromRaise`. */
  readonly raiseCost: readonly MeasureRow[]
}

/** Projects a scenario in its expected run, here and now (期待値の試行の実行). */
export function projectExpected({ scenario, until }: ExpectedTask): Outcome<ExpectedRun> {
  const { value: plan, diagnostics } = compilePlan(scenario, until)
  if (plan === undefined) return { diagnostics }
  try {
    const trajectory = simulate(plan)
    const rows = [...measure(trajectory), ...raiseRows(trajectory)]
    return {
      value: { rows, raiseCost: raiseCostRows(scenario, until, rows) },
      diagnostics: [...transferWarnings(trajectory, scenario), ...substitutionWarnings(trajectory, scenario)],
    }
  } catch (error) {
    if (!(error instanceof UndefinedFormula)) throw error
    return { diagnostics: [undefinedFormula(error, scenario)] }
  }
}
