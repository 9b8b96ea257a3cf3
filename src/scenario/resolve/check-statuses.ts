/**
 * Statuses of the municipality's levers (出所の明記): every number of the municipality file names its status and source.
 *
 * A lever may take them from its section; where neither has them, the section is reported.
 */
import { pathKey, type ValuePath } from '../source-map.ts'
import { type ValidatedAs, valueAt } from '../validate.ts'
import { valuesOf } from './layers.ts'
import type { Reading } from './reading.ts'

/** Reports levers of the municipality file that have no status or source, one finding a section. */
export function checkStatuses(reading: Reading, file: ValidatedAs<'municipality'>): void {
  const reported = new Set<string>()
  for (const { path, value } of valuesOf(file)) {
    const rowsHaveTheirOwn = Array.isArray(value) && path[0] === 'separation'
    const section = path.slice(0, -1)
    if (rowsHaveTheirOwn || reported.has(pathKey(section))) continue
    const lacking = (['status', 'source'] as const).filter(key => !hasKey(file, path, key))
    if (lacking.length === 0) continue
    reported.add(pathKey(section))
    for (const key of lacking) reading.reportAtKey(file, 'E_SCHEMA_REQUIRED', { key, section: section.join('.') }, section)
  }
}

/** Whether a value, or a section around it, has a key of its own. */
function hasKey(file: ValidatedAs<'municipality'>, path: ValuePath, key: 'status' | 'source'): boolean {
  return path.some((_, index) => valueAt(file.parsed.value, [...path.slice(0, path.length - index), key]) !== undefined)
}
