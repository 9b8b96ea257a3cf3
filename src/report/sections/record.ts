/**
 * 記録 (8, or 9 after 不確実性): what is needed to run the same projection again.
 *
 * With the files and the program of the same version it gives the same bytes. Not here: time, person and machine, which would
 * change them.
 */
import type { Comparison } from '../../compare/index.ts'
import { longYear, stockDate } from '../../terms/index.ts'
import { people } from '../format.ts'
import { cell, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'

/** 記録. @param number the section's number. */
export function record(comparison: Comparison, number: number): ReportSection {
  const writer = new SectionWriter(number)
  const { study, municipality, scenarios } = comparison
  const entries: readonly (readonly [string, string])[] = [
    ['比較', `${study.title}（${study.id}）`],
    ['自治体', `${municipality.name}（${municipality.id}）`],
    ['基準日', stockDate(study.baseYear)],
    ['期間', `${longYear(study.from)}～${longYear(study.to)}（期末は${stockDate(study.closingYear)}）`],
    ['案', scenarios.map(({ id }) => id).join('、')],
    ['基準案', `${referenceTitle(comparison)}（${comparison.reference}）`],
    ['乱数の種', study.seed],
    ['試行回数', study.runs === 0 ? '0回（期待値のみ）' : `${people(study.runs)}回`],
  ]
  writer.table({
    caption: '実行の記録',
    columns: [
      { label: '項目', align: 'left', width: 0.25 },
      { label: '内容', align: 'left', width: 0.75 },
    ],
    headingColumns: 1,
    rows: entries.map(([title, text]) => ({ cells: [cell(title), cell(text)] })),
    notes: ['入力と出力のファイルのハッシュ値は、同じフォルダーの manifest.json にある。'],
  })
  writer.add({ kind: 'program' })
  return writer.section('record', '記録')
}
