/**
 * Exact answers beside the sampled runs (厳密解と試行の照合): how far the mean of the runs lies from the exact one, in its own standard errors.
 *
 * z = (mean of the runs − exact mean) ÷ (exact standard deviation ÷ √runs). What does not vary has no z and must be met. Not here: the exact
 * answers themselves, see measure/exact.ts.
 */
import type { Ensemble, ExactMeasures, ExactValue, ExactYear } from '../measure/index.ts'
import { meanOfWhole } from '../numeric/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** Why a scenario has no exact answer (厳密解がない理由): its plan, or values that are drawn anew in every run. */
export type ExactObstacle = Extract<ExactMeasures, { kind: 'sampled-only' }>['because'] | 'uncertain'

/** A number beside the mean of the runs (試行との照合). */
export interface CheckedValue extends ExactValue {
  /** In sampled runs: their mean, and its distance in standard errors; no z where nothing varies. */
  readonly sampled?: { readonly mean: number; readonly z?: number }
}

/** The exact numbers of a 1 April beside the runs (各年度の厳密解). */
export interface CheckedYear {
  readonly fiscalYear: FiscalYear
  /** Absent on the base date. */
  readonly recruitment?: CheckedValue
  readonly strength: CheckedValue
}

/** The exact answer of a scenario, or why there is none (案の厳密解). */
export type ExactComparison = { readonly scenario: string } & (
  | (Omit<Extract<ExactMeasures, { kind: 'exact' }>, 'years'> & { readonly years: readonly CheckedYear[] })
  | { readonly kind: 'sampled-only'; readonly because: ExactObstacle }
)

/** Sets an exact answer beside the runs of its scenario (厳密解と試行の照合). @param ensemble absent: nothing was sampled. */
export function besideRuns(
  scenario: string,
  exact: ExactMeasures | { readonly kind: 'sampled-only'; readonly because: ExactObstacle },
  ensemble: Ensemble | undefined,
): ExactComparison {
  if (exact.kind === 'sampled-only') return { scenario, ...exact }
  // Without the staff past 60 there is no measure to hold the exact strength against.
  const measure = exact.countsSixtyPlus ? `strength.${exact.rule}` : undefined
  return { scenario, ...exact, years: exact.years.map(year => checkedYear(year, measure, ensemble)) }
}

function checkedYear(
  { fiscalYear, recruitment, strength }: ExactYear,
  measure: string | undefined,
  ensemble?: Ensemble,
): CheckedYear {
  const totals = (of: string | undefined): Float64Array | undefined =>
    of === undefined ? undefined : ensemble?.total(fiscalYear, of)
  return {
    fiscalYear,
    ...(recruitment === undefined ? {} : { recruitment: checked(recruitment, totals('recruitment.filled')) }),
    strength: checked(strength, totals(measure)),
  }
}

function checked(exact: ExactValue, runs: Float64Array | undefined): CheckedValue {
  if (runs === undefined || runs.length === 0) return exact
  const mean = meanOfWhole(runs)
  const z = exact.sd === 0 ? {} : { z: ((mean - exact.mean) / exact.sd) * Math.sqrt(runs.length) }
  return { ...exact, sampled: { mean, ...z } }
}

/** The largest |z| of an answer (最大のz), and how many there are; undefined where nothing was sampled. */
export function largestScore(years: readonly CheckedYear[]): { readonly z: number; readonly scores: number } | undefined {
  const values = years.flatMap(({ recruitment, strength }) => [recruitment?.sampled, strength.sampled])
  const scores = values.flatMap(sampled => (sampled?.z === undefined ? [] : [sampled.z]))
  if (values.every(sampled => sampled === undefined)) return undefined
  return { z: scores.reduce((largest, z) => Math.max(largest, z, -z), 0), scores: scores.length }
}
