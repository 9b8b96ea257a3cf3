/**
 * The source map (位置表): where each value of a file stands, by its path in the file's own keys.
 *
 * A value that is wrong is shown at the value, a key that is wrong at the key, and a key that is missing at its parent's key.
 */
import type { Place } from '../diagnostics/index.ts'
import type { SourceText, Span } from './source-text.ts'
import { placeAt } from './source-text.ts'

/** The path of a value: keys and list positions from the top of the file. */
export type ValuePath = readonly (string | number)[]

/** Where a value and its key stand. List items have no key. */
export interface ValueSpans {
  readonly key?: Span
  readonly value: Span
}

/** Spans by path (位置表). */
export type SourceMap = ReadonlyMap<string, ValueSpans>

/** The form of a path in which maps are keyed; no key of a file can contain the separator. */
export const pathKey = (path: ValuePath): string => path.join('\u0000')

/** A path as printed: `separation.resignation[0].rate`. */
export function printPath(path: ValuePath): string {
  return path.reduce<string>(
    (printed, step) => (typeof step === 'number' ? `${printed}[${step}]` : printed === '' ? step : `${printed}.${step}`),
    '',
  )
}

/** Where a finding about a path is shown: at its value, or at its key. Climbs to the nearest parent that stands in the file. */
export function placeOfPath(source: SourceText, map: SourceMap, path: ValuePath, at: 'value' | 'key'): Place {
  for (let length = path.length; length >= 0; length -= 1) {
    const spans = map.get(pathKey(path.slice(0, length)))
    if (spans === undefined) continue
    const climbed = length < path.length
    const span = (at === 'key' || climbed) && spans.key !== undefined ? spans.key : spans.value
    return placeAt(source, span)
  }
  return placeAt(source, { start: 0, end: 1 })
}
