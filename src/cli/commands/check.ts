/**
 * `teiin check`: validates files of any kind, with everything they refer to, and writes nothing.
 *
 * A scenario or study in which nothing is wrong is made into plans as well, because only that finds a year without a value; its uncertain
 * values are read out. Not here: a formula that has no value for what the projection itself arrives at, such as a division by no leavers.
 */
import { type RangesByUse, rangesByUse, readAtCentre, yearsRead } from '../../compile/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { hasErrors } from '../../diagnostics/index.ts'
import { fileSources } from '../../node/index.ts'
import { planStudy } from '../../plan-study.ts'
import { adHocStudy, checkFile, kindOf, resolveStudy, type ScenarioSources, sharedProvenance } from '../../scenario/index.ts'
import { EXIT } from '../io.ts'
import { layOutUncertainty } from '../lay-out-uncertainty.ts'
import { diagnosticsJson, refuseInput } from '../refuse-input.ts'
import { showDiagnostics } from '../show-diagnostics.ts'
import type { Task } from '../task.ts'

/** Runs the command. Gives the exit code. */
export async function check(task: Task): Promise<number> {
  const sources = fileSources(task.io.cwd)
  const found = new Map<string, Diagnostic>()
  const uncertain: RangesByUse[] = []
  for (const word of task.words) {
    // Two files may share a parent; what is wrong there is said once.
    const checked = await findingsOf(sources.resolve(word), sources)
    for (const diagnostic of checked.diagnostics) found.set(JSON.stringify(diagnostic), diagnostic)
    uncertain.push(checked.uncertain)
  }
  const diagnostics = [...found.values()]
  if (hasErrors(diagnostics)) return refuseInput(diagnostics, task)
  if (task.options.json === true) {
    task.io.stdout.write(diagnosticsJson(diagnostics, task))
    return EXIT.success
  }
  showDiagnostics(diagnostics, task)
  if (task.options.quiet === true) return EXIT.success
  const together = {
    drawn: uncertain.flatMap(({ drawn }) => drawn),
    atCentre: uncertain.flatMap(({ atCentre }) => atCentre),
    outside: uncertain.flatMap(({ outside }) => outside),
  }
  const lines = layOutUncertainty(together, task.language).map(line => `${line}\n`)
  task.io.stdout.write([...lines, verdict(sources.inputs().length, task)].join(''))
  return EXIT.success
}

/** What a check of a file brings to light. */
interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  readonly uncertain: RangesByUse
}

/** What is wrong with a file: with what is written, or else with what comes of it. */
async function findingsOf(id: string, sources: ScenarioSources): Promise<Checked> {
  const kind = await kindOf(id, sources)
  const study =
    kind === 'study' ? await resolveStudy(id, sources) : kind === 'scenario' ? await adHocStudy([id], sources) : undefined
  const nothing = { uncertain: { drawn: [], atCentre: [], outside: [] } }
  if (study === undefined) return { diagnostics: (await checkFile(id, sources)).diagnostics, ...nothing }
  if (study.value === undefined) return { diagnostics: study.diagnostics, ...nothing }
  const { scenarios, to } = study.value
  const { value: planned, diagnostics } = planStudy(study.value)
  const findings = [...study.diagnostics, ...diagnostics]
  if (planned === undefined) return { diagnostics: findings, ...nothing }
  const uncertain = rangesByUse(sharedProvenance(scenarios), yearsRead(scenarios, to), readAtCentre(scenarios, to))
  return { diagnostics: findings, uncertain }
}

const verdict = (files: number, { language }: Task): string =>
  language === 'ja'
    ? `問題は見つかりませんでした（読んだファイル ${files} 件）。\n`
    : `No problems found (${files} ${files === 1 ? 'file' : 'files'} read).\n`
