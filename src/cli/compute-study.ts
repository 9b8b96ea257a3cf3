/**
 * Computing a study (スタディの計算), shared by everything that runs one: on as many workers as asked, with the progress of its sampled runs.
 *
 * Not here: where the results go.
 */
import type { Outcome } from '../diagnostics/index.ts'
import { openPool, type RunCommand, type RunPool } from '../node/index.ts'
import type { RunHost } from '../run-host.ts'
import { adHocStudy, kindOf, type ResolvedStudy, resolveStudy, type ScenarioSources, type Tell } from '../scenario/index.ts'
import { runStudy, type StudyOptions, type StudyResult } from '../study.ts'
import { followRuns, type Progress } from './progress.ts'
import type { Task } from './task.ts'

/** A study as it was read, and who will compute it (計算の用意). */
interface OpenedStudy {
  readonly resolved: Outcome<ResolvedStudy>
  readonly pool: RunPool
}

/**
 * Reads the study that a command asks for (計算の用意), while the workers start, load the program, and make ready for the scenarios that are read first.
 * @param runs how many sampled runs are asked for in place of those of the study.
 */
export async function openStudy(
  command: Pick<RunCommand, 'name' | 'files'>,
  sources: ScenarioSources,
  { workers, runs }: { readonly workers?: number | undefined; readonly runs?: number | undefined },
): Promise<OpenedStudy> {
  // Reading lets nobody else have a turn, so the workers must have been started when it begins.
  const pool = await openPool({ workers: runs === 0 ? 1 : workers })
  const tell: Tell = early => {
    if ((runs ?? early.runs) > 0) pool.prepare(early)
  }
  return { resolved: await studyOf(command, sources, tell), pool }
}

/** Runs the study (スタディの計算) and shows how far its sampled runs are. The pool is closed: what follows needs the workers' memory. */
export async function computeStudy(
  study: ResolvedStudy,
  pool: RunPool,
  options: StudyOptions,
  task: Task,
): Promise<Outcome<StudyResult>> {
  const progress = await followRuns(study.runs * study.scenarios.length, task)
  try {
    return await runStudy(study, study.runs === 0 ? undefined : followed(pool.host, progress), options)
  } finally {
    progress.stop()
    await pool.close()
  }
}

/** A host that tells after each block how many runs are done. */
const followed = (host: RunHost, progress: Progress): RunHost => ({
  ...host,
  compute: async (block, into, wanted) => {
    const failure = await host.compute(block, into, wanted)
    progress.done(block.lastRun - block.firstRun + 1)
    return failure
  },
})

/** The study that a command asks for (コマンドのスタディ): that of a file, or one made on the spot of scenario files. */
async function studyOf(
  { name, files }: Pick<RunCommand, 'name' | 'files'>,
  sources: ScenarioSources,
  tell: Tell,
): Promise<Outcome<ResolvedStudy>> {
  const [first = ''] = files
  if (name === 'compare') return adHocStudy(files, sources, tell)
  const kind = await kindOf(first, sources)
  return kind === 'scenario' || kind === 'preset' ? adHocStudy([first], sources, tell) : resolveStudy(first, sources, tell)
}
