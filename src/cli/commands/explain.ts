/**
 * `teiin explain`: what a code means, or where a value of a scenario or municipality comes from.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { explainCode, hasErrors, isCode } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { kindOf, municipalityOrigins, resolveScenario } from '../../scenario/index.ts'
import { usageError } from '../arguments.ts'
import { codesNear } from '../codes-near.ts'
import { EXIT } from '../io.ts'
import { originText, pathsNear } from '../origin-text.ts'
import { refuseInput } from '../refuse-input.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code, or a usage error for an unknown code or path. */
export async function explain(task: Task): Promise<number | Diagnostic> {
  const [first = '', path] = task.words
  if (path !== undefined) return explainValue(first, path, task)
  const code = first.normalize('NFKC').toUpperCase()
  if (!isCode(code)) {
    if (/\.ya?ml$/i.test(first))
      return usageError('E_USAGE_MISSING_ARG', {
        command: 'explain',
        needs: 1,
        example: `teiin explain ${first} recruitment.policy`,
      })
    return usageError('E_USAGE_UNKNOWN_CODE', { given: first, suggestions: codesNear(code) })
  }
  task.io.stdout.write(`${explainCode(code, task.language)}\n`)
  return EXIT.success
}

async function explainValue(file: string, path: string, task: Task): Promise<number | Diagnostic> {
  const sources = fileSources(task.io.cwd)
  const id = sources.resolve(file)
  const originsOf = (await kindOf(id, sources)) === 'municipality' ? municipalityOrigins : resolveScenario
  const outcome = await originsOf(id, sources)
  if (outcome.value === undefined || hasErrors(outcome.diagnostics)) return refuseInput(outcome.diagnostics, task)
  const text = originText(outcome.value, path, task.language)
  if (text !== undefined) {
    task.io.stdout.write(text)
    return EXIT.success
  }
  const near = pathsNear(outcome.value, path)
  return usageError('E_USAGE_UNKNOWN_PATH', { file: id, given: path, ...(near === undefined ? {} : { nearest: near }) })
}
