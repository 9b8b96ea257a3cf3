/**
 * The folder of the project (プロジェクトのフォルダ): how far the references inside files may reach.
 *
 * It is the nearest parent folder of the first file that holds package.json, .git or a folder `data`; without one, the current
 * folder if the file lies in it, else the file's own folder. The root of the disk and the home folder are never a project, so a
 * stray `/data` does not open the whole machine.
 */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, parse, relative, sep } from 'node:path'

/** Whether a path lies in a folder or is the folder itself. Both absolute, links already followed. */
export function liesIn(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && parse(way).root === '')
}

/** A path with its links followed, as far as it exists. */
export function followed(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(followed(parent), basename(path))
  }
}

/** The project's folder for a first file, given as an absolute path. */
export function projectRoot(firstFile: string, cwd: string): string {
  const own = followed(dirname(firstFile))
  const marked = markedProject(own)
  if (marked !== undefined) return marked
  const here = followed(cwd)
  return liesIn(here, own) && !tooWide(here) ? here : own
}

/** The nearest folder, from a folder upwards, that is marked as a project; undefined when none is. Links already followed. */
export function markedProject(own: string): string | undefined {
  for (let folder = own; !tooWide(folder); folder = dirname(folder)) {
    if (isProject(folder)) return folder
  }
  return undefined
}

const tooWide = (folder: string): boolean => folder === parse(folder).root || folder === followed(homedir())

const isProject = (folder: string): boolean =>
  existsSync(join(folder, 'package.json')) || existsSync(join(folder, '.git')) || isFolder(join(folder, 'data'))

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
