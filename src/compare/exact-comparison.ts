/**
 * Exact answers beside the sampled runs (厳密解と試行の照合): how far the mean of the runs lies from the exact one, in its own standard errors.
 *
 * z = (mean of the runs − exact mean) ÷ (exact standard deviation ÷ √runs). What does not vary has no z and must be met. Not here: the exact
 * answers themselves, see measure/exact.ts.
 */
import type { ExactMeasures, ExactValue, ExactYear, Spread } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { BandTable } from './band-table.ts'

/** Why a scenario has no exact answer (厳密解がない理由): its plan, or values that are drawn anew in every run. */
export type ExactObstacle =
  | { readonly because: Extract<ExactMeasures, { kind: 'sampled-only' }>['because'] }
  | { readonly because: 'uncertain'; readonly levers: readonly UncertainCount[] }

/** What is drawn and changes numbers of people (人数を変える不確かさ): its path and its Japanese name. */
export interface UncertainCount {
  readonly path: string
  readonly title: string
}

/** A number beside the mean of the runs (試行との照合). */
export interface CheckedValue extends ExactValue {
  /** In sampled runs: their spread, and the distance of their mean in standard errors; no z where nothing varies. */
  readonly sampled?: Spread & { readonly z?: number }
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
  | ({ readonly kind: 'sampled-only' } & ExactObstacle)
)

/** Sets an exact answer beside the runs of its scenario (厳密解と試行の照合). @param bands of the runs; empty: nothing was sampled. */
export function besideRuns(
  scenario: string,
  exact: ExactMeasures | ({ readonly kind: 'sampled-only' } & ExactObstacle),
  bands: Pick<BandTable, 'spread'>,
): ExactComparison {
  if (exact.kind === 'sampled-only') return { scenario, ...exact }
  // Without the staff past 60 there is no measure to hold the exact strength against.
  const measure = exact.countsSixtyPlus ? `strength.${exact.rule}` : undefined
  const sampled = (year: FiscalYear, of: string | undefined): Spread | undefined =>
    of === undefined ? undefined : bands.spread(scenario, year, of)
  const years = exact.years.map(({ fiscalYear, recruitment, strength }: ExactYear): CheckedYear => {
    const hires =
      recruitment === undefined ? {} : { recruitment: checked(recruitment, sampled(fiscalYear, 'recruitment.filled')) }
    return { fiscalYear, ...hires, strength: checked(strength, sampled(fiscalYear, measure)) }
  })
  return { scenario, ...exact, years }
}

function checked(exact: ExactValue, spread: Spread | undefined): CheckedValue {
  if (spread === undefined) return exact
  const z = exact.sd === 0 ? {} : { z: ((spread.mean - exact.mean) / exact.sd) * Math.sqrt(spread.runs) }
  return { ...exact, sampled: { ...spread, ...z } }
}

/** How well the runs meet an exact answer (照合の結果). */
export interface Agreement {
  /** The largest |z|, and how many there are. */
  readonly z: number
  readonly scores: number
  /** Values that do not vary and were not met. */
  readonly missed: number
}

/** How well the runs meet an exact answer (照合の結果); undefined where nothing was sampled. */
export function agreement(years: readonly CheckedYear[]): Agreement | undefined {
  const values = years.flatMap(({ recruitment, strength }) => [recruitment, strength])
  const beside = values.flatMap(value => (value?.sampled === undefined ? [] : [{ exact: value.mean, ...value.sampled }]))
  if (beside.length === 0) return undefined
  const scores = beside.flatMap(({ z }) => (z === undefined ? [] : [z]))
  return {
    z: scores.reduce((largest, z) => Math.max(largest, z, -z), 0),
    scores: scores.length,
    missed: beside.filter(({ z, mean, exact }) => z === undefined && mean !== exact).length,
  }
}
