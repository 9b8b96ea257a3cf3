/**
 * Names of files in results (結果の中のファイル名): relative to the project, so that results do not depend on where `teiin` was started.
 *
 * The folder they count from is the project of the first file; where a file lies outside it, or nothing marks a project, it is the
 * deepest folder that holds every file read. Not here: the names in messages, which count from the current folder.
 */
import { basename, dirname, join, relative, sep } from 'node:path'
import { followed, liesIn, markedProject } from './project-root.ts'

/** The name of each file in results, by its absolute path. The first file is the one that was named on the command line. */
export function resultNames(files: readonly string[]): ReadonlyMap<string, string> {
  const real = files.map(file => join(followed(dirname(file)), basename(file)))
  const project = markedProject(dirname(real[0] ?? ''))
  const folder = project !== undefined && real.every(file => liesIn(project, file)) ? project : commonFolder(real)
  return new Map(
    files.map((file, index) => [
      file,
      relative(folder, real[index] ?? '')
        .split(sep)
        .join('/'),
    ]),
  )
}

/** The deepest folder that holds all files. */
function commonFolder(files: readonly string[]): string {
  let folder = dirname(files[0] ?? '')
  while (!files.every(file => liesIn(folder, file)) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
