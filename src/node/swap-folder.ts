/**
 * Swapping a folder (結果の入れ替え): the old one steps aside, the new one takes its place, then the old one goes.
 *
 * An earlier run of ours is removed; anything else is kept as `…-old`, since it is not ours to delete. A swap that was killed
 * half-way is finished by the next run.
 */
import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { isOurRun } from './held-results.ts'
import type { Staging } from './staging.ts'
import { cannotWrite, isAlive, placeStaged, renamePatiently } from './staging.ts'

/** Puts the staged folder in the place of an existing one. Gives where the old one stands now, if it was kept. */
export async function swapFolder(staging: Staging, folder: string): Promise<string | undefined> {
  const { disk, label } = staging
  const old = await asideName(folder, disk)
  try {
    await renamePatiently(disk, folder, old.path, label)
  } catch (error) {
    throw cannotWrite(label, error)
  }
  try {
    await placeStaged(staging, folder)
  } catch (error) {
    disk.rename(old.path, folder)
    throw error
  }
  if (old.keep) return old.path
  disk.remove(old.path)
  return undefined
}

/** Where the old folder goes: our own earlier run (or an empty folder) to a name that is removed, anything else to `…-old`. */
async function asideName(folder: string, disk: Disk): Promise<{ readonly path: string; readonly keep: boolean }> {
  const names = await disk.list(folder)
  if (names.length === 0 || (await isOurRun(folder, names, disk))) {
    return { path: join(dirname(folder), `${swapPrefix(folder)}${process.pid}`), keep: false }
  }
  for (let copy = 1; ; copy += 1) {
    const path = join(dirname(folder), `${basename(folder)}-old${copy === 1 ? '' : `-${copy}`}`)
    if (disk.kind(path) === 'none') return { path, keep: true }
  }
}

const swapPrefix = (folder: string): string => `.replaced-${basename(folder)}-`

/** Finishes a swap that was killed half-way: the old results come back, or go if the new ones had been placed. */
export async function restoreSwapped(folder: string, disk: Disk): Promise<void> {
  const parent = dirname(folder)
  if (disk.kind(parent) !== 'folder') return
  const prefix = swapPrefix(folder)
  for (const name of await disk.list(parent)) {
    const pid = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    if (!/^\d+$/.test(pid) || isAlive(Number(pid))) continue
    if (disk.kind(folder) === 'none') disk.rename(join(parent, name), folder)
    else disk.remove(join(parent, name))
  }
}
