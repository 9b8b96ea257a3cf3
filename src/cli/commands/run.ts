/**
 * `teiin run`: projects and compares the scenarios of a study; a scenario alone becomes a study of itself.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { kindOf } from '../../scenario/index.ts'
import { usageError } from '../arguments.ts'
import { conductStudy } from '../conduct-study.ts'
import type { Task } from '../task.ts'

const RUNNABLE: readonly string[] = ['study', 'scenario', 'preset']

/** Runs the command. Gives the exit code, or a usage error when the file is of another kind. */
export async function run(task: Task): Promise<number | Diagnostic> {
  const sources = fileSources(task.io.cwd)
  const id = sources.resolve(task.words[0] ?? '')
  const kind = await kindOf(id, sources)
  if (kind === undefined || RUNNABLE.includes(kind)) return conductStudy('run', [id], sources, task)
  return usageError('E_USAGE_KIND', { command: 'run', file: id, kind, takes: ['study', 'scenario'] })
}
