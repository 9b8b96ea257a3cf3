/**
 * The charts of a study (図の一覧): one builder per entry of the catalogue.
 *
 * Each builder reads only the comparison and returns a chart over named data; order and numbers follow the catalogue.
 */
import type { Comparison } from '../compare/index.ts'
import { ageChart } from './age-chart.ts'
import { ageYearChart } from './age-year-chart.ts'
import { benchmarkChart } from './benchmark-chart.ts'
import type { ChartSpec } from './chart-spec.ts'
import { closingChart } from './closing-chart.ts'
import { costChart } from './cost-chart.ts'
import { dxLedgerChart } from './dx-ledger-chart.ts'
import { employmentTypeChart } from './employment-type-chart.ts'
import { fanChart } from './fan-chart.ts'
import { flowsChart } from './flows-chart.ts'
import { goalChanceChart } from './goal-chance-chart.ts'
import { jobFamilyChart } from './job-family-chart.ts'
import { managersChart } from './managers-chart.ts'
import { manpowerChart } from './manpower-chart.ts'
import { manpowerWaterfallChart } from './manpower-waterfall-chart.ts'
import { recruitmentChart } from './recruitment-chart.ts'
import { separationsChart } from './separations-chart.ts'
import { strengthChart } from './strength-chart.ts'
import { strengthPanelsChart } from './strength-panels-chart.ts'
import { successionChart } from './succession-chart.ts'
import { workloadChart } from './workload-chart.ts'

/** A chart of the catalogue (図の作り手). */
interface ChartBuilder {
  readonly id: string
  readonly build: (comparison: Comparison) => ChartSpec | undefined
  /** Whether it also reads the sampled runs: bands or chances. */
  readonly readsRuns?: true
}

const BUILDERS: readonly ChartBuilder[] = [
  { id: 'C1', build: strengthChart },
  { id: 'C2', build: fanChart, readsRuns: true },
  { id: 'C3', build: ageChart },
  { id: 'C4', build: ageYearChart },
  { id: 'C5', build: separationsChart },
  { id: 'C6', build: flowsChart },
  { id: 'C7', build: recruitmentChart, readsRuns: true },
  { id: 'C8', build: manpowerWaterfallChart },
  { id: 'C9', build: strengthPanelsChart, readsRuns: true },
  { id: 'C10', build: closingChart, readsRuns: true },
  { id: 'C11', build: jobFamilyChart },
  { id: 'C12', build: employmentTypeChart },
  { id: 'C13', build: benchmarkChart },
  { id: 'C14', build: costChart, readsRuns: true },
  { id: 'C17', build: goalChanceChart, readsRuns: true },
  { id: 'C18', build: successionChart },
  { id: 'C19', build: dxLedgerChart },
  { id: 'C20', build: workloadChart },
  { id: 'C21', build: manpowerChart },
  { id: 'C23', build: managersChart },
]

/** The numbers of the charts that can be built (図の番号), in the order of the catalogue. */
export const CHART_IDS: readonly string[] = BUILDERS.map(builder => builder.id)

/** The numbers of the charts of the expected runs alone (期待値の図): they are the same, whether runs are sampled or not. @param wanted as in `chartsFor`. */
export const expectedCharts = (wanted: readonly string[] = CHART_IDS): readonly string[] =>
  BUILDERS.filter(({ id, readsRuns }) => wanted.includes(id) && readsRuns !== true).map(({ id }) => id)

/**
 * Builds charts from a comparison (図をつくる), in the order of the catalogue.
 * @param wanted numbers such as `C1`; all when absent. Numbers that do not exist are passed over: the study file is checked earlier.
 * A chart that has nothing to show (C11 with one job family, C2 and C17 without sampled runs) is left out.
 * @param made charts that are there already.
 */
export function chartsFor(
  comparison: Comparison,
  wanted: readonly string[] = CHART_IDS,
  made: readonly ChartSpec[] = [],
): readonly ChartSpec[] {
  return BUILDERS.filter(({ id }) => wanted.includes(id)).flatMap(
    ({ id, build }) => made.find(chart => chart.id === id) ?? build(comparison) ?? [],
  )
}
