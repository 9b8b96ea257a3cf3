/**
 * Computing a study (スタディの計算), shared by everything that runs one: its sampled runs on as many workers as asked, with their progress.
 *
 * Not here: where the results go.
 */
import type { Outcome } from '../diagnostics/index.ts'
import { openPool, type RunCommand } from '../node/index.ts'
import { adHocStudy, kindOf, type ResolvedStudy, resolveStudy, type ScenarioSources } from '../scenario/index.ts'
import { runStudy, type StudyOptions, type StudyResult } from '../study.ts'
import { followRuns } from './progress.ts'
import type { Task } from './task.ts'

/** Runs the study (スタディの計算), its sampled runs on as many workers as asked, and shows how far they are. */
export async function computeStudy(study: ResolvedStudy, options: StudyOptions, task: Task): Promise<Outcome<StudyResult>> {
  if (study.runs === 0) return runStudy(study, undefined, options)
  const progress = await followRuns(study.runs * study.scenarios.length, task)
  const pool = await openPool({ workers: task.options.workers, done: progress.done })
  try {
    return await runStudy(study, pool.host, options)
  } finally {
    progress.stop()
    await pool.close()
  }
}

/** The study that a command asks for (コマンドのスタディ): that of a file, or one made on the spot of scenario files. */
export async function studyOf(
  { name, files }: Pick<RunCommand, 'name' | 'files'>,
  sources: ScenarioSources,
): Promise<Outcome<ResolvedStudy>> {
  const [first = ''] = files
  if (name === 'compare') return adHocStudy(files, sources)
  const kind = await kindOf(first, sources)
  return kind === 'scenario' || kind === 'preset' ? adHocStudy([first], sources) : resolveStudy(first, sources)
}
