/**
 * What varies from run to run (試行ごとに変わるもの): whether the plan of a scenario does, and which of the levers with a range are drawn at all.
 *
 * Not here: what is drawn, see sampled-plan.ts and shocks.ts.
 */
import type { ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { compileSampler } from './sampled-plan.ts'
import { shakerOf } from './shocks.ts'

/**
 * The paths of levers with a range that no run draws (中央の値だけを使う前提): they are read before the runs begin, or nothing that is drawn
 * depends on them. What one of the scenarios draws is drawn.
 */
export function readAtCentre(scenarios: readonly ResolvedScenario[], to: FiscalYear): ReadonlySet<string> {
  const ranged = scenarios.flatMap(({ provenance }) => provenance.flatMap(({ path, reading }) => (reading ? path : [])))
  const atCentre = new Set(ranged)
  if (atCentre.size === 0) return atCentre
  // A name of formulas that none of them uses changes nothing.
  for (const scenario of scenarios)
    for (const { path, parts } of compileSampler(scenario, to).value?.parameters ?? [])
      if (parts.some(part => part !== 'names')) atCentre.delete(path)
  return atCentre
}

/** Whether runs of a scenario have plans of their own (試行ごとに変わる計画か). */
export const variesByRun = (scenario: ResolvedScenario, to: FiscalYear): boolean =>
  shakerOf(scenario.uncertainty) !== undefined || (compileSampler(scenario, to).value?.parameters.length ?? 0) > 0
