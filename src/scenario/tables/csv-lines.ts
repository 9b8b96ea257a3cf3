/**
 * A CSV text → its lines (行の切り出し), checked for what would make lines unreliable.
 *
 * A byte order mark is dropped, lines beginning with `#` before the header are remarks, and a quoted cell must end on its own
 * line, so that one line is one row and every finding has a line number planners see in their editor.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { type CsvLine, findingAt, placeInLine, placeOfLine } from './csv-finding.ts'

/** The most lines read from one table. */
const MOST_LINES = 100_000

/** The lines of a table: its header, and the lines below it. */
interface CsvLines {
  readonly header: CsvLine
  readonly body: readonly CsvLine[]
}

/** Cuts a text into lines and finds the header. */
export function linesOf(file: string, text: string): { readonly lines?: CsvLines; readonly diagnostics: readonly Diagnostic[] } {
  const plain = text.replace(/^\ufeff/u, '')
  const lines = plain.split(/\r\n|\n|\r/u).map((line, index): CsvLine => ({ number: index + 1, text: line }))
  if (lines.at(-1)?.text === '') lines.pop()
  const first: CsvLine = lines[0] ?? { number: 1, text: '' }
  if (plain.trim() === '') return { diagnostics: [findingAt('E_CSV_EMPTY', {}, placeOfLine(file, first))] }
  if (lines.length > MOST_LINES) {
    return {
      diagnostics: [findingAt('E_CSV_TOO_MANY_ROWS', { limit: MOST_LINES }, placeOfLine(file, lines[MOST_LINES] ?? first))],
    }
  }
  const diagnostics = [...mixedLineEnds(file, plain, lines), ...lines.flatMap(line => oddCharacters(file, line))]
  const start = lines.findIndex(line => !line.text.startsWith('#') && !isBlank(line))
  const header = lines[start]
  if (header === undefined) return { diagnostics: [...diagnostics, findingAt('E_CSV_NO_ROWS', {}, placeOfLine(file, first))] }
  const delimiter = wrongDelimiter(header.text)
  if (delimiter !== undefined) {
    const place = placeInLine(file, header, header.text.indexOf(delimiter))
    return { diagnostics: [findingAt('E_CSV_DELIMITER', { found: delimiter }, place)] }
  }
  return { lines: { header, body: lines.slice(start + 1) }, diagnostics }
}

/** Whether a line holds nothing but blanks and commas, as Excel leaves them below a table. */
export const isBlank = (line: CsvLine): boolean => /^[\s,\u3000"]*$/u.test(line.text)

/** Windows and Unix line ends in one file come from pasting two files together, or from a damaged one. */
function mixedLineEnds(file: string, text: string, lines: readonly CsvLine[]): Diagnostic[] {
  const ends = text.match(/\r\n|\n|\r/gu) ?? []
  const different = ends.findIndex(end => end !== ends[0])
  const line = lines[different]
  return different < 0 || line === undefined ? [] : [findingAt('E_CSV_NEWLINE', {}, placeOfLine(file, line))]
}

function oddCharacters(file: string, line: CsvLine): Diagnostic[] {
  // A second byte order mark stands where two files were joined; the repeated header says so better.
  const text = line.text.replace(/^\ufeff/u, ' ')
  return [...text.matchAll(/(?!\t)[\p{Cc}\p{Cf}\ufffd]/gu)].map(found => {
    const codePoint = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const code = /\p{Cc}/u.test(found[0]) ? 'E_TEXT_CONTROL_CHAR' : 'E_TEXT_INVISIBLE_CHAR'
    return findingAt(code, { codePoint }, placeInLine(file, line, found.index, found[0].length))
  })
}

const wrongDelimiter = (header: string): string | undefined =>
  header.includes(',') ? undefined : ['\t', ';', '，', '、', '|'].find(candidate => header.includes(candidate))
