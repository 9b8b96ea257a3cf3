/**
 * The origins of a municipality's values (自治体の値の由来): which line of its file writes each value, with its status and source.
 *
 * Levers are given as in a scenario, everything else as it is written. Not here: the rows of the tables that it names, and the
 * retirement ages, which stand in files of their own.
 */
import { hasErrors } from '../../diagnostics/index.ts'
import type { Origin, Provenance } from '../resolved.ts'
import { placeOfPath, printPath, type ValuePath } from '../source-map.ts'
import type { ScenarioSources, SourceId } from '../sources.ts'
import type { ValidatedAs } from '../validate.ts'
import { layered } from './layers.ts'
import { originsOf, titleOf } from './origins.ts'
import { leverProvenance, municipalityProvenance } from './provenance.ts'
import { Reading } from './reading.ts'
import { conclude, type Resolution } from './scenario.ts'

/** Where the values of a file come from (値の由来), and what is known of their sources. */
export interface ValueOrigins {
  readonly origins: readonly Origin[]
  readonly provenance: readonly Provenance[]
}

/** The origins of the values of a municipality file (自治体の値の由来). */
export async function municipalityOrigins(id: SourceId, sources: ScenarioSources): Promise<Resolution<ValueOrigins>> {
  const reading = new Reading(sources)
  const file = await reading.firstFileOf('municipality', id)
  if (file?.spec === undefined || hasErrors(reading.diagnostics)) return conclude<ValueOrigins>(reading, undefined)
  const values = layered([file])
  const levers = originsOf(values, file, {})
  const known = new Set(levers.map(({ path }) => path))
  const others = plainOrigins(file, file.parsed.value, []).filter(({ path }) => !known.has(path) && !isWithin(path, known))
  return conclude(reading, {
    origins: [...others, ...levers],
    provenance: [...municipalityProvenance(file, undefined), ...leverProvenance(values)],
  })
}

/** Whether a path lies inside a value that is already given whole, such as the mode of a range. */
const isWithin = (path: string, known: ReadonlySet<string>): boolean =>
  [...known].some(whole => path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`))

const ORIGIN_KEYS: readonly (string | number)[] = ['status', 'source', 'note']

/** Every value of the file as it is written, but the words about its source. */
function plainOrigins(file: ValidatedAs<'municipality'>, value: unknown, path: ValuePath): readonly Origin[] {
  if (typeof value === 'object' && value !== null && !isPlainList(value)) {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.map((item: unknown, index) => [index, item] as const)
      : Object.entries(value)
    const inside = entries.filter(([key]) => !ORIGIN_KEYS.includes(key))
    // A department that says no more than its source is called by its id.
    if (inside.length === 0) return [plainOrigin(file, String(path.at(-1)), path)]
    return inside.flatMap(([key, item]) => plainOrigins(file, item, [...path, key]))
  }
  return [plainOrigin(file, Array.isArray(value) ? `[${value.join(', ')}]` : String(value), path)]
}

function plainOrigin(file: ValidatedAs<'municipality'>, value: string, path: ValuePath): Origin {
  const place = placeOfPath(file.parsed.source, file.parsed.map, path, 'value')
  const title = titleOf(file, path)
  return {
    path: printPath(path),
    kind: 'written',
    file: place.file,
    line: place.line,
    value,
    replaced: [],
    ...(title === undefined ? {} : { title }),
  }
}

const isPlainList = (value: object): boolean => Array.isArray(value) && value.every(item => typeof item !== 'object')
