/**
 * What varies from run to run (試行ごとに変わるもの): which levers with a range are drawn at all, and which change numbers of people.
 *
 * Not here: what is drawn, see sampled-plan.ts and shocks.ts.
 */
import type { ResolvedScenario } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { compilePlan, compileScenario, planYears } from './compile-plan.ts'
import { isInForce, type YearSpan } from './ranges-in-force.ts'
import { type UncertainParameter, varyingParts } from './readings.ts'

/** The years that the plans of scenarios read (計画が読む年度): to the closing 1 April, and as far beyond as one of their policies looks. */
export function yearsRead(scenarios: readonly ResolvedScenario[], to: FiscalYear): YearSpan {
  const years = scenarios.flatMap(scenario => planYears(scenario, to))
  return { from: Math.min(...years) as FiscalYear, to: Math.max(...years) as FiscalYear }
}

/**
 * The paths of levers with a range that no run draws (中央の値だけを使う前提): they are read before the runs begin, or nothing that is drawn
 * depends on them. What one of the scenarios draws is drawn; a range of years that no plan reads is not used at all.
 */
export function readAtCentre(scenarios: readonly ResolvedScenario[], to: FiscalYear): ReadonlySet<string> {
  const years = yearsRead(scenarios, to)
  const ranged = scenarios.flatMap(({ provenance }) =>
    provenance.flatMap(({ path, reading }) => (reading?.some(entry => isInForce(entry, years)) ? path : [])),
  )
  const atCentre = new Set(ranged)
  if (atCentre.size === 0) return atCentre
  // A name of formulas that none of them uses changes nothing.
  for (const scenario of scenarios)
    for (const { path, parts } of parametersOf(scenario, to)) if (parts.some(part => part !== 'names')) atCentre.delete(path)
  return atCentre
}

/** The levers that runs draw, found without making ready for the runs; none where the scenario has no plan. */
function parametersOf(scenario: ResolvedScenario, to: FiscalYear): readonly UncertainParameter[] {
  const { compilers, outcome } = compileScenario(scenario, to)
  if (outcome.value === undefined) return []
  return varyingParts(scenario, compilers, { years: planYears(scenario, to), names: outcome.value.names }).parameters
}

/** The parts of a plan on which the number of hires or of staff depends in a plan that has an exact answer. The others change who works where, for how much. */
const COUNTED_PARTS: readonly string[] = ['separations', 'after60', 'fixedTerm', 'leaveSubstitutes', 'recruitment']

/** The keys of shocks (年ごとの変動), by cause. */
const SHOCKS = { resignation: 'resignation', 'early-retirement': 'earlyRetirement', death: 'death' } as const

/**
 * The paths of what makes hires or strength differ between runs beyond the chance of single people (人数を変える不確かさ): uncertain levers, and
 * shocks of rates that are not all 0. For plans with an exact answer; in others, hires may follow pay or those on leave as well.
 */
export function uncertainCounts(scenario: ResolvedScenario, to: FiscalYear): readonly string[] {
  const { value: plan } = compilePlan(scenario, to)
  const levers = parametersOf(scenario, to).filter(({ parts }) => parts.some(part => COUNTED_PARTS.includes(part)))
  const leaving = (plan?.separations ?? []).filter(({ rates }) => rates.flat(2).some(rate => rate > 0))
  const shaken = Object.entries(scenario.uncertainty?.shocks ?? {}).filter(
    ([cause, sd]) => sd > 0 && leaving.some(separation => separation.cause === cause),
  )
  return [
    ...levers.map(({ path }) => path),
    ...shaken.map(([cause]) => `uncertainty.shocks.${SHOCKS[cause as keyof typeof SHOCKS]}`),
  ]
}
