/**
 * The diagnosis by section as tables (定員管理診断表): big sections with 単純値 and 修正値, small sections with 修正値.
 *
 * A blank of the source is printed 「－」, never 0. 超過率 is over own staff, and 「－」 where that is fewer than ten. Rows that are blank
 * throughout are counted in a note. Source of the form: the council paper, 別添４.
 */
import type { BenchmarkComparison, Comparison, SectionComparison } from '../../compare/index.ts'
import { stockDate } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE, people } from '../format.ts'
import { cell, type ReportRow } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import { sourceOf } from './benchmark-notes.ts'

/** A ratio on a base of fewer people than this is not printed. */
const LEAST_BASE = 10

const count = (value: number | undefined): string => (value === undefined ? NOT_APPLICABLE : people(value))

/** A ratio as per cent (割合), 「－」 on a base of fewer than ten people. */
export const ratioOf = (ratio: number | undefined, base: number | undefined): string =>
  ratio === undefined || base === undefined || base < LEAST_BASE ? NOT_APPLICABLE : decimal(ratio * 100)

/** Adds the table of big sections (大部門). */
export function addSections(writer: SectionWriter, comparison: Comparison, { sections, fiscalYear }: BenchmarkComparison): void {
  const labels = ['職員数', '単純値', '超過数', '超過率（%）', '修正値', '超過数', '超過率（%）']
  writer.table({
    caption: `大部門の比較（${stockDate(fiscalYear)}）`,
    unit: '人（超過率を除く）',
    columns: [
      { label: '部門', align: 'left', width: 0.23 },
      ...labels.map(label => ({ label, align: 'right' as const, width: 0.11 })),
    ],
    headingColumns: 1,
    rows: sections.map(row => ({
      cells: [
        row.section,
        count(row.own),
        count(row.simple),
        count(row.gapSimple),
        ratioOf(row.rateSimple, row.own),
        count(row.adjusted),
        count(row.gapAdjusted),
        ratioOf(row.rateAdjusted, row.own),
      ].map(text => cell(text)),
      ...(row.isTotal ? { kind: 'reference' as const } : {}),
    })),
    notes: [
      '単純値は、類型の全団体の職員数の計÷人口の計×10,000に、市の人口÷10,000を掛けた人数。修正値は、その部門に職員を置く団体だけの人口で割った人数で、中・小部門ごとに求めて積み上げる。',
      '超過数は本市の職員数から類似団体の人数を引いた数、超過率は超過数÷本市の職員数。修正値の計は、市が職員を置く部門だけの合計である。',
      `${NOT_APPLICABLE}は該当なし、または本市の職員数が10人未満のため率を示さないもの。公営企業等会計は、団体により事業が異なるため比べない。`,
      ...sourceOf(comparison, 'benchmarks.sections'),
    ],
  })
}

/** Adds the table of small sections (中・小部門); nothing where the municipality has none. */
export function addSmallSections(
  writer: SectionWriter,
  comparison: Comparison,
  { smallSections, fiscalYear }: BenchmarkComparison,
): void {
  if (smallSections.length === 0) return
  const filled = smallSections.filter(row => row.own !== undefined || row.adjusted !== undefined)
  const blank = smallSections.length - filled.length
  writer.table({
    caption: `中・小部門の比較（${stockDate(fiscalYear)}、修正値）`,
    unit: '人',
    columns: [
      { label: '大部門', align: 'left', width: 0.18 },
      { label: '中部門', align: 'left', width: 0.18 },
      { label: '小部門', align: 'left', width: 0.28 },
      ...['職員数', '修正値', '超過数'].map(label => ({ label, align: 'right' as const, width: 0.12 })),
    ],
    headingColumns: 3,
    rows: filled.map((row, index) => smallRow(row, filled[index - 1])),
    notes: [
      ...(blank === 0 ? [] : [`市が職員を置かず、修正値も空欄の${people(blank)}部門は省いた。`]),
      ...sourceOf(comparison, 'benchmarks.smallSections'),
    ],
    dense: true,
  })
}

/** A small section; the names of the big and medium ones are not repeated under themselves. */
function smallRow(row: SectionComparison, before: SectionComparison | undefined): ReportRow {
  const isNewBig = row.section !== before?.section
  const isNewMedium = isNewBig || row.medium !== before?.medium
  return {
    cells: [
      isNewBig ? row.section : '',
      isNewMedium ? (row.medium ?? '') : '',
      row.small ?? '',
      count(row.own),
      count(row.adjusted),
      count(row.gapAdjusted),
    ].map(text => cell(text)),
    ...(row.isTotal ? { kind: 'reference' as const } : {}),
  }
}
