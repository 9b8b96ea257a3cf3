/**
 * `teiin check`: validates files of any kind, with everything they refer to, and writes nothing.
 *
 * A scenario or study in which nothing is wrong is made into plans as well, because only that finds a year without a value. Not
 * here: a formula that has no value for what the projection itself arrives at, such as a division by no leavers.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { hasErrors } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { planStudy } from '../../plan-study.ts'
import { adHocStudy, checkFile, kindOf, resolveStudy, type ScenarioSources } from '../../scenario/index.ts'
import { EXIT } from '../io.ts'
import { diagnosticsJson, refuseInput } from '../refuse-input.ts'
import { showDiagnostics } from '../show-diagnostics.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code. */
export async function check(task: Task): Promise<number> {
  const sources = fileSources(task.io.cwd)
  const found = new Map<string, Diagnostic>()
  for (const word of task.words) {
    // Two files may share a parent; what is wrong there is said once.
    for (const diagnostic of await findingsOf(sources.resolve(word), sources)) found.set(JSON.stringify(diagnostic), diagnostic)
  }
  const diagnostics = [...found.values()]
  if (hasErrors(diagnostics)) return refuseInput(diagnostics, task)
  if (task.options.json === true) {
    task.io.stdout.write(diagnosticsJson(diagnostics, task))
    return EXIT.success
  }
  showDiagnostics(diagnostics, task)
  if (task.options.quiet !== true) task.io.stdout.write(verdict(sources.inputs().length, task))
  return EXIT.success
}

/** What is wrong with a file: with what is written, or else with what comes of it. */
async function findingsOf(id: string, sources: ScenarioSources): Promise<readonly Diagnostic[]> {
  const kind = await kindOf(id, sources)
  const study =
    kind === 'study' ? await resolveStudy(id, sources) : kind === 'scenario' ? await adHocStudy([id], sources) : undefined
  if (study === undefined) return (await checkFile(id, sources)).diagnostics
  return [...study.diagnostics, ...(study.value === undefined ? [] : planStudy(study.value).diagnostics)]
}

const verdict = (files: number, { language }: Task): string =>
  language === 'ja'
    ? `問題は見つかりませんでした（読んだファイル ${files} 件）。\n`
    : `No problems found (${files} ${files === 1 ? 'file' : 'files'} read).\n`
