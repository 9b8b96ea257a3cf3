/**
 * JSON as text (JSONの書き出し), the same bytes for the same values.
 *
 * Differs from the language's own writer in its numbers: never an exponent, never −0, at most nine decimals, because people are
 * kept in billionths. Keys keep the order in which they were set, absent values are left out, and the text ends in a line feed.
 */

/** Writes a value as JSON with two spaces of indentation. Numbers must be finite. */
export const jsonText = (value: unknown): string => `${writeValue(value, '')}\n`

/** A number without exponent, without −0, with at most nine decimals: `25.1`, `0.000000001`, `0`. */
export function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a result that is not a finite number cannot be written')
  const text = value.toFixed(9).replace(/\.?0+$/u, '')
  return text === '-0' ? '0' : text
}

function writeValue(value: unknown, indent: string): string {
  if (typeof value === 'number') return jsonNumber(value)
  if (Array.isArray(value))
    return writeParts(
      value.map(entry => writeValue(entry, `${indent}  `)),
      '[]',
      indent,
    )
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
    const parts = entries.map(([key, entry]) => `${JSON.stringify(key)}: ${writeValue(entry, `${indent}  `)}`)
    return writeParts(parts, '{}', indent)
  }
  return JSON.stringify(value)
}

function writeParts(parts: readonly string[], brackets: '[]' | '{}', indent: string): string {
  if (parts.length === 0) return brackets
  const lines = parts.map(part => `${indent}  ${part}`).join(',\n')
  return `${brackets[0]}\n${lines}\n${indent}${brackets[1]}`
}
