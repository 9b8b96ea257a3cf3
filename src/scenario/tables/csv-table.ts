/**
 * A CSV text → header and rows (CSVの読み取り), strictly.
 *
 * papaparse splits the cells; what counts as a table is ours: every row has exactly the header's cells, no total rows, no notes,
 * no second header. Blank rows are skipped and counted. Leaves out: what the columns mean.
 */
import Papa from 'papaparse'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { hasErrors } from '../../diagnostics/index.ts'
import { type CsvCell, type CsvLine, type CsvRow, findingAt, placeInLine, placeOfCell, placeOfLine } from './csv-finding.ts'
import { isBlank, linesOf } from './csv-lines.ts'

/** A table as read (読み取った表). */
interface CsvTable {
  readonly file: string
  readonly header: CsvRow
  readonly rows: readonly CsvRow[]
}

/**
 * Reads a CSV text. The header is checked by `checkHeader` first: when it is refused, no line below it is looked at or shown.
 * @param totals whether rows of totals may stand in the table, as in a published diagnosis; refused by default.
 * @returns The table with the rows that can be read, so that their cells are checked although other rows are refused.
 */
export function readCsv(
  file: string,
  text: string,
  checkHeader: (header: CsvRow) => readonly Diagnostic[],
  totals: Totals = 'refused',
): { readonly table?: CsvTable; readonly diagnostics: readonly Diagnostic[] } {
  const cut = linesOf(file, text)
  if (cut.lines === undefined) return { diagnostics: cut.diagnostics }
  const header = rowsOf([cut.lines.header])[0]
  const unclosed = quoteMistakes(file, cut.lines.header)
  if (header === undefined || unclosed.length > 0) return { diagnostics: unclosed }
  const refused = checkHeader(header)
  if (hasErrors(refused)) return { diagnostics: refused }
  const { rows, diagnostics } = readBody({ file, header, totals }, cut.lines.body, cut.diagnostics)
  return { table: { file, header, rows }, diagnostics: [...refused, ...diagnostics] }
}

/** Whether rows of totals may stand in a table (計の行). */
type Totals = 'refused' | 'kept'

interface TableHead {
  readonly file: string
  readonly header: CsvRow
  readonly totals: Totals
}

/** Reads the lines below the header; rows with a finding of their own are left out. */
function readBody(
  { file, header, totals }: TableHead,
  body: readonly CsvLine[],
  oddLines: readonly Diagnostic[],
): { readonly rows: readonly CsvRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const filled = body.filter(line => !isBlank(line))
  const mistakes = [...oddLines, ...filled.flatMap(line => quoteMistakes(file, line))]
  const refused = new Set(mistakes.map(found => found.place?.line))
  const readable = rowsOf(filled.filter(line => !refused.has(line.number)))
  const rows: CsvRow[] = []
  for (const row of readable) {
    const found = rowMistakes({ file, header, totals }, row)
    mistakes.push(...found)
    if (found.length === 0) rows.push(row)
  }
  if (filled.length === 0) mistakes.push(findingAt('E_CSV_NO_ROWS', {}, placeOfLine(file, header.line)))
  return { rows, diagnostics: [...blankRows(file, body), ...mistakes] }
}

/** Every line is one row, also where a quote is not closed on it. */
function rowsOf(lines: readonly CsvLine[]): CsvRow[] {
  return lines.map(line => {
    const { data } = Papa.parse<string[]>(line.text.replace(/^\ufeff/u, ' '), { delimiter: ',', newline: '\n', header: false })
    const spans = cellSpans(line.text)
    return { line, cells: (data[0] ?? []).map((value, column) => cellAt(line, value, spans[column])) }
  })
}

interface CellSpan {
  readonly start: number
  readonly end: number
  /** A quote that is not closed, or is followed by something else than a comma. */
  readonly mistake?: 'unclosed' | 'malformed'
}

function cellAt(line: CsvLine, value: string, span: CellSpan | undefined): CsvCell {
  const { start, end } = span ?? { start: 0, end: line.text.length }
  const column = [...line.text.slice(0, start)].length + 1
  return { value: value.trim(), column, length: Math.max(1, [...line.text.slice(start, end)].length) }
}

/** Where the cells of a line stand, as UTF-16 offsets; a comma inside quotes does not separate. */
function cellSpans(text: string): CellSpan[] {
  const spans: CellSpan[] = []
  let start = 0
  while (start <= text.length) {
    const quoted = text.charAt(start) === '"' ? /"(?:[^"]|"")*("?)/uy : undefined
    if (quoted) quoted.lastIndex = start
    const match = quoted?.exec(text)
    const from = match ? start + match[0].length : start
    const comma = text.indexOf(',', from)
    const end = comma < 0 ? text.length : comma
    const mistake =
      match === undefined || match === null ? undefined : match[1] === '' ? 'unclosed' : end > from ? 'malformed' : undefined
    spans.push({ start, end, ...(mistake === undefined ? {} : { mistake }) })
    start = end + 1
  }
  return spans
}

const quoteMistakes = (file: string, line: CsvLine): Diagnostic[] =>
  cellSpans(line.text).flatMap(span =>
    span.mistake === undefined
      ? []
      : [findingAt('E_CSV_QUOTE', { kind: span.mistake }, placeInLine(file, line, span.start, span.end - span.start))],
  )

function blankRows(file: string, body: readonly CsvLine[]): Diagnostic[] {
  const blank = body.filter(isBlank)
  return blank[0] === undefined ? [] : [findingAt('W_CSV_BLANK_ROWS', { count: blank.length }, placeOfLine(file, blank[0]))]
}

const TOTAL_WORDS: ReadonlySet<string> = new Set(['合計', '計', '小計', '総計', '総数', 'total', 'sum', 'subtotal'])

/** A total or a note is recognised before its cells are counted: it is never a matter of commas. */
function rowMistakes({ file, header, totals }: TableHead, row: CsvRow): Diagnostic[] {
  const values = row.cells.map(cell => cell.value)
  const first = values.find(value => value !== '') ?? ''
  if (/^(?:※|＊|\*|#|注[\s　:：）)0-9０-９]|（注|\(注|備考)/u.test(first))
    return [findingAt('E_ROSTER_NOTE_ROW', {}, placeOfLine(file, row.line))]
  const total =
    totals === 'kept' ? undefined : row.cells.find(cell => TOTAL_WORDS.has(cell.value.replace(/\s/gu, '').toLowerCase()))
  if (total !== undefined) return [findingAt('E_ROSTER_TOTAL_ROW', { word: total.value }, placeOfCell(file, row, total))]
  if (values.length > 1 && values.every((value, index) => value === header.cells[index]?.value)) {
    return [findingAt('E_CSV_REPEATED_HEADER', {}, placeOfLine(file, row.line), placeOfLine(file, header.line))]
  }
  return fieldCount(file, header, row)
}

function fieldCount(file: string, header: CsvRow, row: CsvRow): Diagnostic[] {
  const [found, expected] = [row.cells.length, header.cells.length]
  const extra = row.cells[expected]
  if (extra !== undefined) return [findingAt('E_CSV_TOO_MANY_FIELDS', { found, expected }, placeOfCell(file, row, extra))]
  return found < expected ? [findingAt('E_CSV_TOO_FEW_FIELDS', { found, expected }, placeOfLine(file, row.line))] : []
}
