/**
 * The manifest (実行記録): what a run read and wrote, enough to repeat it and to notice any change.
 *
 * It holds no time, no absolute path and no name of a person or machine, so that equal inputs give equal bytes. It is written
 * last: a folder without one is incomplete. The run id is the beginning of a hash over everything that decides the results.
 */
import type { InputFile } from './file-sources.ts'
import { sha256 } from './file-sources.ts'
import { ENGINE_VERSION, TEIIN_VERSION } from './version.ts'

/** The command that started a run (実行のコマンド): enough to start it again. Files are named as in results. */
export interface RunCommand {
  readonly name: 'run' | 'compare'
  readonly files: readonly string[]
  /** Whether exact answers were asked for. */
  readonly exact: boolean
}

/** Everything that decides a run's results (実行の同一性). Years are fiscal years. */
export interface RunIdentity {
  readonly command: RunCommand
  readonly study: string
  readonly scenarios: readonly string[]
  readonly from: number
  readonly to: number
  readonly seed: string
  readonly runs: number
  readonly inputs: readonly InputFile[]
}

/** A file of the run folder (出力ファイル): its path with forward slashes below the folder, and its content. */
export interface RunFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** The file name of the manifest (実行記録), by which a folder is known to be complete. */
export const MANIFEST = 'manifest.json'

/** The run id (実行番号): 10 hex digits, the same for the same version, inputs, seed, runs and horizon. */
export const runIdOf = (identity: RunIdentity): string =>
  sha256(JSON.stringify([TEIIN_VERSION, ENGINE_VERSION, canonical(identity)])).slice(0, 10)

/** The name of a run's folder (フォルダ名): `<study>-<run id>`, safe on every file system. */
export function runFolderName(identity: RunIdentity): string {
  const study = identity.study.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')
  return `${[...study].slice(0, 40).join('')}-${runIdOf(identity)}`
}

/** A file by its hash (ファイルのハッシュ値), as the manifest lists it. */
export const hashOf = (file: RunFile): InputFile => ({ file: file.path, sha256: sha256(file.content) })

/** The manifest's text. @param files by their hashes, in any order. */
export function manifestText(identity: RunIdentity, files: readonly InputFile[]): string {
  const outputs = [...files].sort((a, b) => (a.file < b.file ? -1 : 1))
  const manifest = {
    schema: 'teiin.manifest/1',
    runId: runIdOf(identity),
    versions: { teiin: TEIIN_VERSION, engine: ENGINE_VERSION },
    ...canonical(identity),
    outputs,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

const canonical = (identity: RunIdentity) => ({
  command: { name: identity.command.name, files: identity.command.files, exact: identity.command.exact },
  study: identity.study,
  scenarios: identity.scenarios,
  from: identity.from,
  to: identity.to,
  seed: identity.seed,
  runs: identity.runs,
  inputs: identity.inputs.map(({ file, sha256: hash }) => ({ file, sha256: hash })),
})
