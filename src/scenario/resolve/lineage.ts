/**
 * Lineage (系譜): a scenario and its parents along `extends`, and the one municipality that they rest on.
 *
 * Exactly one scenario of a chain names the municipality; it may stand anywhere but above a preset (型), which rests on none. At
 * most five levels; a circle is shown with its chain. Not here: what a preset may say (check-preset.ts).
 */
import { hasErrors } from '../../diagnostics/index.ts'
import { placeOfPath } from '../source-map.ts'
import type { ValidatedAs } from '../validate.ts'
import { idOf, type Reading } from './reading.ts'

/** How many times a scenario may inherit. */
const DEEPEST_EXTENDS = 5

type ScenarioFile = ValidatedAs<'scenario'>

/** A scenario's files (系譜), nearest first, and their municipality file. Absent parts could not be read, or are not there. */
export interface Lineage {
  readonly scenarios: readonly ScenarioFile[]
  readonly municipality?: ValidatedAs<'municipality'>
}

/** Whether a scenario is a preset (型): a city practice that names no municipality and cannot be run by itself. */
export const isPreset = (file: ScenarioFile): boolean => file.spec?.preset === true

/** Follows `extends` from a scenario to its root, and reads the municipality (系譜). */
export async function readLineage(reading: Reading, own: ScenarioFile): Promise<Lineage> {
  const { scenarios, whole } = await readChain(reading, own)
  const namers = scenarios.filter(file => file.spec?.municipality !== undefined)
  reportRepeated(reading, namers)
  reportPresets(reading, scenarios)
  const named = namers.at(-1)
  if (named === undefined) {
    if (whole) reportNone(reading, scenarios)
    return { scenarios }
  }
  const asker = { file: named, path: ['municipality'] }
  const municipality = await reading.fileOf('municipality', named.spec?.municipality ?? '', asker)
  return municipality === undefined ? { scenarios } : { scenarios, municipality }
}

/** The scenarios along `extends`, and whether the chain was followed to its root. */
async function readChain(
  reading: Reading,
  own: ScenarioFile,
): Promise<{ readonly scenarios: ScenarioFile[]; readonly whole: boolean }> {
  const scenarios: ScenarioFile[] = [own]
  for (let child: ScenarioFile | undefined = own; child !== undefined; ) {
    if (child.spec === undefined) return { scenarios, whole: false }
    if (child.spec.extends === undefined) return { scenarios, whole: true }
    child = await readParent(reading, scenarios, child, child.spec.extends)
    if (child !== undefined) scenarios.push(child)
  }
  return { scenarios, whole: false }
}

async function readParent(
  reading: Reading,
  scenarios: readonly ScenarioFile[],
  child: ScenarioFile,
  reference: string,
): Promise<ScenarioFile | undefined> {
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

/** Where a scenario names its municipality, as the planner finds it. */
function whereNamed(file: ScenarioFile): { readonly firstFile: string; readonly otherLine: number } {
  const { source, map } = file.parsed
  return { firstFile: idOf(file), otherLine: placeOfPath(source, map, ['municipality'], 'key').line }
}

/** A second municipality in a chain: shown in the child, with the place of the parent's. */
function reportRepeated(reading: Reading, namers: readonly ScenarioFile[]): void {
  namers.slice(0, -1).forEach((child, index) => {
    const parent = namers[index + 1]
    if (parent !== undefined) reading.reportAtKey(child, 'E_MUNICIPALITY_TWICE', whereNamed(parent), ['municipality'])
  })
}

/** Presets that name a municipality, or inherit one. */
function reportPresets(reading: Reading, scenarios: readonly ScenarioFile[]): void {
  scenarios.forEach((file, index) => {
    const named = isPreset(file) ? scenarios.slice(index).find(({ spec }) => spec?.municipality !== undefined) : undefined
    if (named !== undefined) reading.reportAtKey(file, 'E_PRESET_MUNICIPALITY', whereNamed(named), ['preset'])
  })
}

/** No municipality in a whole chain: right for a preset, else said where the line belongs, if the file is otherwise in order. */
function reportNone(reading: Reading, scenarios: readonly ScenarioFile[]): void {
  const [own, root] = [scenarios[0], scenarios.at(-1)]
  if (own === undefined || root === undefined) return
  if (!isPreset(root)) {
    if (!hasErrors(root.diagnostics)) reading.reportAtKey(root, 'E_ROOT_CHOICE', {}, [])
    return
  }
  if (isPreset(own) || hasErrors(own.diagnostics)) return
  reading.reportAtKey(own, 'E_MUNICIPALITY_MISSING', { file: idOf(root) }, ['extends'])
}
