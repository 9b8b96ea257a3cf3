/**
 * The disk (ディスク): the few operations by which results are written, so that tests can let each of them fail.
 *
 * Files are synced before they count as written. The final rename is synchronous: an interruption falls before or after it,
 * never into it.
 */
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { open, readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What stands at a path. */
type PathKind = 'none' | 'file' | 'folder'

/** The operations of writing results. All paths are absolute. */
export interface Disk {
  kind(path: string): PathKind
  list(folder: string): Promise<readonly string[]>
  read(file: string): Promise<Uint8Array>
  /** Makes a folder and its parents; gives the outermost folder it had to make. */
  makeFolder(path: string): string | undefined
  writeFile(path: string, content: Uint8Array): Promise<void>
  syncFolder(path: string): Promise<void>
  rename(from: string, to: string): void
  removeEmpty(folder: string): void
  remove(path: string): void
  /** Whether a rename that is refused for a moment is worth trying again: on Windows, where open files block it. */
  readonly patient: boolean
  pause(milliseconds: number): Promise<unknown>
}

/** Node's own recursive mkdir never returns where the system answers ENOENT for an existing parent (/proc), so this one steps down. */
function makeFolder(path: string): string | undefined {
  const missing: string[] = []
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder)
  const made: string[] = []
  try {
    for (const folder of missing) {
      mkdirSync(folder)
      made.push(folder)
    }
    // A file in place of the folder: let the system name the error.
    if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path)
  } catch (error) {
    for (const folder of made.reverse()) rmdirSync(folder)
    throw error
  }
  return missing[0]
}

/** The real disk. */
export const realDisk: Disk = {
  kind: path => {
    if (!existsSync(path)) return 'none'
    return statSync(path).isDirectory() ? 'folder' : 'file'
  },
  list: folder => readdir(folder),
  read: file => readFile(file),
  makeFolder,
  writeFile: async (path, content) => {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  syncFolder: async path => {
    // Windows cannot open a folder for syncing; there the rename alone has to do.
    if (process.platform === 'win32') return
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  rename: (from, to) => renameSync(from, to),
  removeEmpty: folder => rmdirSync(folder),
  remove: path => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  patient: process.platform === 'win32',
  pause: milliseconds => pause(milliseconds),
}
