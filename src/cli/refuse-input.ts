/**
 * Refusing input (入力の誤り): all findings on standard error, with `--json` one object on standard output; exit 3.
 *
 * A file that exists but that the system will not let us read ends with 4 instead.
 */
import type { Diagnostic } from '../diagnostics/index.ts'
import { wordingOf } from '../diagnostics/index.ts'
import { EXIT } from './io.ts'
import { showDiagnostics } from './show-diagnostics.ts'
import type { Task } from './task.ts'

/** Shows what is wrong with the input and gives the exit code. */
export function refuseInput(diagnostics: readonly Diagnostic[], task: Task): number {
  if (task.options.json === true) task.io.stdout.write(diagnosticsJson(diagnostics, task))
  else showDiagnostics(diagnostics, task)
  return diagnostics.some(found => found.code === 'E_FILE_UNREADABLE') ? EXIT.files : EXIT.input
}

/** Findings as the object that `--json` prints when there is no result. @param fields of what else is known. */
export function diagnosticsJson(
  diagnostics: readonly Diagnostic[],
  { language }: Pick<Task, 'language'>,
  fields: Readonly<Record<string, unknown>> = {},
): string {
  const findings = diagnostics.map(found => ({
    code: found.code,
    severity: found.severity,
    message: wordingOf(found, language).what,
    file: found.place?.file,
    line: found.place?.line,
    column: found.place?.column,
    path: found.path,
  }))
  return `${JSON.stringify({ schema: 'teiin.result/1', ...fields, diagnostics: findings }, null, 2)}\n`
}
