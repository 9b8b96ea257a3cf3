/**
 * A value with one part left out (除いた値), as a copy; the value itself is not changed.
 *
 * A part of a list takes the whole list with it: otherwise the items after it would move up and be reported at wrong places.
 */
import type { ValuePath } from './source-map.ts'

/** Copies a value without the part at a path. A path of no steps leaves nothing. */
export function without(value: unknown, path: ValuePath): unknown {
  const [step, ...rest] = path
  if (step === undefined || Array.isArray(value)) return undefined
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = Object.assign(Object.create(null), value)
  const inner = rest.length === 0 ? undefined : without(copy[step], rest)
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}
