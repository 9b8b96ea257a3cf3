/**
 * A value with one part left out (除いた値), as a copy; the value itself is not changed.
 *
 * A part of a list takes the whole list with it: otherwise the items after it would move up and be reported at wrong places. In lists whose
 * items stand on their own, something harmless stands in for the wrong part instead (`STAND_INS`), so that mistakes of meaning in the other
 * items, and in the other keys of this one, are found in the same reading. What is left is only checked, never computed with.
 */
import type { ValuePath } from './source-map.ts'

/** What stands in for a wrong value, by key of an item (仮の値). */
type StandIns = Readonly<Record<string, unknown>>

const RATE: StandIns = { rate: 0 }
/** A whole row: one that is no mapping does not take the other pairs with it either. */
const PAIR: StandIns = { between: ['-', '-'], r: 0 }

/** Lists whose items stand on their own: their path, `*` for any key. */
const STAND_INS: readonly (readonly [list: readonly string[], standIns: StandIns])[] = [
  [['substitution'], { from: 'regular', to: 'fixed-term', posts: 0 }],
  [['transfers'], { people: 0, share: 0 }],
  [['leave', 'births', '*'], RATE],
  [['leave', 'administrative', 'begin'], RATE],
  [['separation', '*'], RATE],
  [['after60', 'leavingByAge'], RATE],
  [['uncertainty', 'correlations'], PAIR],
]

/** Copies a value without the part at a path, or with something harmless in its place. A path of no steps leaves nothing. */
export function without(value: unknown, path: ValuePath): unknown {
  const [list, standIns] = STAND_INS.find(([steps]) => isIn(path, steps)) ?? []
  const key = list === undefined ? undefined : path[list.length + 1]
  if (standIns === PAIR && key === undefined) return put(value, path, PAIR)
  if (list === undefined || standIns === undefined || key === undefined) return leaveOut(value, path)
  const at = path.slice(0, list.length + 2)
  const written = partAt(value, at)
  const standIn = standIns[key]
  if (standIn !== undefined && written !== standIn) return put(value, at, standIn)
  return written === undefined ? leaveOut(value, path) : put(value, at, undefined)
}

/** Whether something may stand in for the value at a path, so that its item need not be left out when it is missing (仮の値があるか). */
export const hasStandIn = (path: ValuePath): boolean =>
  STAND_INS.some(([list, standIns]) => path.length === list.length + 2 && isIn(path, list) && String(path.at(-1)) in standIns)

/** Whether a path leads into an item of a list. */
const isIn = (path: ValuePath, list: readonly string[]): boolean =>
  path.length > list.length && list.every((step, index) => step === '*' || step === path[index])

function leaveOut(value: unknown, path: ValuePath): unknown {
  const [step, ...rest] = path
  if (step === undefined || Array.isArray(value)) return undefined
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = Object.assign(Object.create(null), value)
  const inner = rest.length === 0 ? undefined : leaveOut(copy[step], rest)
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}

/** Copies a value with another one at a path, inside lists too; nothing there deletes the key. */
function put(value: unknown, path: ValuePath, part: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return part
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? put(item, rest, part) : item))
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = Object.assign(Object.create(null), value)
  const inner = put(copy[step], rest, part)
  if (inner === undefined) delete copy[step]
  else copy[step] = inner
  return copy
}

const partAt = (value: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  )
