/**
 * Folders for font files (書体フォルダ): where the fonts of a picture stand while it is rasterised, outside the results.
 *
 * They bear the number of the process, whose threads all make some, so that an interruption can take them away. Not here: what stands in them.
 */
import { readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = `teiin-font-${process.pid}-`

/** Makes a folder for font files (書体フォルダの作成); undefined where none can be made. */
export const makeFontFolder = (): Promise<string | undefined> => mkdtemp(join(tmpdir(), PREFIX)).catch(() => undefined)

/** Removes the folders that threads of this process have left (書体フォルダの片付け), for an interruption. What cannot be removed does not matter. */
export function removeFontFolders(): void {
  try {
    for (const name of readdirSync(tmpdir()))
      if (name.startsWith(PREFIX)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  } catch {}
}
