/**
 * The chances of a goal (目標の達成確率): in how many of the sampled runs a scenario keeps it, when it is first missed, and by how much.
 *
 * A run keeps a goal when it does so in every one of its years; sampled headcounts are whole, so nothing is rounded but weighted rules.
 * The error of a probability is √(p (1 − p) ÷ runs). Not here: the verdict of the expected run, see verdict.ts.
 */
import type { GoalPlan } from '../compile/index.ts'
import { type Spread, spreadOf, type Totals } from '../measure/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import { boundsOf, type GoalBounds, gapOf, isKept, measureOf } from './goal-bounds.ts'

/** How surely a goal is kept (目標の達成確率). Shares are of the runs, 0–1. */
export interface GoalChances {
  /** Share of the runs that keep the goal in every year. */
  readonly probability: number
  readonly standardError?: number
  readonly runs: number
  /** Share of the runs that keep it on each 1 April, whatever happens in the other years. */
  readonly byYear: readonly { readonly fiscalYear: FiscalYear; readonly probability: number }[]
  /** Share of the runs that miss it in this year for the first time; years in which none does are left out. */
  readonly firstMiss: readonly { readonly fiscalYear: FiscalYear; readonly share: number }[]
  /** Smallest distance to the bound over the years, negative when missed (不足数の分布). */
  readonly worstGap: Spread
}

/** The chances of a goal in the sampled runs of a scenario (達成確率); undefined where the measure is not sampled. */
export function chancesOf(totals: Totals, goal: GoalPlan): GoalChances | undefined {
  const { runs } = totals
  const years = yearsBetween(goal.from, goal.to).flatMap(year => {
    const values = totals.of(year, measureOf(goal))
    return values?.length === runs ? [{ year, values, bounds: boundsOf(goal, year) }] : []
  })
  if (years.length === 0 || runs === 0) return undefined
  const worst = new Float64Array(runs).fill(Number.POSITIVE_INFINITY)
  const firstMiss = new Int32Array(runs).fill(years.length)
  const kept = years.map((year, index) => judgeYear(year, index, worst, firstMiss))
  const missing = new Int32Array(years.length + 1)
  for (let run = 0; run < runs; run += 1) missing[firstMiss[run] as number] = (missing[firstMiss[run] as number] as number) + 1
  const keeping = missing[years.length] as number
  const probability = keeping / runs
  return {
    probability,
    ...(runs === 1 ? {} : { standardError: Math.sqrt((probability * (1 - probability)) / runs) }),
    runs,
    byYear: years.map(({ year }, index) => ({ fiscalYear: year, probability: (kept[index] as number) / runs })),
    firstMiss: years.flatMap(({ year }, index) => {
      const count = missing[index] as number
      return count === 0 ? [] : [{ fiscalYear: year, share: count / runs }]
    }),
    worstGap: spreadOf(worst) as Spread,
  }
}

/** A year in which a goal is judged, with the value of every run. */
interface JudgedYear {
  readonly values: Float64Array
  readonly bounds: GoalBounds
}

/**
 * Judges one year of all runs. @param worst by run: the smallest distance to a bound so far.
 * @param firstMiss by run: the index of the first year in which it misses the goal. @returns how many runs keep it in this year.
 */
function judgeYear({ values, bounds }: JudgedYear, index: number, worst: Float64Array, firstMiss: Int32Array): number {
  let keeping = 0
  for (let run = 0; run < values.length; run += 1) {
    const value = values[run] as number
    const gap = gapOf(bounds, value)
    if (gap < (worst[run] as number)) worst[run] = gap
    if (isKept(bounds, value)) keeping += 1
    else if ((firstMiss[run] as number) > index) firstMiss[run] = index
  }
  return keeping
}
