/**
 * 6 前提一覧: every input with its value, status, source and place in the files.
 *
 * 仮定 is marked in words and by a frame, so that it survives a copier, and is never to be quoted as the city's figure.
 */
import type { Comparison } from '../../compare/index.ts'
import type { Provenance } from '../../scenario/index.ts'
import { STATUS_TITLES, STATUSES } from '../../terms/index.ts'
import { NOT_APPLICABLE, people } from '../format.ts'
import { cell, type ReportRow, type ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'

/** 6 前提一覧. */
export function assumptions(comparison: Comparison): ReportSection {
  const writer = new SectionWriter(6)
  const rows = withoutRepeats(comparison.provenance)
  const counts = STATUSES.map(
    status => `${STATUS_TITLES[status]}${people(rows.filter(row => row.status === status).length)}件`,
  ).join('、')
  writer.paragraph(
    `公表値は出典に印刷された値、計算値は公表値からの計算、仮定は公表されていないために置いた値である（${counts}）。仮定は${comparison.municipality.name}の公表値ではなく、記載箇所を書き換えれば差し替えられる。`,
  )
  if (rows.length === 0) writer.paragraph('前提の一覧はない。')
  else addList(writer, rows)
  return writer.section('assumptions', '前提一覧')
}

function addList(writer: SectionWriter, rows: readonly Provenance[]): void {
  writer.table({
    caption: '前提一覧',
    columns: [
      { label: '項目', align: 'left', width: 0.21 },
      { label: '値', align: 'left', width: 0.19 },
      { label: '区分', align: 'center', width: 0.08 },
      { label: '出典・根拠', align: 'left', width: 0.34 },
      { label: '記載箇所', align: 'left', width: 0.18 },
    ],
    headingColumns: 1,
    rows: rows.map(rowOf),
    notes: [],
    dense: true,
  })
}

function rowOf(row: Provenance): ReportRow {
  const source = row.source === '' ? NOT_APPLICABLE : row.source
  return {
    cells: [
      cell(row.title),
      cell(row.value),
      row.status === 'assumed' ? cell(STATUS_TITLES.assumed, 'assumed') : cell(STATUS_TITLES[row.status]),
      cell(row.note === undefined || row.note === '' ? source : `${source}（${row.note}）`),
      cell(`${row.file}:${row.line}`),
    ],
  }
}

/** A value that several scenarios inherit stands in the list once. */
function withoutRepeats(provenance: readonly Provenance[]): readonly Provenance[] {
  const seen = new Set<string>()
  return provenance.filter(({ file, line, path, value }) => {
    const key = `${file}\n${line}\n${path}\n${value}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
