/**
 * Conducting a study (スタディの実行), shared by `run` and `compare`: place, computation, files, tables.
 *
 * The place for the results is opened before the work, so that an unwritable one costs no time; the folder appears only when it is
 * complete. Results are on standard output, the commentary on standard error.
 */
import { relative } from 'node:path'
import type { Comparison } from '../compare/index.ts'
import type { Diagnostic, Outcome } from '../diagnostics/index.ts'
import { hasErrors } from '../diagnostics/index.ts'
import { abandonRun, type FileSources, openRun, type RunIdentity, saveRun } from '../node/index.ts'
import { resultJson, settingList, terminalTables } from '../report/index.ts'
import type { ResolvedStudy } from '../scenario/index.ts'
import { runStudy, withoutSampling } from '../study.ts'
import { echoOf, savedText } from './echo.ts'
import { EXIT } from './io.ts'
import { layOutSettings } from './lay-out-settings.ts'
import { layOutTable } from './lay-out-table.ts'
import { refuseInput } from './refuse-input.ts'
import { resultFiles } from './result-files.ts'
import { showDiagnostics } from './show-diagnostics.ts'
import type { Task } from './task.ts'

/** What is printed: results alone, or first the settings in which the scenarios differ. */
type Shown = 'results' | 'settings and results'

/** Conducts a resolved study, or refuses its input. Gives the exit code. */
export async function conductStudy(
  resolved: Outcome<ResolvedStudy>,
  sources: FileSources,
  task: Task,
  shown: Shown = 'results',
): Promise<number> {
  if (resolved.value === undefined || hasErrors(resolved.diagnostics)) return refuseInput(resolved.diagnostics, task)
  const { study, diagnostics: remarks } = withoutSampling(withOptions(resolved.value, task))
  const run = await openRun(identityOf(study, sources), { cwd: task.io.cwd, force: task.options.force === true, ...outOf(task) })
  try {
    comment(echoOf(study, task.language), task)
    const studied = runStudy(study)
    const diagnostics = [...resolved.diagnostics, ...remarks, ...studied.diagnostics]
    if (studied.value === undefined || hasErrors(diagnostics)) return refuseInput(diagnostics, task)
    const { comparison } = studied.value
    const saved = await saveRun(run, await resultFiles(study, studied.value, diagnostics))
    print(comparison, diagnostics, task, shown)
    showDiagnostics(diagnostics, task)
    comment(savedText(saved, relative(task.io.cwd, saved.folder) || '.', task.language), task)
    return task.options['require-goals'] === true && missesGoal(comparison) ? EXIT.goalMissed : EXIT.success
  } finally {
    abandonRun(run)
  }
}

const outOf = (task: Task): { readonly out?: string } => (task.options.out === undefined ? {} : { out: task.options.out })

const withOptions = (study: ResolvedStudy, { options }: Task): ResolvedStudy => ({
  ...study,
  seed: options.seed ?? study.seed,
  runs: options.runs ?? study.runs,
})

const identityOf = (study: ResolvedStudy, sources: FileSources): RunIdentity => ({
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

function print(comparison: Comparison, diagnostics: readonly Diagnostic[], task: Task, shown: Shown): void {
  if (task.options.json === true) {
    task.io.stdout.write(resultJson(comparison, diagnostics))
    return
  }
  const settings = shown === 'results' ? [] : layOutSettings(settingList(comparison, task.language))
  const tables = terminalTables(comparison, task.language).map(table => layOutTable(table))
  const blocks = [settings, ...tables].filter(lines => lines.length > 0).map(lines => lines.join('\n'))
  task.io.stdout.write(`${blocks.join('\n\n')}\n`)
}

const missesGoal = (comparison: Comparison): boolean =>
  comparison.scenarios.some(scenario => scenario.goals.some(goal => !goal.met))
