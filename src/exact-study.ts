/**
 * The exact answers of a study (厳密解): for every scenario its answer without sampling, beside its sampled runs, or why there is none.
 *
 * What changes hires or strength and is drawn anew in every run stands in the way: an answer would hold for its central values only and
 * say less than the bands. Other uncertain values, of pay or of DX, do not. Not here: the arithmetic, see engine/exact and measure/exact.ts.
 */
import { type BandTable, besideRuns, type ExactComparison } from './compare/index.ts'
import { uncertainCounts } from './compile/index.ts'
import type { RunPlan } from './engine/index.ts'
import { exactMeasures } from './measure/index.ts'
import type { ResolvedScenario, ResolvedStudy } from './scenario/index.ts'

/** Answers every scenario exactly, or says why not (厳密解). @param plans of the expected runs, in the order of the scenarios. @param bands of the sampled runs. */
export const answerExactly = (study: ResolvedStudy, plans: readonly RunPlan[], bands: BandTable): readonly ExactComparison[] =>
  study.scenarios.map((scenario, index) => {
    const exact = exactMeasures(plans[index] as RunPlan)
    if (exact.kind === 'sampled-only') return besideRuns(scenario.id, exact, bands)
    const levers = uncertainCounts(scenario, study.to).map(path => ({ path, title: titleOf(scenario, path) }))
    const answer = levers.length === 0 ? exact : ({ kind: 'sampled-only', because: 'uncertain', levers } as const)
    return besideRuns(scenario.id, answer, bands)
  })

const titleOf = ({ provenance }: ResolvedScenario, path: string): string =>
  provenance.find(row => row.path === path)?.title ?? path
