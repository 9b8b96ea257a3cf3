/**
 * 類似団体との比較 in 2 現状: the gaps at a glance, what to beware of, the diagnosis by section, and the peer cities.
 *
 * The tables have the form of the city's own paper (別添４, 別添５). Not here: years to come, which stand in section 4.
 */
import type { ChartSpec } from '../../charts/index.ts'
import type { BenchmarkComparison, Comparison } from '../../compare/index.ts'
import { ORDINARY_TOTAL, stockDate } from '../../terms/index.ts'
import { decimal, people, signed } from '../format.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { addInstruments } from './benchmark-instruments.ts'
import { benchmarkTraps, slipNotes, sourceOf } from './benchmark-notes.ts'
import { addPeers } from './benchmark-peers.ts'
import { addSections, addSmallSections } from './benchmark-sections.ts'

/** Adds the comparison with similar cities (類似団体との比較); nothing where the municipality names no benchmarks. */
export function addBenchmarks(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  const { benchmarks } = comparison
  if (benchmarks === undefined) return
  writer.heading('類似団体との比較')
  writer.paragraph(introduction(comparison, benchmarks))
  addSummary(writer, comparison, benchmarks)
  writer.add({ kind: 'caution', title: '類似団体との差を読むときの注意', items: benchmarkTraps(comparison, benchmarks) })
  for (const chart of charts) writer.figure(chart)
  addSections(writer, comparison, benchmarks)
  addSmallSections(writer, comparison, benchmarks)
  addPeers(writer, comparison, benchmarks)
  addInstruments(writer, benchmarks)
}

function introduction({ municipality }: Comparison, { population, type, fiscalYear }: BenchmarkComparison): string {
  const named = type === undefined ? '' : `類型は${type.name}である。`
  return `${stockDate(fiscalYear)}の${municipality.name}の普通会計の職員数を、人口と産業構造の似た団体の人口1万人当たり職員数に${municipality.name}の人口${people(population.people)}人（${population.date}現在）を掛けた人数と比べる。${named}`
}

/** The gaps at a glance, as the source's own summary gives them, and beside them those that allow for its traps. */
function addSummary(writer: SectionWriter, comparison: Comparison, benchmarks: BenchmarkComparison): void {
  const { sections, lines, peers, absent } = benchmarks
  const own = sections.find(({ section }) => section === ORDINARY_TOTAL)?.own
  if (own === undefined) return
  const row = (title: string, staff: number, digits = 0) => ({
    cells: [
      cell(title),
      cell(digits === 0 ? people(staff) : decimal(staff, digits)),
      cell(digits === 0 ? signed(own - staff) : decimal(own - staff, digits)),
    ],
  })
  const line = (id: string, title: string) => lines.filter(found => found.id === id).map(found => row(title, found.people))
  const mean = peers?.sections.find(({ section }) => section === '合計')
  const count = peers?.cities.length ?? 0
  writer.table({
    caption: `類似団体との差（普通会計、${stockDate(benchmarks.fiscalYear)}）`,
    unit: '人',
    columns: [
      { label: '項目', align: 'left', width: 0.6 },
      { label: '職員数', align: 'right', width: 0.2 },
      { label: '本市との差', align: 'right', width: 0.2 },
    ],
    headingColumns: 1,
    rows: [
      { cells: [cell(`${comparison.municipality.name}職員数`), cell(people(own)), cell('0')], kind: 'reference' },
      ...line('simple', '全国類似団体（単純値）'),
      ...line('simpleWithoutLargestAbsent', `全国類似団体（単純値、${absent[0]?.section ?? ''}を除く）`),
      ...line('adjusted', '全国類似団体（修正値）'),
      ...(mean?.printedMean === undefined ? [] : [row(`近隣${count}市の平均（資料の値）`, mean.printedMean)]),
      ...(mean === undefined ? [] : [row(`近隣${count}市の平均（${count}市の合計から計算）`, mean.mean, 1)]),
      ...line('peers', `近隣${peers?.others.count ?? 0}市（人口1万人当たり、本市を除く）`),
    ],
    notes: [
      '差は、本市の職員数から類似団体の人数を引いた人数。△は本市の方が少ないことを示す。',
      ...slipNotes(benchmarks),
      ...sourceOf(comparison, 'benchmarks.sections'),
    ],
  })
}
