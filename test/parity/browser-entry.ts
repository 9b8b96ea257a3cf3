/**
 * What the browser is given (ブラウザーに渡すもの): a study resolved from texts and run on the pure floors alone, as the text of `result.json`.
 */
import type { Diagnostic } from '../../src/diagnostics/index.ts'
import { resultJson } from '../../src/report/index.ts'
import { runHere } from '../../src/run-host.ts'
import { inMemorySources, resolveStudy } from '../../src/scenario/index.ts'
import { runStudy } from '../../src/study.ts'

/** Runs a study of these files (name → text) so many times. Gives the text of `result.json`. */
export async function resultOf(files: Readonly<Record<string, string>>, study: string, runs: number): Promise<string> {
  const resolved = await resolveStudy(study, inMemorySources(files))
  if (resolved.value === undefined) throw new Error(codes(resolved.diagnostics))
  const studied = await runStudy({ ...resolved.value, runs }, runHere)
  const diagnostics = [...resolved.diagnostics, ...studied.diagnostics]
  if (studied.value === undefined) throw new Error(codes(diagnostics))
  return resultJson(studied.value.comparison, diagnostics)
}

const codes = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(({ code }) => code).join(' ')
