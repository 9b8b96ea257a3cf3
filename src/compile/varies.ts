/**
 * Whether the plan of a scenario varies from run to run (試行ごとに変わる計画): uncertain levers, or rates that are shaken year by year.
 *
 * Not here: what is drawn, see sampled-plan.ts and shocks.ts.
 */
import type { ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { compileSampler } from './sampled-plan.ts'
import { shakerOf } from './shocks.ts'

/** Whether runs of a scenario have plans of their own (試行ごとに変わる計画か). */
export const variesByRun = (scenario: ResolvedScenario, to: FiscalYear): boolean =>
  shakerOf(scenario.uncertainty) !== undefined || (compileSampler(scenario, to).value?.parameters.length ?? 0) > 0
