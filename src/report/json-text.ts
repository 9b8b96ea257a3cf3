/**
 * JSON as text (JSONの書き出し), the same bytes for the same values.
 *
 * Differs from the language's own writer in its numbers: never an exponent, never −0, at most nine decimals, because people are
 * kept in billionths. Keys keep the order in which they were set, absent values are left out, and the text ends in a line feed.
 */
import { type TakePart, TextParts } from './text-parts.ts'

/** Writes a value as JSON with two spaces of indentation. Numbers must be finite. */
export function writeJson(value: unknown, take: TakePart): void {
  const text = new TextParts(take)
  writeValue(value, '\n', text)
  text.add('\n')
  text.end()
}

/** From here on the language writes whole numbers with an exponent. */
const FIRST_EXPONENT = 1e21

/** A number without exponent, without −0, with at most nine decimals: `25.1`, `0.000000001`, `0`. */
export function jsonNumber(value: number): string {
  // The language writes whole numbers, and −0, in the same way, and ten times as quickly.
  if (Number.isInteger(value) && value > -FIRST_EXPONENT && value < FIRST_EXPONENT) return String(value)
  if (!Number.isFinite(value)) throw new RangeError('a result that is not a finite number cannot be written')
  const text = value.toFixed(9).replace(/\.?0+$/u, '')
  return text === '-0' ? '0' : text
}

/** @param line a line feed and the indentation of the line on which the value begins. */
function writeValue(value: unknown, line: string, text: TextParts): void {
  if (typeof value === 'number') text.add(jsonNumber(value))
  else if (Array.isArray(value)) writeArray(value, line, text)
  else if (typeof value === 'object' && value !== null) writeObject(value as Readonly<Record<string, unknown>>, line, text)
  else text.add(JSON.stringify(value))
}

function writeArray(entries: readonly unknown[], line: string, text: TextParts): void {
  const inner = `${line}  `
  let before = '['
  for (const entry of entries) {
    text.add(before + inner)
    writeValue(entry, inner, text)
    before = ','
  }
  text.add(entries.length === 0 ? '[]' : `${line}]`)
}

function writeObject(value: Readonly<Record<string, unknown>>, line: string, text: TextParts): void {
  const inner = `${line}  `
  let before = '{'
  for (const key of Object.keys(value)) {
    const entry = value[key]
    if (entry === undefined) continue
    text.add(`${before}${inner}${JSON.stringify(key)}: `)
    writeValue(entry, inner, text)
    before = ','
  }
  text.add(before === '{' ? '{}' : `${line}}`)
}
