/**
 * `teiin verify`: runs again from the manifest of a run folder, and compares hashes: first the inputs, then every file of the results.
 */
import { resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/index.ts'
import { departedIn, hostError, locateInputs, type RecordedRun, readManifest } from '../../node/index.ts'
import { EXIT } from '../io.ts'
import { diagnosticsJson, refuseInput } from '../refuse-input.ts'
import { runAgain } from '../run-again.ts'
import { showDiagnostics } from '../show-diagnostics.ts'
import type { Task } from '../task.ts'
import { verificationOf } from '../verification.ts'
import { departures, sameText } from '../verify-texts.ts'

/** Runs the command. Gives the exit code: 3 when anything departs from the manifest, 4 when something cannot be read. */
export async function verify(task: Task): Promise<number> {
  const [label = ''] = task.words
  const folder = resolve(task.io.cwd, label)
  const record = await readManifest(folder, label)
  if ('problem' in record) return refuseInput([record.problem], task)
  const located = await locateInputs(record.inputs, [task.io.cwd, folder])
  if (located === undefined) throw hostError('E_VERIFY_NO_INPUT', { file: record.command.files[0] ?? '' })
  const outputs = await departedIn(folder, record.outputs)
  const again = located.departed.length === 0 ? await runAgain(record, located.folder, task) : undefined
  const found = [
    ...departures('E_VERIFY_INPUT', located.departed),
    ...departures('E_VERIFY_OUTPUT', outputs),
    ...(again?.diagnostics ?? []),
  ]
  const exit = hasErrors(found) ? EXIT.input : EXIT.success
  if (task.options.json === true) {
    const verification = verificationOf(record, { inputs: located.departed, outputs, ...(again && { again }) })
    task.io.stdout.write(diagnosticsJson(found, task, { verification }))
    return exit
  }
  showDiagnostics(found, task)
  if (exit === EXIT.success) task.io.stdout.write(sameText(counts(record), task.language))
  return exit
}

const counts = ({ inputs, outputs, versions }: RecordedRun) => ({
  inputs: inputs.length,
  outputs: outputs.length,
  version: versions.teiin,
})
