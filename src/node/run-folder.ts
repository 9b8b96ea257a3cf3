/**
 * The run folder (結果フォルダ): where a run's files go, and how they replace what stood there.
 *
 * Without `--out` the folder is `out/<study>-<run id>`: equal results are kept, different ones (edited, or of another version)
 * are left alone and the new ones go to `…-2`, `…-3`. With `--out DIR` the folder is DIR itself; it must be empty or absent, or
 * `--force` swaps it once the new results are complete. A folder that is not a run of ours is kept under another name.
 */
import { dirname, join, resolve } from 'node:path'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import type { InputFile } from './file-sources.ts'
import { holdsSame } from './held-results.ts'
import { hostError } from './host-error.ts'
import type { RunFile, RunIdentity } from './manifest.ts'
import { hashOf, MANIFEST, manifestText, runFolderName, runIdOf } from './manifest.ts'
import { followed, liesIn } from './project-root.ts'
import type { Staging } from './staging.ts'
import { cannotWrite, discardStaging, openStaging, placeStaged, stageFiles } from './staging.ts'
import { restoreSwapped, swapFolder } from './swap-folder.ts'

/** Where results shall go (保存先). `out` as the planner typed it; absent for the default. */
export interface Destination {
  readonly cwd: string
  readonly out?: string
  readonly force: boolean
  /** The files that the run reads, as seen from `cwd`: results never replace the folder that holds one. */
  readonly inputs?: readonly string[]
}

/** A run folder in the making. */
export interface OpenRun {
  readonly identity: RunIdentity
  readonly destination: Destination
  readonly staging: Staging
}

/** The folder that holds the results (absolute), and how they got there. */
export interface SavedRun {
  readonly folder: string
  readonly outcome: 'written' | 'kept' | 'replaced'
  /** Where a replaced folder that was not a run of ours stands now. */
  readonly setAside?: string
  readonly files: readonly string[]
}

/** The folder that `--out` names; where it is a link, the folder to which it leads. */
const folderAt = (cwd: string, out: string): string => followed(resolve(cwd, out))

/** Checks the destination and opens staging beside it: before the long work. */
export async function openRun(identity: RunIdentity, destination: Destination, disk: Disk = realDisk): Promise<OpenRun> {
  const { cwd, out } = destination
  if (out === undefined) {
    const staging = await openStaging({ parent: join(cwd, 'out'), label: 'out' }, runIdOf(identity), disk)
    return { identity, destination, staging }
  }
  const folder = folderAt(cwd, out)
  refuseInputs(folder, { ...destination, out })
  await restoreSwapped(folder, disk)
  await refuseTaken(folder, destination, disk)
  const staging = await openStaging({ parent: dirname(folder), label: out }, runIdOf(identity), disk)
  return { identity, destination, staging }
}

/** Writes the files as they come, the manifest last, and puts the folder in its place. On failure nothing of it remains. */
export async function saveRun(run: OpenRun, files: Iterable<RunFile> | AsyncIterable<RunFile>): Promise<SavedRun> {
  const hashes: InputFile[] = []
  let manifest = ''
  async function* withManifest(): AsyncGenerator<RunFile> {
    for await (const file of files) {
      hashes.push(hashOf(file))
      yield file
    }
    manifest = manifestText(run.identity, hashes)
    yield { path: MANIFEST, content: manifest }
  }
  try {
    await stageFiles(run.staging, withManifest())
    const place =
      run.destination.out === undefined
        ? placeByName(run, manifest)
        : placeAt(run, folderAt(run.destination.cwd, run.destination.out))
    return { ...(await place), files: [...hashes.map(({ file }) => file), MANIFEST] }
  } finally {
    discardStaging(run.staging)
  }
}

/** Gives up a run that was opened. */
export const abandonRun = (run: OpenRun): void => discardStaging(run.staging)

type Placed = Omit<SavedRun, 'files'>

async function placeByName(run: OpenRun, manifest: string): Promise<Placed> {
  const { staging } = run
  const name = join(staging.parent, runFolderName(run.identity))
  for (let copy = 1; ; copy += 1) {
    const folder = copy === 1 ? name : `${name}-${copy}`
    if (staging.disk.kind(folder) === 'none') {
      try {
        await placeStaged(staging, folder)
        return { folder, outcome: 'written' }
      } catch (error) {
        // Another run may have been faster; then its results are compared like any others.
        if (staging.disk.kind(folder) === 'none') throw error
      }
    }
    if (await holdsSame(folder, manifest, staging.disk)) return { folder, outcome: 'kept' }
  }
}

async function placeAt(run: OpenRun, folder: string): Promise<Placed> {
  const { staging, destination } = run
  await refuseTaken(folder, destination, staging.disk)
  if (staging.disk.kind(folder) === 'none') {
    await placeStaged(staging, folder)
    return { folder, outcome: 'written' }
  }
  const setAside = await swapFolder(staging, folder)
  return { folder, outcome: 'replaced', ...(setAside === undefined ? {} : { setAside }) }
}

function refuseInputs(folder: string, { cwd, inputs = [], out }: Destination & { readonly out: string }): void {
  const real = followed(folder)
  const held = inputs.find(file => liesIn(real, followed(resolve(cwd, file))))
  if (held !== undefined) throw hostError('E_OUT_HOLDS_INPUT', { folder: out, file: held })
}

async function refuseTaken(folder: string, destination: Destination, disk: Disk): Promise<void> {
  const label = destination.out ?? folder
  const kind = disk.kind(folder)
  if (kind === 'file') throw hostError('E_OUT_NOT_DIR', { folder: label })
  if (kind === 'none' || destination.force) return
  const files = await disk.list(folder).catch((error: unknown) => {
    throw cannotWrite(label, error)
  })
  if (files.length > 0) throw hostError('E_OUT_EXISTS', { folder: label, files: [...files].sort() })
}
