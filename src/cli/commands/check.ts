/**
 * `teiin check`: validates files of any kind, with everything they refer to, and computes nothing.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { hasErrors } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { checkFile } from '../../scenario/index.ts'
import { EXIT } from '../io.ts'
import { diagnosticsJson, refuseInput } from '../refuse-input.ts'
import { showDiagnostics } from '../show-diagnostics.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code. */
export async function check(task: Task): Promise<number> {
  const sources = fileSources(task.io.cwd)
  const found = new Map<string, Diagnostic>()
  for (const word of task.words) {
    const outcome = await checkFile(sources.resolve(word), sources)
    // Two files may share a parent; what is wrong there is said once.
    for (const diagnostic of outcome.diagnostics) found.set(JSON.stringify(diagnostic), diagnostic)
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

const verdict = (files: number, { language }: Task): string =>
  language === 'ja'
    ? `問題は見つかりませんでした（読んだファイル ${files} 件）。\n`
    : `No problems found (${files} ${files === 1 ? 'file' : 'files'} read).\n`
