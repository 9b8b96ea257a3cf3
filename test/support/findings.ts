/** What `teiin check`, and then `teiin run`, find in a file, as data. */
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { hasErrors } from '../../src/diagnostics/index.ts'
import { fileSources } from '../../src/node/index.ts'
import { adHocStudy, checkFile, resolveStudy } from '../../src/scenario/index.ts'
import { runStudy } from '../../src/study.ts'

/** Findings about a file in a folder (指摘): those of the check; where it finds no error, also those of a run. */
export async function findingsOf(file: string, folder: string): Promise<readonly Diagnostic[]> {
  const sources = fileSources(folder)
  const id = sources.resolve(file)
  const checked = await checkFile(id, sources)
  const kind = checked.value?.kind
  if (hasErrors(checked.diagnostics) || (kind !== 'study' && kind !== 'scenario')) return checked.diagnostics
  const study = await (kind === 'study' ? resolveStudy(id, sources) : adHocStudy([id], sources))
  if (study.value === undefined) return study.diagnostics
  return [...study.diagnostics, ...(await runStudy(study.value)).diagnostics]
}
