/**
 * A recorded run (記録された実行): the manifest of a run folder, read back and checked field by field.
 *
 * Names in it are relative and stay inside the folder they count from; a manifest that says otherwise is not ours. Not here: whether
 * what it says is still true, see verify-files.ts.
 */
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/index.ts'
import { realDisk } from './disk.ts'
import { errorCode, type InputFile } from './file-sources.ts'
import { hostError } from './host-error.ts'
import { MANIFEST, type RunCommand } from './manifest.ts'

/** What verification needs of a manifest (実行記録の内容). */
export interface RecordedRun {
  readonly versions: { readonly teiin: string; readonly engine: string }
  readonly command: RunCommand
  readonly seed: string
  readonly runs: number
  readonly inputs: readonly InputFile[]
  readonly outputs: readonly InputFile[]
}

/** The manifest of a folder (実行記録), or what is wrong with it. Throws a host error when there is none. @param label the folder as typed. */
export async function readManifest(folder: string, label: string): Promise<RecordedRun | { readonly problem: Diagnostic }> {
  const file = `${label.replace(/[/\\]+$/, '')}/${MANIFEST}`
  const manifest = parsed(await manifestIn(folder, label, file))
  if (manifest === undefined) return refused(file, 'json')
  if (!isRecord(manifest) || manifest.schema !== 'teiin.manifest/1') return refused(file, 'schema')
  for (const [key, fits] of Object.entries(FORMS)) if (!fits(manifest[key])) return refused(file, 'field', key)
  return manifest as unknown as RecordedRun
}

async function manifestIn(folder: string, label: string, file: string): Promise<string> {
  try {
    return Buffer.from(await realDisk.read(join(folder, MANIFEST))).toString('utf8')
  } catch (error) {
    const reason = errorCode(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw hostError('E_VERIFY_NO_MANIFEST', { folder: label })
    throw hostError('E_FILE_UNREADABLE', { file, reason })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const refused = (file: string, problem: 'json' | 'schema' | 'field', key?: string): { readonly problem: Diagnostic } => ({
  problem: { code: 'E_VERIFY_MANIFEST', severity: 'error', args: { file, problem, ...(key === undefined ? {} : { key }) } },
})

type Fields = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'

/** A name below a folder: relative, with forward slashes, without a way out. */
const isName = (value: unknown): boolean =>
  isText(value) && value !== '' && !/^(?:\/|[A-Za-z]:)|\\/.test(value) && !value.split('/').includes('..')

const isHashed = (value: unknown): boolean => isRecord(value) && isName(value.file) && /^[0-9a-f]{64}$/.test(String(value.sha256))
const isListOf = (fits: (value: unknown) => boolean, value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(fits)

/** The fields that running again needs, and their forms. */
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  versions: value => isRecord(value) && isText(value.teiin) && isText(value.engine),
  command: value =>
    isRecord(value) &&
    (value.name === 'run' || value.name === 'compare') &&
    isListOf(isName, value.files) &&
    typeof value.exact === 'boolean',
  seed: isText,
  runs: value => Number.isInteger(value) && (value as number) >= 0,
  inputs: value => isListOf(isHashed, value),
  outputs: value => isListOf(isHashed, value),
}
