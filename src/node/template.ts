/**
 * The templates of `init` (ひな形): a small invented city with a scenario, a study and a staff table, the presets (型) to extend, and the
 * schemas by which editors complete and check.
 *
 * They are the files of `scenarios/templates`, which the tests run; only the way to the schemas is rewritten. Presets are copied,
 * because a scenario cannot extend files outside its project. A new folder appears
 * complete or not at all; in an existing one nothing is overwritten unless asked.
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { realDisk } from './disk.ts'
import { hostError } from './host-error.ts'
import type { RunFile } from './manifest.ts'
import { cannotWrite, discardStaging, openStaging, placeStaged, stageFiles } from './staging.ts'

const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url))
const FOLDERS = ['data', 'scenarios', 'studies'] as const
const AS_THEY_ARE = ['presets', 'schema'] as const

/** The files of the template (ひな形のファイル), as they stand in the planner's folder. */
async function templateFiles(): Promise<readonly RunFile[]> {
  const files: RunFile[] = []
  for (const folder of FOLDERS) {
    for (const name of await named(join(SCENARIOS, 'templates', folder))) {
      const text = Buffer.from(await realDisk.read(join(SCENARIOS, 'templates', folder, name))).toString('utf8')
      files.push({ path: `${folder}/${name}`, content: text.replace('$schema=../../schema/', '$schema=../schema/') })
    }
  }
  for (const folder of AS_THEY_ARE) {
    for (const name of await named(join(SCENARIOS, folder)))
      files.push({ path: `${folder}/${name}`, content: await realDisk.read(join(SCENARIOS, folder, name)) })
  }
  return files
}

/** Writes the template into a folder, named as typed. Gives the files written. */
export async function writeTemplate(place: {
  readonly cwd: string
  readonly folder: string
  readonly force: boolean
}): Promise<readonly string[]> {
  const folder = resolve(place.cwd, place.folder)
  const files = await templateFiles()
  if (realDisk.kind(folder) === 'none') await writeNew(folder, place.folder, files)
  else await writeInto(folder, place, files)
  return files.map(file => file.path)
}

async function writeNew(folder: string, label: string, files: readonly RunFile[]): Promise<void> {
  const staging = await openStaging({ parent: dirname(folder), label }, '0', realDisk)
  try {
    await stageFiles(staging, files)
    await placeStaged(staging, folder)
  } finally {
    discardStaging(staging)
  }
}

async function writeInto(
  folder: string,
  place: { readonly folder: string; readonly force: boolean },
  files: readonly RunFile[],
): Promise<void> {
  if (realDisk.kind(folder) === 'file') throw hostError('E_OUT_NOT_DIR', { folder: place.folder })
  const taken = files.find(file => realDisk.kind(join(folder, file.path)) !== 'none')
  if (taken !== undefined && !place.force) throw hostError('E_INIT_EXISTS', { folder: place.folder, file: taken.path })
  try {
    for (const file of files) {
      const path = join(folder, file.path)
      realDisk.makeFolder(dirname(path))
      realDisk.remove(path)
      await realDisk.writeFile(path, Buffer.from(file.content))
    }
  } catch (error) {
    throw cannotWrite(place.folder, error)
  }
}

const named = async (folder: string): Promise<readonly string[]> =>
  [...(await realDisk.list(folder))].filter(name => /\.(?:yaml|csv|json)$/.test(name)).sort()
