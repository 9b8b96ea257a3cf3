/**
 * JSON as text (JSONの書き出し), the same bytes for the same values.
 *
 * Differs from the language's own writer in its numbers: never an exponent, never −0, at most nine decimals, because people are
 * kept in billionths. Keys keep the order in which they were set, absent values are left out, and the text ends in a line feed.
 */

/** What is written of an object (書き出す値): a list that is not an array is made entry by entry, while it is written. */
type Written = Readonly<Record<string, unknown>>

/** A value as JSON with two spaces of indentation, in parts: one an entry of the lists that are made on the way. Numbers must be finite. */
export function* jsonParts(value: Written): Generator<string> {
  const line = '\n  '
  let before = '{'
  for (const key of Object.keys(value)) {
    const entry = value[key]
    if (entry === undefined) continue
    yield `${before}${line}${JSON.stringify(key)}: `
    if (isMadeOnTheWay(entry)) yield* arrayParts(entry, line)
    else yield textOf(entry, line)
    before = ','
  }
  yield before === '{' ? '{}\n' : '\n}\n'
}

const isMadeOnTheWay = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value

function* arrayParts(entries: Iterable<unknown>, line: string): Generator<string> {
  const inner = `${line}  `
  let before = '['
  for (const entry of entries) {
    yield `${before}${inner}${textOf(entry, inner)}`
    before = ','
  }
  yield before === '[' ? '[]' : `${line}]`
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

/** A text that grows. */
interface Text {
  written: string
}

/** @param line a line feed and the indentation of the line on which the value begins. */
function textOf(value: unknown, line: string): string {
  const text = { written: '' }
  writeValue(value, line, text)
  return text.written
}

function writeValue(value: unknown, line: string, text: Text): void {
  if (typeof value === 'number') text.written += jsonNumber(value)
  else if (Array.isArray(value)) writeArray(value, line, text)
  else if (typeof value === 'object' && value !== null) writeObject(value as Written, line, text)
  else text.written += JSON.stringify(value)
}

function writeArray(entries: readonly unknown[], line: string, text: Text): void {
  const inner = `${line}  `
  let before = '['
  for (const entry of entries) {
    text.written += before + inner
    writeValue(entry, inner, text)
    before = ','
  }
  text.written += entries.length === 0 ? '[]' : `${line}]`
}

function writeObject(value: Written, line: string, text: Text): void {
  const inner = `${line}  `
  let before = '{'
  for (const key of Object.keys(value)) {
    const entry = value[key]
    if (entry === undefined) continue
    text.written += `${before}${inner}${JSON.stringify(key)}: `
    writeValue(entry, inner, text)
    before = ','
  }
  text.written += before === '{' ? '{}' : `${line}}`
}
