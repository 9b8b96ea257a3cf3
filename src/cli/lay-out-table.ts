/**
 * Laying out a table for a terminal (端末の表): columns aligned by display width, so that full-width text stays straight.
 *
 * A table wider than 80 columns is cut into tables that each repeat the first column. Every line of a table has the same width; a title that is
 * too long goes on in a second line.
 * Not here: shorter names, which the layout of the whole comparison chooses for all its tables.
 */
import stringWidth from 'string-width'
import type { TextTable } from '../report/index.ts'

/** Widest table that is printed as it is, in columns of the terminal. */
export const WIDEST = 80

const GAP = '  '
/** Further lines of a title begin here. */
const INDENT = '  '

/** Whether a table fits the terminal as it is. */
export const fits = (table: TextTable): boolean => tableWidth(table) <= WIDEST

/** A table as lines: title, header, rule, rows; cut into parts with an empty line between them where it is too wide. */
export function layOutTable(table: TextTable): readonly string[] {
  const parts = fits(table) ? [table] : split(table)
  return parts.flatMap((part, at) => [...(at === 0 ? [] : ['']), ...titleLines(part.title), ...grid(part)])
}

/** A title in lines that fit, cut behind a sign of punctuation or a space. */
function titleLines(title: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of title.split(/(?<=[、。：）」 ])|(?=[（「])/u)) {
    const open = line + piece
    if (stringWidth(open.trimEnd()) <= WIDEST || line.trim() === '') line = open
    else {
      lines.push(line.trimEnd())
      line = INDENT + piece
    }
  }
  return [...lines, line.trimEnd()]
}

/** Cuts a table into tables that fit, each with the first column. */
function split(table: TextTable): readonly TextTable[] {
  const parts: number[][] = []
  for (let column = 1; column < table.header.length; column += 1) {
    const open = parts.at(-1)
    if (open !== undefined && tableWidth(withColumns(table, [...open, column])) <= WIDEST) open.push(column)
    else parts.push([0, column])
  }
  return parts.map(columns => withColumns(table, columns))
}

const withColumns = (table: TextTable, columns: readonly number[]): TextTable => ({
  title: table.title,
  header: columns.map(column => table.header[column] ?? ''),
  rows: table.rows.map(row => columns.map(column => row[column] ?? '')),
  align: columns.map(column => table.align[column] ?? 'left'),
})

/** Width of a table's lines. */
const tableWidth = (table: TextTable): number =>
  columnWidths(table).reduce((sum, width) => sum + width, 0) + GAP.length * (table.header.length - 1)

const columnWidths = (table: TextTable): readonly number[] =>
  table.header.map((head, column) => Math.max(stringWidth(head), ...table.rows.map(row => stringWidth(row[column] ?? ''))))

function grid(table: TextTable): readonly string[] {
  const widths = columnWidths(table)
  const line = (cells: readonly string[]): string =>
    widths.map((width, column) => padded(cells[column] ?? '', width, table.align[column] ?? 'left')).join(GAP)
  return [line(table.header), widths.map(width => '-'.repeat(width)).join(GAP), ...table.rows.map(line)]
}

function padded(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(width - stringWidth(text))
  return align === 'right' ? space + text : text + space
}
