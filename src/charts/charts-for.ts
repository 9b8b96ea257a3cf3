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

type ChartBuilder = (comparison: Comparison) => ChartSpec | undefined

const BUILDERS: readonly { readonly id: string; readonly build: ChartBuilder }[] = [
  { id: 'C1', build: strengthChart },
  { id: 'C2', build: fanChart },
  { id: 'C3', build: ageChart },
  { id: 'C4', build: ageYearChart },
  { id: 'C5', build: separationsChart },
  { id: 'C6', build: flowsChart },
  { id: 'C7', build: recruitmentChart },
  { id: 'C8', build: manpowerWaterfallChart },
  { id: 'C9', build: strengthPanelsChart },
  { id: 'C10', build: closingChart },
  { id: 'C11', build: jobFamilyChart },
  { id: 'C12', build: employmentTypeChart },
  { id: 'C13', build: benchmarkChart },
  { id: 'C14', build: costChart },
  { id: 'C17', build: goalChanceChart },
  { id: 'C18', build: successionChart },
  { id: 'C19', build: dxLedgerChart },
  { id: 'C20', build: workloadChart },
  { id: 'C21', build: manpowerChart },
  { id: 'C23', build: managersChart },
]

/** The numbers of the charts that can be built (図の番号), in the order of the catalogue. */
export const CHART_IDS: readonly string[] = BUILDERS.map(builder => builder.id)

/**
 * Builds charts from a comparison (図をつくる), in the order of the catalogue.
 * @param wanted numbers such as `C1`; all when absent. Numbers that do not exist are passed over: the study file is checked earlier.
 * A chart that has nothing to show (C11 with one job family, C2 and C17 without sampled runs) is left out.
 */
export function chartsFor(comparison: Comparison, wanted: readonly string[] = CHART_IDS): readonly ChartSpec[] {
  return BUILDERS.filter(builder => wanted.includes(builder.id)).flatMap(builder => builder.build(comparison) ?? [])
}
