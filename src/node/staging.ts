/**
 * Staging (書きかけの置き場): results are written to `.staging-<run id>-<pid>` beside their destination and appear at once.
 *
 * Opening it before the long work shows whether the place can be written. What a killed program left behind is removed when the
 * next run opens its own. An interruption removes the open ones of this process.
 */
import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import { errorCode } from './file-sources.ts'
import { hostError } from './host-error.ts'
import type { RunFile } from './manifest.ts'

/** A staging folder (書きかけの置き場). */
export interface Staging {
  readonly folder: string
  /** Where the run folder will stand. */
  readonly parent: string
  /** The destination as messages name it. */
  readonly label: string
  readonly runId: string
  readonly disk: Disk
  /** Outermost folder that had to be made; removed again when nothing comes of the run. */
  readonly made: string | undefined
}

const NAME = /^\.staging-[0-9a-f]+-(\d+)$/
const open = new Set<Staging>()
let placedAny = false

/** Where a staging folder goes (absolute), and the destination as messages name it. */
interface StagingPlace {
  readonly parent: string
  readonly label: string
}

/** Opens a staging folder, making its parent if need be. Throws a host error when the place cannot be written. */
export async function openStaging(place: StagingPlace, runId: string, disk: Disk = realDisk): Promise<Staging> {
  const { parent, label } = place
  const folder = join(parent, `.staging-${runId}-${process.pid}`)
  let staging: Staging | undefined
  try {
    const made = disk.makeFolder(parent)
    staging = { folder, parent, label, runId, disk, made }
    open.add(staging)
    await removeStale(parent, folder, disk)
    disk.makeFolder(folder)
    return staging
  } catch (error) {
    if (staging !== undefined) discardStaging(staging)
    throw cannotWrite(label, error)
  }
}

/** Writes files into staging, in the order in which they come; each is synced. */
export async function stageFiles(staging: Staging, files: Iterable<RunFile> | AsyncIterable<RunFile>): Promise<void> {
  const { disk, folder, label } = staging
  const folders = new Set<string>()
  for await (const { path, content } of files) {
    const place = join(folder, path)
    folders.add(dirname(place))
    await written(label, async () => {
      disk.makeFolder(dirname(place))
      await disk.writeFile(place, typeof content === 'string' ? Buffer.from(content) : content)
    })
  }
  for (const sub of folders) await written(label, () => disk.syncFolder(sub))
}

/** Says of what cannot be written where that was to be. */
async function written(label: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw cannotWrite(label, error)
  }
}

/** Puts the staged folder in its place, and so closes staging. */
export async function placeStaged(staging: Staging, destination: string): Promise<void> {
  const { disk, folder, parent, label } = staging
  try {
    await renamePatiently(disk, folder, destination, label)
  } catch (error) {
    throw cannotWrite(label, error)
  }
  open.delete(staging)
  placedAny = true
  // The results are in place by now; that the system did not confirm it at once is no failure of the run.
  await disk.syncFolder(parent).catch(() => undefined)
}

/** Removes a staging folder and whatever was made for it. Harmless when it has been placed. */
export function discardStaging(staging: Staging): void {
  if (!open.delete(staging)) return
  const { disk, folder, made } = staging
  disk.remove(folder)
  for (let parent = staging.parent; made !== undefined && parent.length >= made.length; parent = dirname(parent)) {
    try {
      disk.removeEmpty(parent)
    } catch {
      return
    }
  }
}

/** Removes all open staging folders of this process, for an interruption. Says whether results had been placed before. */
export function discardAllStaging(): { readonly saved: boolean } {
  for (const staging of open) discardStaging(staging)
  return { saved: placedAny }
}

/** Renames; where open files may block it, tries again for up to 5 seconds. */
export async function renamePatiently(disk: Disk, from: string, to: string, label: string): Promise<void> {
  for (const wait of disk.patient ? [50, 100, 200, 400, 800, 1600, 1800] : []) {
    try {
      return disk.rename(from, to)
    } catch (error) {
      if (!isLock(errorCode(error))) throw error
      await disk.pause(wait)
    }
  }
  try {
    disk.rename(from, to)
  } catch (error) {
    throw disk.patient && isLock(errorCode(error)) ? hostError('E_OUT_LOCKED', { folder: label }) : error
  }
}

const isLock = (code: string): boolean => code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'

/** An operating-system error as a host error; host errors pass through. */
export function cannotWrite(folder: string, error: unknown): unknown {
  const code = errorCode(error)
  return code === 'UNKNOWN' ? error : hostError('E_OUT_WRITE', { folder, reason: code })
}

async function removeStale(parent: string, own: string, disk: Disk): Promise<void> {
  for (const name of await disk.list(parent)) {
    const pid = NAME.exec(name)?.[1]
    const path = join(parent, name)
    const inUse = path !== own && [...open].some(staging => staging.folder === path)
    if (pid !== undefined && !inUse && !isAlive(Number(pid))) disk.remove(path)
  }
}

/** Whether another process runs under the number. What bears our own number and is not ours is a dead namesake's. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
