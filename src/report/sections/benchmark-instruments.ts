/**
 * 定員回帰指標 and 定員モデル in the report: the estimates by the planner's own coefficients, or how to supply them.
 *
 * Their coefficients for ordinary cities are not published, so without the planner's there is a sentence and no number.
 */
import type { BenchmarkComparison, InstrumentEstimate } from '../../compare/index.ts'
import { NOT_APPLICABLE, people } from '../format.ts'
import { cell, type ReportRow } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'

/** Adds the two instruments (定員回帰指標・定員モデル). */
export function addInstruments(writer: SectionWriter, { regression, model }: BenchmarkComparison): void {
  const missing = [
    ...(regression === undefined
      ? [
          '定員回帰指標は、係数が入力されていないため計算していない（自治体のファイルの benchmarks.regression に係数、面積、出所を書くと計算する）。',
        ]
      : []),
    ...(model.length === 0
      ? [
          '定員モデルは、係数が入力されていないため計算していない（benchmarks.model に部門、説明変数、係数、値の表を書くと計算する）。',
        ]
      : []),
  ]
  if (missing.length > 0) writer.paragraph(`${missing.join('')}一般市の係数は公表されていない。`)
  const rows = [
    ...(regression === undefined ? [] : [rowOf('定員回帰指標', regression)]),
    ...model.map(estimate => rowOf('定員モデル', estimate)),
  ]
  if (rows.length === 0) return
  writer.table({
    caption: '定員回帰指標・定員モデルによる試算',
    unit: '人',
    columns: [
      { label: '指標', align: 'left', width: 0.3 },
      { label: '部門', align: 'left', width: 0.25 },
      ...['職員数', '試算値', '差'].map(label => ({ label, align: 'right' as const, width: 0.15 })),
    ],
    headingColumns: 2,
    rows,
    notes: ['係数は入力されたもので、値と出所は「6 前提一覧」に示す。'],
  })
}

function rowOf(title: string, { section, own, estimate, gap }: InstrumentEstimate): ReportRow {
  const count = (value: number | undefined) => (value === undefined ? NOT_APPLICABLE : people(value))
  return { cells: [title, section, count(own), people(estimate), count(gap)].map(text => cell(text)) }
}
