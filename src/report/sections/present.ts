/**
 * 2 現状: how the staff came to its size (C1), its ages (C3) and how they move (C4), the base date's count by employment type, and
 * 定員 against 現員 in past years, each on its own basis and on one.
 *
 * The count is that of the staff table; only C3 and C4 look ahead. Not here: assumptions, listed in section 6.
 */
import type { ChartSpec } from '../../charts/index.ts'
import { type Comparison, headsByType } from '../../compare/index.ts'
import { EMPLOYMENT_TYPE_TITLES, stockDate } from '../../terms/index.ts'
import { people } from '../format.ts'
import { strengthAt } from '../measure-reading.ts'
import { cell, type ReportRow, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { addBenchmarks } from './benchmarks.ts'
import { addQuotaBases } from './quota-bases.ts'

/** 2 現状. */
export function present(comparison: Comparison, charts: readonly ChartSpec[], benchmarks: readonly ChartSpec[]): ReportSection {
  const writer = new SectionWriter(2)
  addComposition(writer, comparison)
  addQuotaBases(writer, comparison)
  for (const chart of charts) writer.figure(chart)
  addBenchmarks(writer, comparison, benchmarks)
  return writer.section('present', '現状')
}

function addComposition(writer: SectionWriter, comparison: Comparison): void {
  const { reference, study, municipality } = comparison
  const { inside, outside } = headsByType(comparison, reference, study.baseYear)
  const row = (title: string, count: number | undefined, place: string): ReportRow => ({
    cells: [cell(title), cell(people(count)), cell(place)],
  })
  const rows: ReportRow[] = []
  for (const [type, count] of inside) {
    if (count > 0) rows.push(row(EMPLOYMENT_TYPE_TITLES[type], count, '現員'))
  }
  rows.push({ ...row('現員 計', strengthAt(comparison, reference, study.baseYear), ''), kind: 'reference' })
  for (const [type, count] of outside) {
    if (count > 0) rows.push(row(EMPLOYMENT_TYPE_TITLES[type], count, '現員の外（推計に含む）'))
  }
  for (const { title, people: count } of municipality.besides) rows.push(row(title, count, '推計の外'))
  writer.table({
    caption: `任用形態別の職員数（${stockDate(study.baseYear)}）`,
    unit: '人',
    columns: [
      { label: '任用形態', align: 'left', width: 0.45 },
      { label: '人数', align: 'right', width: 0.2 },
      { label: '数え方', align: 'left', width: 0.35 },
    ],
    headingColumns: 1,
    rows,
    notes: [],
  })
}
