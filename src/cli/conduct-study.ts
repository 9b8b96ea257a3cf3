/**
 * Conducting a study (スタディの実行), shared by `run` and `compare`: place, computation, files, tables.
 *
 * The place for the results is opened before the work, so that an unwritable one costs no time; the folder appears only when it is
 * complete. What writes them is loaded while the study is computed. Results are on standard output, the commentary on standard error.
 */
import { relative } from 'node:path'
import { type Comparison, isMissed } from '../compare/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { hasErrors } from '../diagnostics/index.ts'
import {
  abandonRun,
  type Destination,
  type FileSources,
  openRun,
  type RunCommand,
  type RunIdentity,
  saveRun,
} from '../node/index.ts'
import type { ResolvedStudy } from '../scenario/index.ts'
import { computeStudy, openStudy } from './compute-study.ts'
import { echoOf, missedText, savedText } from './echo.ts'
import { findingsInResults, studyInResults } from './in-results.ts'
import { EXIT } from './io.ts'
import { refuseInput } from './refuse-input.ts'
import { showDiagnostics } from './show-diagnostics.ts'
import type { Task } from './task.ts'

/** Conducts the study that a command asks for, or refuses its input. Gives the exit code. @param files as named in messages. */
export async function conductStudy(
  name: RunCommand['name'],
  files: readonly string[],
  sources: FileSources,
  task: Task,
): Promise<number> {
  const { resolved, pool } = await openStudy({ name, files }, sources, task.options)
  if (resolved.value === undefined || hasErrors(resolved.diagnostics)) {
    await pool.close()
    return refuseInput(resolved.diagnostics, task)
  }
  const study = studyInResults(withOptions(resolved.value, task), sources.nameInResults)
  const exact = task.options.exact === true
  const command: RunCommand = { name, files: files.map(sources.nameInResults), exact }
  const run = await openRun(identityOf(study, sources, command), destinationOf(sources, task))
  try {
    comment(echoOf(study, task.language), task)
    const [studied, { resultFiles }] = await Promise.all([
      computeStudy(study, pool, { exact }, task),
      import('./result-files.ts'),
      import('./lay-out-comparison.ts'),
    ])
    const diagnostics = [...resolved.diagnostics, ...studied.diagnostics]
    if (studied.value === undefined || hasErrors(diagnostics)) return refuseInput(diagnostics, task)
    const { comparison } = studied.value
    const findings = findingsInResults(diagnostics, sources.nameInResults)
    const saved = await saveRun(run, resultFiles(study, studied.value, findings, task.options.workers))
    await print(comparison, findings, task, name === 'compare')
    showDiagnostics(diagnostics, task)
    comment(savedText(saved, relative(task.io.cwd, saved.folder) || '.', task.language), task)
    if (task.options['require-goals'] !== true || !missesGoal(comparison)) return EXIT.success
    comment(missedText(comparison, task.language), task)
    return EXIT.goalMissed
  } finally {
    abandonRun(run)
  }
}

const destinationOf = (sources: FileSources, { io, options }: Task): Destination => ({
  cwd: io.cwd,
  force: options.force === true,
  inputs: sources.files(),
  ...(options.out === undefined ? {} : { out: options.out }),
})

const withOptions = (study: ResolvedStudy, { options }: Task): ResolvedStudy => ({
  ...study,
  seed: options.seed ?? study.seed,
  runs: options.runs ?? study.runs,
})

const identityOf = (study: ResolvedStudy, sources: FileSources, command: RunCommand): RunIdentity => ({
  command,
  study: study.id,
  scenarios: study.scenarios.map(scenario => scenario.id),
  from: study.from,
  to: study.to,
  seed: study.seed,
  runs: study.runs,
  inputs: sources.inputs(),
})

function comment(text: string, task: Task): void {
  if (task.options.quiet !== true) task.io.stderr.write(text)
}

/** Prints the results; of a comparison first the settings in which the scenarios differ. */
async function print(
  comparison: Comparison,
  diagnostics: readonly Diagnostic[],
  task: Task,
  withSettings: boolean,
): Promise<void> {
  if (task.options.json === true) {
    const { resultJson } = await import('../report/index.ts')
    task.io.stdout.write(resultJson(comparison, diagnostics, task.language))
    return
  }
  const { layOutComparison } = await import('./lay-out-comparison.ts')
  const blocks = layOutComparison(comparison, task.language, withSettings)
  task.io.stdout.write(`${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`)
}

const missesGoal = (comparison: Comparison): boolean => comparison.scenarios.some(scenario => scenario.goals.some(isMissed))
