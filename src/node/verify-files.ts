/**
 * The files of a recorded run, held against their hashes (ファイルの照合): inputs wherever they are found, results in the run folder.
 *
 * A manifest names its inputs from the folder of the project but not where that is, so that results may be moved and sent. The project is
 * looked for from the current folder upwards, then from the run folder upwards; the first place with every input unchanged is it, else the
 * place with most of them. Not here: running again.
 */
import { dirname, join } from 'node:path'
import { realDisk } from './disk.ts'
import { type InputFile, sha256 } from './file-sources.ts'

/** A file that is not what the manifest says (記録と違うファイル). */
export interface Departed {
  readonly file: string
  readonly departure: 'changed' | 'missing'
}

/** The folder that the names of inputs count from (入力の起点), absolute, and what departs from the manifest there. */
export interface LocatedInputs {
  readonly folder: string
  readonly departed: readonly Departed[]
}

/** Looks for the inputs from these folders upwards (入力の場所). Undefined: none of them is anywhere. */
export async function locateInputs(inputs: readonly InputFile[], starts: readonly string[]): Promise<LocatedInputs | undefined> {
  let best: (LocatedInputs & { readonly missing: number }) | undefined
  for (const folder of new Set(starts.flatMap(upwards))) {
    const departed = await departedIn(folder, inputs)
    if (departed.length === 0) return { folder, departed }
    const missing = departed.filter(({ departure }) => departure === 'missing').length
    const better =
      best === undefined || missing < best.missing || (missing === best.missing && departed.length < best.departed.length)
    if (missing < inputs.length && better) best = { folder, departed, missing }
  }
  return best
}

/** The files of a list that are missing from a folder or have other contents (記録と違うファイル). */
export async function departedIn(folder: string, files: readonly InputFile[]): Promise<Departed[]> {
  const departed: Departed[] = []
  for (const { file, sha256: hash } of files) {
    const path = join(folder, file)
    if (realDisk.kind(path) !== 'file') departed.push({ file, departure: 'missing' })
    else if (sha256(await realDisk.read(path)) !== hash) departed.push({ file, departure: 'changed' })
  }
  return departed
}

/** The files in which two lists differ (違うファイル): other contents, or in one of them only. */
export function differing(one: readonly InputFile[], other: readonly InputFile[]): string[] {
  const hashes = new Map(one.map(({ file, sha256: hash }) => [file, hash]))
  const named = new Set([...one, ...other].map(({ file }) => file))
  const again = new Map(other.map(({ file, sha256: hash }) => [file, hash]))
  return [...named].filter(file => hashes.get(file) !== again.get(file)).sort()
}

function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}
