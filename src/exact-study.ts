/**
 * The exact answers of a study (厳密解): for every scenario its answer without sampling, beside its sampled runs, or why there is none.
 *
 * Uncertain values are drawn anew in every run; an exact answer would hold for their central values only and say less than the bands, so it is
 * not given. Not here: the arithmetic, see engine/exact and measure/exact.ts.
 */
import { besideRuns, type ExactComparison } from './compare/index.ts'
import { variesByRun } from './compile/index.ts'
import type { RunPlan } from './engine/index.ts'
import { type Ensemble, exactMeasures } from './measure/index.ts'
import type { ResolvedStudy } from './scenario/index.ts'

/** Answers every scenario exactly, or says why not (厳密解). @param plans of the expected runs, in the order of the scenarios. */
export const answerExactly = (
  study: ResolvedStudy,
  plans: readonly RunPlan[],
  ensembles: readonly Ensemble[],
): readonly ExactComparison[] =>
  study.scenarios.map((scenario, index) => {
    const ensemble = ensembles.find(one => one.scenario === scenario.id)
    const exact = variesByRun(scenario, study.to)
      ? ({ kind: 'sampled-only', because: 'uncertain' } as const)
      : exactMeasures(plans[index] as RunPlan)
    return besideRuns(scenario.id, exact, ensemble)
  })
