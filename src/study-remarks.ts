/**
 * Remarks on a study as a whole (スタディへの注意): runs that are too few, goals that cannot be judged as they ask, charts with nothing to show.
 *
 * Not here: findings of a scenario, which are known before (plan-study.ts) or from its expected run.
 */
import type { ChartSpec } from './charts/index.ts'
import type { BandTable } from './compare/index.ts'
import type { Diagnostic } from './diagnostics/index.ts'
import { FEWEST_RUNS, LARGEST_ERROR, runsNeeded, type Spread } from './measure/index.ts'
import { roundHalfAway } from './numeric/index.ts'
import { MOST_RUNS, type ResolvedScenario, type ResolvedStudy } from './scenario/index.ts'
import { type FiscalYear, shortYear, yearAfter, yearsBetween } from './terms/index.ts'

/** What is to be said about the number of runs (試行回数への注意): too few for percentiles, or for half a person. */
export function remarksOnRuns(study: ResolvedStudy, bands: Pick<BandTable, 'spread'>): Diagnostic[] {
  const { runs } = study
  if (runs === 0) return []
  if (runs < FEWEST_RUNS)
    return [{ code: 'W_RUNS_TOO_FEW', severity: 'warning', args: { runs, fewest: FEWEST_RUNS }, path: 'runs' }]
  const worst = headcounts(study, bands).reduce<Headcount | undefined>(
    (one, other) => (one === undefined || errorOf(other) > errorOf(one) ? other : one),
    undefined,
  )
  if (worst === undefined || errorOf(worst) <= LARGEST_ERROR) return []
  const { measure, fiscalYear, spread } = worst
  const needed = runsNeeded(spread.sd ?? 0)
  const error = String(roundHalfAway(errorOf(worst) * 100) / 100)
  const { id: scenario, title: name, municipality } = worst.scenario
  const rule = municipality.countingRules.find(({ id }) => `strength.${id}` === measure)
  const args = {
    runs,
    needed,
    most: MOST_RUNS,
    error,
    scenario,
    name,
    measure,
    counted: rule?.title ?? '採用数',
    year: shortYear(fiscalYear),
  }
  return [{ code: 'W_RUNS_MORE_NEEDED', severity: 'warning', args, path: 'runs' }]
}

/** A headcount of a year whose mean is to be known to half a person (人数). */
interface Headcount {
  readonly scenario: ResolvedScenario
  readonly fiscalYear: FiscalYear
  readonly measure: string
  readonly spread: Spread
}

const errorOf = ({ spread }: Headcount): number => spread.standardError ?? 0

/** Strength under every rule, and hires, in every year that has them. */
const headcounts = ({ scenarios, to }: ResolvedStudy, bands: Pick<BandTable, 'spread'>): Headcount[] =>
  scenarios.flatMap(scenario => {
    const { baseYear, countingRules } = scenario.municipality
    const measures = [...countingRules.map(({ id }) => `strength.${id}`), 'recruitment.filled']
    return yearsBetween(baseYear, yearAfter(to)).flatMap(fiscalYear =>
      measures.flatMap(measure => {
        const spread = bands.spread(scenario.id, fiscalYear, measure)
        return spread === undefined ? [] : [{ scenario, fiscalYear, measure, spread }]
      }),
    )
  })

/** What is to be said about goals (目標への注意): a probability is demanded, but without sampled runs only the expected run can judge. */
export const remarksOnGoals = ({ runs, goals }: ResolvedStudy): Diagnostic[] =>
  goals.flatMap(({ id, title: name, probability }, index): Diagnostic[] =>
    runs > 0 || probability === undefined
      ? []
      : [{ code: 'W_GOAL_NOT_SAMPLED', severity: 'warning', args: { id, name }, path: `goals[${index}].probability` }],
  )

/** What is to be said about charts (図への注意): the study names one that has nothing to show. */
export const remarksOnCharts = ({ charts, namesCharts }: ResolvedStudy, drawn: readonly ChartSpec[]): Diagnostic[] =>
  charts.flatMap((chart, index): Diagnostic[] =>
    !namesCharts || drawn.some(({ id }) => id === chart)
      ? []
      : [{ code: 'W_CHART_LEFT_OUT', severity: 'warning', args: { chart, fewest: FEWEST_RUNS }, path: `charts[${index}]` }],
  )
