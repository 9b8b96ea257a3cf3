/**
 * Tables as HTML (表): caption with number, 単位 line, headings with scope, ※ notes below.
 *
 * A table stands in a region that scrolls on a narrow screen and can be reached by keyboard; on paper it has its full width.
 */
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../report-document.ts'
import { escapeHtml } from './escape.ts'

/** Tables up to this many rows are not broken over pages. */
const SHORT = 14

/** A table (表) as HTML. */
export function tableHtml(table: ReportTable): string {
  const caption = `${escapeHtml(table.number)}　${escapeHtml(table.caption)}`
  const unit = table.unit === undefined ? '' : `<span class="unit">単位：${escapeHtml(table.unit)}</span>`
  const classes = ['fixed', ...(table.dense ? ['dense'] : [])].join(' ')
  const columns = table.columns
    .map(({ width }) => (width === undefined ? '<col>' : `<col style="width:${share(width)}%">`))
    .join('')
  const head = table.columns.map(headCell).join('')
  const body = table.rows.map(row => rowHtml(row, table)).join('\n')
  return [
    `<div class="exhibit${table.rows.length <= SHORT ? ' short' : ''}">`,
    `<div class="scroll" role="region" tabindex="0" aria-label="${caption}">`,
    `<table class="${classes}"><caption>${unit}${caption}</caption><colgroup>${columns}</colgroup>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body}\n</tbody></table></div>`,
    notesHtml(table.notes),
    '</div>',
  ].join('\n')
}

/** A chart's own table (図のデータ), already worded by the chart: first column heads the rows, the others are numbers. */
export function dataTableHtml(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((label, index) => headCell({ label, align: index === 0 ? 'left' : 'right' })).join('')
  const body = rows
    .map(row => {
      const [first = '', ...rest] = row
      return `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map(text => `<td class="right">${escapeHtml(text)}</td>`).join('')}</tr>`
    })
    .join('\n')
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table class="dense"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}

/** The ※ notes (注) under a table or figure; empty when there are none. */
export function notesHtml(notes: readonly string[]): string {
  if (notes.length === 0) return ''
  const items = notes.map(note => `<li>${note.startsWith('※') ? '' : '※'}${escapeHtml(note)}</li>`).join('')
  return `<ul class="notes">${items}</ul>`
}

const headCell = ({ label, align }: ReportColumn): string => `<th scope="col" class="${align}">${escapeHtml(label)}</th>`

function rowHtml(row: ReportRow, table: ReportTable): string {
  const cells = row.cells.map((entry, index) => {
    const align = table.columns[index]?.align ?? 'left'
    return index < table.headingColumns
      ? `<th scope="row">${cellHtml(entry)}</th>`
      : `<td class="${align}">${cellHtml(entry)}</td>`
  })
  return `<tr${row.kind === undefined ? '' : ` class="${row.kind}"`}>${cells.join('')}</tr>`
}

function cellHtml(entry: ReportCell): string {
  const text = escapeHtml(entry.text)
  return entry.mark === undefined ? text : `<span class="${entry.mark}">${text}</span>`
}

/** A width as per cent with at most two decimals. */
const share = (width: number): number => Math.round(width * 10_000) / 100
