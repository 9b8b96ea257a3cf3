/**
 * A text and its lines (本文と行), and the place of a stretch of it as the planner's editor counts.
 *
 * Lines and columns count from 1; columns count characters, so that a rare 漢字 outside the basic plane is one column. A byte
 * order mark at the start does not count.
 */
import type { Place } from '../diagnostics/index.ts'

/** The offsets of a stretch of a text: UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A file's text with its line starts (本文). */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly lineStarts: readonly number[]
}

/** Prepares a file's text for places. */
export function sourceText(file: string, raw: string): SourceText {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

/** The number of the line that holds an offset, from 0. */
function lineIndexAt({ lineStarts }: SourceText, offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The place (位置) of a stretch of text. A stretch over several lines is marked to the end of its first line. */
export function placeAt(source: SourceText, span: Span): Place {
  const index = lineIndexAt(source, span.start)
  const lineStart = source.lineStarts[index] ?? 0
  const lineEnd = (source.lineStarts[index + 1] ?? source.text.length + 1) - 1
  const text = source.text.slice(lineStart, lineEnd).replace(/\r$/u, '')
  const marked = source.text.slice(span.start, Math.max(span.start + 1, Math.min(span.end, lineStart + text.length)))
  const column = [...source.text.slice(lineStart, span.start)].length + 1
  return { file: source.file, line: index + 1, column, length: Math.max(1, [...marked].length), text }
}

/** The code of a character as Unicode prints it: `U+200B`. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
