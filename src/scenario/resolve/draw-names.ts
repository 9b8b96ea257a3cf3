/**
 * What the draws of a lever are keyed by (くじの名): its path, in which a row of a list is named by what it is about (its ages, job
 * family, …), not by its number.
 *
 * So neither another order of the rows nor a further row changes the luck of the others. Rows that cannot be told apart are numbered
 * among themselves. Not here: paths as planners write and read them, which count rows.
 */
import { printPath, type ValuePath } from '../source-map.ts'
import type { WrittenValue } from './layers.ts'
import { onceForEach } from './once-for-each.ts'

/** What the draws of a lever are keyed by (くじの名). @param path the lever's, which may lead into a list that was written whole. */
export function drawName({ path: { length }, value }: Pick<WrittenValue, 'path' | 'value'>, path: ValuePath): string {
  const index = path[length]
  if (typeof index !== 'number' || !Array.isArray(value)) return printPath(path)
  const row = rowNames(value)[index] ?? String(index)
  return printPath([...path.slice(0, length), row, ...path.slice(length + 1)])
}

/** The names of the rows of a list, each its own. */
const rowNames = onceForEach((rows: readonly unknown[]): string[] => {
  const known = new Map<string, number>()
  return rows.map(row => {
    const name = nameOf(row)
    const before = known.get(name) ?? 0
    known.set(name, before + 1)
    return before === 0 ? name : `${name}#${before}`
  })
})

/** What a row is about: everything in it that is no lever, in the order of its keys. */
function nameOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const about = Object.entries(value).filter(([key, inside]) => !BESIDE.has(key) && inside !== undefined && !isLever(inside))
  return `{${about
    .map(([key, inside]) => `${key}: ${nameOf(inside)}`)
    .sort()
    .join(', ')}}`
}

/** Where a row comes from, and the text of an age band: 60 and 60-60 are one band. */
const BESIDE: ReadonlySet<string> = new Set(['status', 'source', 'note', 'text'])

const isLever = (value: unknown): boolean => typeof value === 'object' && value !== null && 'entries' in value
