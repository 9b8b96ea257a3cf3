/**
 * Laying out a table for a terminal (端末の表): columns aligned by display width, so that full-width text stays straight.
 *
 * A table wider than 100 columns numbers the names in its first column and explains the numbers below; if that is not enough,
 * it is cut into tables that each repeat the first column. Every line of a table has the same width.
 */
import stringWidth from 'string-width'

/** A table of text: header, rows and the alignment of each column. */
export interface TextTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly ('left' | 'right')[]
}

/** Widest table that is printed as it is, in columns of the terminal. */
export const WIDEST = 100

const GAP = '  '

/** A table as lines: title, header, rule, rows; then the key of numbered names, if any. */
export function layOutTable(table: TextTable): readonly string[] {
  const keys: string[] = []
  let shown = table
  for (let column = 0; column < table.header.length && tableWidth(shown) > WIDEST; column += 1) {
    if (table.align[column] === 'left') shown = numbered(shown, column, keys)
  }
  if (tableWidth(shown) <= WIDEST) return [shown.title, ...grid(shown), ...keys]
  const named = (columnWidths(table)[0] ?? 0) > WIDEST / 2
  const parts = split(named ? shown : table)
  return [
    ...parts.flatMap((part, at) => (at === 0 ? [part.title, ...grid(part)] : ['', part.title, ...grid(part)])),
    ...(named ? keys : []),
  ]
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

/** Replaces the names of a column by (1), (2) …, and adds the key. */
function numbered(table: TextTable, column: number, keys: string[]): TextTable {
  const names = [...new Set(table.rows.map(row => row[column] ?? ''))]
  const head = column === 0 ? '' : `${table.header[column]} `
  const number = (name: string): string => `${column === 0 ? '' : 'G'}${names.indexOf(name) + 1}`
  keys.push(...names.map(name => `${head}${number(name)} = ${name}`))
  return { ...table, rows: table.rows.map(row => row.map((cell, at) => (at === column ? number(cell) : cell))) }
}
