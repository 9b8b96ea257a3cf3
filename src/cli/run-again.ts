/**
 * Running again (再実行): the study of a manifest, computed anew from the same inputs and held against the hashes that were recorded.
 *
 * Files are named from the folder that the manifest's names count from, so that the names in the results are those of the first time.
 * Nothing is written. Not here: whether the inputs are the same, which is asked before.
 */
import { type Diagnostic, hasErrors } from '../diagnostics/index.ts'
import { differing, ENGINE_VERSION, fileSources, hashOf, type InputFile, type RecordedRun, TEIIN_VERSION } from '../node/index.ts'
import { computeStudy, openStudy } from './compute-study.ts'
import { echoOf } from './echo.ts'
import { resultFiles } from './result-files.ts'
import type { Task } from './task.ts'

/** What running again gave (再実行の結果): the files that differ, or, where it cannot be run any more, none and why. */
export interface Rerun {
  readonly differing?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Runs a recorded run again (再実行). Where the results differ there is a finding as well. */
export async function runAgain(record: RecordedRun, folder: string, task: Task): Promise<Rerun> {
  const { command, seed, runs, outputs, versions } = record
  const { resolved, pool } = await openStudy(command, fileSources(folder), { workers: task.options.workers, runs })
  if (resolved.value === undefined || hasErrors(resolved.diagnostics)) {
    await pool.close()
    return { diagnostics: resolved.diagnostics }
  }
  const study = { ...resolved.value, seed, runs }
  if (task.options.quiet !== true) task.io.stderr.write(echoOf(study, task.language))
  const studied = await computeStudy(study, pool, { exact: command.exact }, task)
  const diagnostics = [...resolved.diagnostics, ...studied.diagnostics]
  if (studied.value === undefined || hasErrors(diagnostics)) return { diagnostics }
  const again: InputFile[] = []
  for await (const file of resultFiles(study, studied.value, diagnostics, task.options.workers)) again.push(hashOf(file))
  const files = differing(outputs, again)
  if (files.length === 0) return { differing: [], diagnostics: [] }
  const made = `${versions.teiin} / ${versions.engine}`
  const present = `${TEIIN_VERSION} / ${ENGINE_VERSION}`
  const finding = { code: 'E_VERIFY_OTHER_RESULT', severity: 'error', args: { files, made, present } } as const
  return { differing: files, diagnostics: [finding] }
}
