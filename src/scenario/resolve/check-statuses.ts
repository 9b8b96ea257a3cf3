/**
 * Statuses of the municipality's levers (出所の明記): every number of the municipality file names its status and source.
 *
 * A lever, and a row of a list, may take them from the section around it; where neither has them, the section or the row is
 * reported.
 */
import { pathKey, printPath, type ValuePath } from '../source-map.ts'
import { type ValidatedAs, valueAt } from '../validate.ts'
import { valuesOf } from './layers.ts'
import type { Reading } from './reading.ts'

/** Reports levers of the municipality file that have no status or source, one finding a section. */
export function checkStatuses(reading: Reading, file: ValidatedAs<'municipality'>): void {
  const reported = new Set<string>()
  const places = valuesOf(file).flatMap(({ path, value }) => (Array.isArray(value) ? rowsOf(path, value) : [path]))
  for (const path of places) {
    const section = path.slice(0, -1)
    if (reported.has(pathKey(section))) continue
    const lacking = (['status', 'source'] as const).filter(key => !hasKey(file, path, key))
    if (lacking.length === 0) continue
    reported.add(pathKey(section))
    for (const key of lacking) reading.reportAtKey(file, 'E_SCHEMA_REQUIRED', { key, section: printPath(section) }, section)
  }
}

/** The number of each row of a list: its rate, or its share. */
const rowsOf = (path: ValuePath, rows: readonly unknown[]): ValuePath[] =>
  rows.map((row, index) => [...path, index, typeof row === 'object' && row !== null && 'rate' in row ? 'rate' : 'share'])

/** Whether a value, or a section around it, has a key of its own. */
function hasKey(file: ValidatedAs<'municipality'>, path: ValuePath, key: 'status' | 'source'): boolean {
  return path.some((_, index) => valueAt(file.parsed.value, [...path.slice(0, path.length - index), key]) !== undefined)
}
