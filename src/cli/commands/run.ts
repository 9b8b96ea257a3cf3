/**
 * `teiin run`: projects and compares the scenarios of a study; a scenario alone becomes a study of itself.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { adHocStudy, kindOf, resolveStudy } from '../../scenario/index.ts'
import { usageError } from '../arguments.ts'
import { conductStudy } from '../conduct-study.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code, or a usage error when the file is of another kind. */
export async function run(task: Task): Promise<number | Diagnostic> {
  const sources = fileSources(task.io.cwd)
  const id = sources.resolve(task.words[0] ?? '')
  const kind = await kindOf(id, sources)
  if (kind === 'scenario' || kind === 'preset') return conductStudy(await adHocStudy([id], sources), sources, task)
  if (kind === 'study' || kind === undefined) return conductStudy(await resolveStudy(id, sources), sources, task)
  return usageError('E_USAGE_KIND', { command: 'run', file: id, kind, takes: ['study', 'scenario'] })
}
