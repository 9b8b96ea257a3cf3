/**
 * `teiin compare`: sets scenario files side by side, as a study made on the spot; differences are taken against the first.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { kindOf } from '../../scenario/index.ts'
import { usageError } from '../arguments.ts'
import { conductStudy } from '../conduct-study.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code, or a usage error when a file is not a scenario. */
export async function compare(task: Task): Promise<number | Diagnostic> {
  const sources = fileSources(task.io.cwd)
  const ids = task.words.map(word => sources.resolve(word))
  for (const id of ids) {
    const kind = await kindOf(id, sources)
    if (kind !== undefined && kind !== 'scenario' && kind !== 'preset') {
      return usageError('E_USAGE_KIND', { command: 'compare', file: id, kind, takes: ['scenario'] })
    }
  }
  return conductStudy('compare', ids, sources, task)
}
