/**
 * Checking a file of any kind (点検): by its `kind`, with everything it refers to, as far as the next stage would go.
 *
 * A scenario is resolved and a study with all its scenarios; a municipality is read with each of its staff tables; a preset is
 * checked as far as that goes without a municipality. Nothing is computed. Not here: what only a projection brings to light, such
 * as a year without a value; `teiin check` adds one.
 */
import { FILE_KINDS, type FileKind } from '../schema/file-kinds.ts'
import type { ScenarioSources, SourceId } from '../sources.ts'
import { fileKindOf, validateText } from '../validate.ts'
import { checkRetirementAges } from './check-municipality.ts'
import { checkPay } from './check-pay.ts'
import { checkRequiredLevers } from './check-policy-keys.ts'
import { checkPreset } from './check-preset.ts'
import { checkStatuses } from './check-statuses.ts'
import { layered, nested } from './layers.ts'
import { isPreset } from './lineage.ts'
import { resolveMunicipality } from './municipality.ts'
import { checkPayRules } from './pay-rules.ts'
import { Reading } from './reading.ts'
import { conclude, type Resolution, resolveScenario } from './scenario.ts'
import { resolveStudy } from './study.ts'

/** What was checked (点検の結果). */
interface CheckedFile {
  readonly kind: FileKind
}

/** Checks a file of any kind and everything it refers to (点検). */
export async function checkFile(id: SourceId, sources: ScenarioSources): Promise<Resolution<CheckedFile>> {
  const reading = new Reading(sources)
  const file = await reading.file(id)
  if (file?.kind === 'scenario' && !isPreset(file)) return checked(await resolveScenario(id, sources), 'scenario')
  if (file?.kind === 'study') return checked(await resolveStudy(id, sources), 'study')
  if (file?.kind === 'scenario') await checkPreset(reading, file)
  if (file?.kind === 'retirement-age') checkRetirementAges(reading, file)
  if (file?.kind === 'pay-rules') checkPayRules(reading, file)
  if (file?.kind === 'municipality') {
    const spec = file.spec
    checkStatuses(reading, file)
    const values = layered([file])
    checkRequiredLevers(reading, file, values)
    for (const variant of [undefined, ...Object.keys(spec?.staff.variants ?? {})]) {
      const municipality = (await resolveMunicipality(reading, file, variant))?.value
      if (municipality === undefined || variant !== undefined) continue
      checkPay(reading, { values, spec: nested(values), municipality }, spec?.pay !== undefined)
    }
  }
  return conclude(reading, file?.kind === undefined ? undefined : { kind: file.kind })
}

const checked = (resolution: Resolution<unknown>, kind: FileKind): Resolution<CheckedFile> => ({
  diagnostics: resolution.diagnostics,
  read: resolution.read,
  ...(resolution.value === undefined ? {} : { value: { kind } }),
})

/**
 * The kind of a file (ファイルの種類), or undefined when it cannot be read or says none. A scenario that names no municipality on
 * purpose is a `preset`.
 */
export async function kindOf(id: SourceId, sources: ScenarioSources): Promise<FileKind | 'preset' | undefined> {
  const loaded = await sources.load(id)
  if (loaded.kind !== 'text') return undefined
  const plain = PLAIN_KIND.exec(loaded.text)?.[1]
  const known = FILE_KINDS.find(kind => kind === plain)
  if (known !== undefined) return known === 'scenario' && PLAIN_PRESET.test(loaded.text) ? 'preset' : known
  const file = validateText(loaded.id, loaded.text)
  return file.kind === 'scenario' && isPreset(file) ? 'preset' : fileKindOf(file.parsed.value)
}

/** The kind as nearly every file writes it, found without parsing the whole file twice. */
const PLAIN_KIND = /^kind: +([a-z-]+) *(?:#.*)?\r?$/mu
const PLAIN_PRESET = /^preset: +true *(?:#.*)?\r?$/mu
