/**
 * A study as its results name it (結果での呼び方): files relative to the project instead of the current folder.
 *
 * Results must be the same wherever `teiin` was started, while messages show paths that the planner can open from there; so the
 * names are changed here, at the door, after everything has been read. Places of findings keep the names of messages.
 */
import type { Diagnostic } from '../diagnostics/index.ts'
import type { ResolvedScenario, ResolvedStudy } from '../scenario/index.ts'

/** Gives a file's name in results for its name in messages. */
type NameOf = (file: string) => string

/** The study with the file names of results (結果の中のファイル名). */
export const studyInResults = (study: ResolvedStudy, nameOf: NameOf): ResolvedStudy => ({
  ...study,
  file: nameOf(study.file),
  scenarios: study.scenarios.map(scenario => scenarioInResults(scenario, nameOf)),
  provenance: study.provenance.map(row => ({ ...row, file: nameOf(row.file) })),
})

const scenarioInResults = (scenario: ResolvedScenario, nameOf: NameOf): ResolvedScenario => ({
  ...scenario,
  lineage: scenario.lineage.map(nameOf),
  origins: scenario.origins.map(origin => ({
    ...origin,
    ...(origin.file === undefined ? {} : { file: nameOf(origin.file) }),
    replaced: origin.replaced.map(earlier => ({ ...earlier, file: nameOf(earlier.file) })),
  })),
  provenance: scenario.provenance.map(row => ({ ...row, file: nameOf(row.file) })),
})

/** Findings with the file names of results (結果の中の指摘). */
export const findingsInResults = (diagnostics: readonly Diagnostic[], nameOf: NameOf): readonly Diagnostic[] =>
  diagnostics.map(found =>
    found.place === undefined ? found : { ...found, place: { ...found.place, file: nameOf(found.place.file) } },
  )
