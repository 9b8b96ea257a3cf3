/**
 * 7 不確実性: what varies in the sampled runs and what does not, how wide the results are, how surely goals are kept.
 *
 * Stands only in the report of a study with sampled runs. Leads with what dominates; below 20 runs it says that there are no percentiles.
 */
import type { ChartSpec } from '../../charts/index.ts'
import type { Comparison } from '../../compare/index.ts'
import { FEWEST_RUNS } from '../../measure/index.ts'
import { people } from '../format.ts'
import type { ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { addPairedDifferences } from './uncertainty-differences.ts'
import { addGoalChances } from './uncertainty-goals.ts'
import { addHeadlineBands } from './uncertainty-measures.ts'
import { addSources } from './uncertainty-sources.ts'

/** The charts of the section (不確実性の図), by where they stand. */
interface UncertaintyCharts {
  readonly fans: readonly ChartSpec[]
  readonly chances: readonly ChartSpec[]
}

/** 7 不確実性. @param number the section's number. */
export function uncertainty(comparison: Comparison, number: number, charts: UncertaintyCharts): ReportSection {
  const writer = new SectionWriter(number)
  writer.paragraph(introduction(comparison))
  if (comparison.study.runs < FEWEST_RUNS)
    writer.add({ kind: 'caution', title: '試行回数が少ない', items: [tooFew(comparison.study.runs)] })
  for (const chart of charts.fans) writer.figure(chart)
  addSources(writer, comparison)
  addHeadlineBands(writer, comparison)
  addGoalChances(writer, comparison, charts.chances)
  addPairedDifferences(writer, comparison)
  return writer.section('uncertainty', '不確実性')
}

const introduction = ({ study }: Comparison): string =>
  `期待値の計算とは別に、1人ずつの退職などを乱数で決める試算を${people(study.runs)}回行った（乱数の種は「${study.seed}」）。同じ回の試算では、どの案にも同じ乱数を使う。「80%の幅」は、100回の試算のうち80回はこの範囲に入ることを示し、残りの20回はこの範囲の外になる。`

const tooFew = (runs: number): string =>
  `試行が${people(runs)}回で、${FEWEST_RUNS}回に満たないため、百分位（10%、中央値、90%など）と80%の幅は示さない。平均と乱数誤差、目標を守った回数の割合だけを示す。`
