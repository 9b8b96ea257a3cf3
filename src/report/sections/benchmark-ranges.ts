/**
 * The ranges of the gaps to similar cities (類似団体との差の幅) on the last 1 April that has a population, by scenario.
 *
 * Nothing below 20 sampled runs. Not here: the other years, which stand in the result file.
 */
import { shortTitle } from '../../charts/index.ts'
import type { BenchmarkComparison, Comparison } from '../../compare/index.ts'
import { shortYear, stockDate } from '../../terms/index.ts'
import { lineTitle } from '../benchmark-line.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { differenceRange } from '../spread-text.ts'

/** Adds the ranges of 80 % of the gaps (差の幅); nothing where none are known. */
export function addBenchmarkRanges(writer: SectionWriter, comparison: Comparison, benchmarks: BenchmarkComparison): void {
  const last = benchmarks.years[comparison.reference]?.at(-1)?.fiscalYear
  const rows = comparison.scenarios.flatMap(scenario => {
    const gaps = benchmarks.years[scenario.id]?.find(({ fiscalYear }) => fiscalYear === last)?.bands?.gaps
    return gaps === undefined || Object.values(gaps).every(({ p10 }) => p10 === undefined) ? [] : [{ scenario, gaps }]
  })
  if (last === undefined || rows.length === 0) return
  writer.table({
    caption: `類似団体との差の80%の幅（普通会計、${stockDate(last)}）`,
    unit: '人',
    columns: [
      { label: '案', align: 'left', width: 0.28 },
      ...benchmarks.lines.map(line => ({
        label: lineTitle(benchmarks, line),
        align: 'right' as const,
        width: 0.72 / benchmarks.lines.length,
      })),
    ],
    headingColumns: 1,
    rows: rows.map(({ scenario, gaps }) => ({
      cells: [shortTitle(comparison, scenario), ...benchmarks.lines.map(({ id }) => differenceRange(gaps[id]))].map(text =>
        cell(text),
      ),
    })),
    notes: [
      `乱数による試算のうち、100回中80回はこの範囲。職員数のばらつきによる幅で、人口推計、普通会計の部門の割合、類似団体の人口1万人当たり職員数（${shortYear(benchmarks.fiscalYear)}）は動かしていない。`,
    ],
  })
}
