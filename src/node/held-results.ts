/**
 * Results that a folder already holds (前からある結果): whether they are the same, and whether they are ours at all.
 *
 * The manifest is believed only as far as the SHA-256 of every file confirms it.
 */
import { join } from 'node:path'
import type { Disk } from './disk.ts'
import { sha256 } from './file-sources.ts'
import { MANIFEST } from './manifest.ts'

/** Whether a folder holds nothing but a run of ours: its manifest and the files that it lists. */
export async function isOurRun(folder: string, names: readonly string[], disk: Disk): Promise<boolean> {
  const outputs = names.includes(MANIFEST) ? outputsOf(await readText(join(folder, MANIFEST), disk)) : undefined
  if (outputs === undefined) return false
  const ours = new Set([MANIFEST, ...outputs.map(output => output.file.split('/')[0])])
  return names.every(name => ours.has(name))
}

/** Whether a folder holds exactly the results of a manifest, byte for byte. Other files beside them do not matter. */
export async function holdsSame(folder: string, manifest: string, disk: Disk): Promise<boolean> {
  if ((await readText(join(folder, MANIFEST), disk)) !== manifest) return false
  for (const output of outputsOf(manifest) ?? []) {
    const content = await readBytes(join(folder, output.file), disk)
    if (content === undefined || sha256(content) !== output.sha256) return false
  }
  return true
}

function outputsOf(manifest: string | undefined): readonly { readonly file: string; readonly sha256: string }[] | undefined {
  try {
    const read = JSON.parse(manifest ?? '') as { schema?: string; outputs?: { file: string; sha256: string }[] }
    return read.schema === 'teiin.manifest/1' ? read.outputs : undefined
  } catch {
    return undefined
  }
}

async function readBytes(path: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    return await disk.read(path)
  } catch {
    return undefined
  }
}

async function readText(path: string, disk: Disk): Promise<string | undefined> {
  const bytes = await readBytes(path, disk)
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
}
