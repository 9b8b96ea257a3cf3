/**
 * Findings in a table (表の指摘) and their places: every one points to a line and, where there is one, to a cell.
 *
 * A place holds the whole line for the code frame. Tables of people by age are aggregates; a file that looks like a roster of
 * persons is refused at its header line, before any line about a person can be shown.
 */
import { type Arguments, type Code, type Diagnostic, type Place, severityOf } from '../../diagnostics/index.ts'

/** A line of the file (行), numbered from 1. */
export interface CsvLine {
  readonly number: number
  readonly text: string
}

/** A cell (セル): its value without surrounding blanks, and the characters of the line it stands on, from 1. */
export interface CsvCell {
  readonly value: string
  readonly column: number
  readonly length: number
}

/** A row of the table (データ行). */
export interface CsvRow {
  readonly line: CsvLine
  readonly cells: readonly CsvCell[]
}

/** The place of a whole line. */
export const placeOfLine = (file: string, line: CsvLine): Place => ({
  file,
  line: line.number,
  column: 1,
  length: Math.max(1, [...line.text].length),
  text: line.text,
})

/** The place of a stretch of a line, given by UTF-16 offsets. */
export const placeInLine = (file: string, line: CsvLine, offset: number, length = 1): Place => ({
  file,
  line: line.number,
  column: [...line.text.slice(0, offset)].length + 1,
  length: Math.max(1, [...line.text.slice(offset, offset + length)].length),
  text: line.text,
})

/** The place of a cell. */
export const placeOfCell = (file: string, row: CsvRow, cell: CsvCell): Place => ({
  file,
  line: row.line.number,
  column: cell.column,
  length: cell.length,
  text: row.line.text,
})

/** An error (`E_…`) or a warning (`W_…`), as its code says. */
export function findingAt<C extends Code>(code: C, args: Arguments[C], place: Place, other?: Place): Diagnostic {
  return { code, severity: severityOf(code), args, place, ...(other === undefined ? {} : { other }) } as Diagnostic
}
