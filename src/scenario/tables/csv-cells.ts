/**
 * The cells of a line (セルの切り出し): cut at its commas, but for those inside quotes, in which `""` stands for a quote.
 *
 * Every line is one row, also where a quote is not closed on it. Source: RFC 4180, but for cells of several lines.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { characterCount } from '../source-text.ts'
import { type CsvCell, type CsvLine, type CsvRow, findingAt, placeInLine } from './csv-finding.ts'

/** A line that is cut at its commas (切り分けた行). */
interface CutLine {
  readonly line: CsvLine
  readonly spans: readonly CellSpan[]
}

/** Where a cell stands, as UTF-16 offsets. */
interface CellSpan {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** A quote that is not closed, or is followed by something else than a comma. */
  readonly mistake?: 'unclosed' | 'malformed'
}

/** Cuts a line at its commas (行の切り分け). */
export function cutAtCommas(line: CsvLine): CutLine {
  const { text } = line
  const spans: CellSpan[] = []
  for (let start = 0; start <= text.length; ) {
    const span = text.charAt(start) === '"' ? quotedSpan(text, start) : { start, end: cellEnd(text, start), quoted: false }
    spans.push(span)
    start = span.end + 1
  }
  return { line, spans }
}

function cellEnd(text: string, from: number): number {
  const comma = text.indexOf(',', from)
  return comma < 0 ? text.length : comma
}

function quotedSpan(text: string, start: number): CellSpan {
  const quoted = /"(?:[^"]|"")*("?)/uy
  quoted.lastIndex = start
  const [whole, closing] = quoted.exec(text) as RegExpExecArray
  const closed = start + (whole as string).length
  const end = cellEnd(text, closed)
  const mistake = closing === '' ? 'unclosed' : end > closed ? 'malformed' : undefined
  return { start, end, quoted: true, ...(mistake === undefined ? {} : { mistake }) }
}

/** What is wrong with the quotes of a line. */
export const quoteMistakes = (file: string, { line, spans }: CutLine): Diagnostic[] =>
  spans.flatMap(span =>
    span.mistake === undefined
      ? []
      : [findingAt('E_CSV_QUOTE', { kind: span.mistake }, placeInLine(file, line, span.start, span.end - span.start))],
  )

/** The row of a line whose quotes are right. */
export const rowOf = ({ line, spans }: CutLine): CsvRow => ({ line, cells: spans.map(span => cellAt(line.text, span)) })

function cellAt(text: string, { start, end, quoted }: CellSpan): CsvCell {
  const written = text.slice(start, end)
  const value = quoted ? written.slice(1, -1).replaceAll('""', '"') : written
  return {
    value: value.trim(),
    column: characterCount(text.slice(0, start)) + 1,
    length: Math.max(1, characterCount(written)),
  }
}
