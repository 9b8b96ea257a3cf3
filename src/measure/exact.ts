/**
 * Exact measures (厳密解の指標): mean, standard deviation and percentiles of hires and strength by year, computed without sampling.
 *
 * Both are counts of independent people, so their distribution is the Poisson binomial one; percentiles are whole people, by the rule of
 * the sampled bands. Not here: which plans have an exact answer, see engine/exact/obstacles.ts.
 */
import { countDistribution, countMoments, exactAnswer, type Group, type Obstacle, type RunPlan } from '../engine/index.ts'
import { quantileOfCount } from '../numeric/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { PERCENTILES, type PercentileName } from './spread.ts'

/** A number without sampling (厳密な値): its mean, standard deviation and percentiles. */
export interface ExactValue extends Readonly<Record<PercentileName, number>> {
  readonly mean: number
  readonly sd: number
}

/** The exact numbers of a 1 April (各年度の厳密解). */
export interface ExactYear {
  readonly fiscalYear: FiscalYear
  /** Absent on the base date, on which nobody is hired. */
  readonly recruitment?: ExactValue
  readonly strength: ExactValue
}

/** The exact answer of a plan by year, or why there is none (厳密解). */
export type ExactMeasures =
  | {
      readonly kind: 'exact'
      /** Id of the counting rule of strength. */
      readonly rule: string
      /** Whether regular staff past 60 count; they do not where the target leaves them out. */
      readonly countsSixtyPlus: boolean
      readonly years: readonly ExactYear[]
    }
  | { readonly kind: 'sampled-only'; readonly because: Obstacle }

/** Computes the exact measures of a plan (厳密解の計算). */
export function exactMeasures(plan: RunPlan): ExactMeasures {
  const answer = exactAnswer(plan)
  if (answer.kind !== 'exact') return answer
  const years = answer.strength.map((groups, index) => ({
    fiscalYear: (plan.from + index) as FiscalYear,
    ...(index === 0 ? {} : { recruitment: exactValue(answer.hires[index] ?? []) }),
    strength: exactValue(groups),
  }))
  return { kind: 'exact', rule: answer.rule, countsSixtyPlus: answer.countsSixtyPlus, years }
}

function exactValue(groups: readonly Group[]): ExactValue {
  const { mean, sd } = countMoments(groups)
  const chances = countDistribution(groups)
  const percentiles = PERCENTILES.map(([name, share]) => [name, quantileOfCount(chances, share)])
  return { mean, sd, ...(Object.fromEntries(percentiles) as Record<PercentileName, number>) }
}
