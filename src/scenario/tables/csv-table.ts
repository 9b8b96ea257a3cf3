/**
 * A CSV text → header and rows (CSVの読み取り), strictly.
 *
 * Every row has exactly the header's cells, there are no total rows, no notes, no second header. Blank rows are skipped and
 * counted. Leaves out: how a line is cut into cells (csv-cells.ts), and what the columns mean.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { hasErrors } from '../../diagnostics/index.ts'
import { cutAtCommas, quoteMistakes, rowOf } from './csv-cells.ts'
import { type CsvLine, type CsvRow, findingAt, placeOfCell, placeOfLine } from './csv-finding.ts'
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
  const first = cutAtCommas(cut.lines.header)
  const unclosed = quoteMistakes(file, first)
  if (unclosed.length > 0) return { diagnostics: unclosed }
  const header = rowOf(first)
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
  const blank = new Set(body.filter(isBlank))
  const filled = body.filter(line => !blank.has(line)).map(cutAtCommas)
  const mistakes = [...oddLines, ...filled.flatMap(line => quoteMistakes(file, line))]
  const refused = new Set(mistakes.map(found => found.place?.line))
  const rows: CsvRow[] = []
  for (const cut of filled) {
    if (refused.has(cut.line.number)) continue
    const row = rowOf(cut)
    const found = rowMistakes({ file, header, totals }, row)
    mistakes.push(...found)
    if (found.length === 0) rows.push(row)
  }
  if (filled.length === 0) mistakes.push(findingAt('E_CSV_NO_ROWS', {}, placeOfLine(file, header.line)))
  return { rows, diagnostics: [...blankRows(file, [...blank]), ...mistakes] }
}

function blankRows(file: string, blank: readonly CsvLine[]): Diagnostic[] {
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
