/**
 * Lineage (系譜): a scenario and its parents along `extends`, to the root that names the municipality.
 *
 * At most five levels; a circle is shown with its chain.
 */
import { hasErrors } from '../../diagnostics/index.ts'
import type { ValidatedAs } from '../validate.ts'
import { idOf, type Reading } from './reading.ts'

/** How many times a scenario may inherit. */
const DEEPEST_EXTENDS = 5

/** A scenario's files (系譜), nearest first, and the municipality file of its root. Absent parts could not be read. */
export interface Lineage {
  readonly scenarios: readonly ValidatedAs<'scenario'>[]
  readonly municipality?: ValidatedAs<'municipality'>
}

/** Follows `extends` from a scenario to its root (系譜). */
export async function readLineage(reading: Reading, own: ValidatedAs<'scenario'>): Promise<Lineage> {
  const scenarios: ValidatedAs<'scenario'>[] = [own]
  for (;;) {
    const child = scenarios.at(-1)
    const parents = child?.spec
    if (child === undefined || parents === undefined) return { scenarios }
    if ((parents.extends === undefined) === (parents.municipality === undefined)) {
      reportRoot(reading, child)
      if (parents.extends === undefined) return { scenarios }
    }
    if (parents.extends === undefined) return withMunicipality(reading, scenarios, child)
    const parent = await readParent(reading, scenarios, child, parents.extends)
    if (parent === undefined) return { scenarios }
    scenarios.push(parent)
  }
}

/** Neither or both of `extends` and `municipality`: said only where the file is otherwise in order. */
function reportRoot(reading: Reading, child: ValidatedAs<'scenario'>): void {
  const both = child.spec?.extends !== undefined
  if (!both && hasErrors(child.diagnostics)) return
  reading.reportAtKey(child, 'E_ROOT_CHOICE', { problem: both ? 'both' : 'neither' }, both ? ['municipality'] : [])
}

async function readParent(
  reading: Reading,
  scenarios: readonly ValidatedAs<'scenario'>[],
  child: ValidatedAs<'scenario'>,
  reference: string,
): Promise<ValidatedAs<'scenario'> | undefined> {
  const asker = { file: child, path: ['extends'] }
  const chain = [...scenarios.map(idOf), reading.idOf(reference, asker)]
  const first = chain.indexOf(chain.at(-1) ?? '')
  if (first < chain.length - 1) {
    reading.report(child, 'E_EXTENDS_CYCLE', { chain: chain.slice(first) }, ['extends'])
    return undefined
  }
  if (scenarios.length > DEEPEST_EXTENDS) {
    reading.report(child, 'E_EXTENDS_DEPTH', { limit: DEEPEST_EXTENDS, chain }, ['extends'])
    return undefined
  }
  return reading.fileOf('scenario', reference, asker)
}

async function withMunicipality(
  reading: Reading,
  scenarios: readonly ValidatedAs<'scenario'>[],
  root: ValidatedAs<'scenario'>,
): Promise<Lineage> {
  const asker = { file: root, path: ['municipality'] }
  const municipality = await reading.fileOf('municipality', root.spec?.municipality ?? '', asker)
  return municipality === undefined ? { scenarios } : { scenarios, municipality }
}
