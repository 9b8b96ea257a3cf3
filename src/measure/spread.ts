/**
 * The spread of a value over the runs (値の幅): mean, standard deviation, Monte Carlo error and percentiles.
 *
 * Percentiles are values that occurred (ranked.ts), so headcounts stay whole people. Below {@link FEWEST_RUNS} runs none are given:
 * a tenth of 19 runs is not two runs. Not here: bands of differences, which are spreads of differences.
 */
import { meanOfWhole, quantileRank, standardDeviation } from '../numeric/index.ts'
import { type KnownValues, rangeOf } from './known-values.ts'
import { ranked } from './ranked.ts'

/** From how many runs on percentiles are given (百分位の最少試行回数). */
export const FEWEST_RUNS = 20

/** The percentiles (百分位) that are given, and their names. */
export const PERCENTILES = [
  ['p10', 0.1],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p90', 0.9],
] as const

/** The name of a percentile (百分位). */
export type PercentileName = (typeof PERCENTILES)[number][0]

/** The spread of a value over the runs (値の幅). */
export interface Spread extends Readonly<Partial<Record<PercentileName, number>>> {
  readonly mean: number
  /** Standard deviation over the runs, divisor n − 1. */
  readonly sd: number
  /** Monte Carlo standard error of the mean (乱数誤差): sd ÷ √runs. */
  readonly standardError: number
  readonly runs: number
  /** Whether every run gave the same value (幅のない値). */
  readonly constant: boolean
}

/** The spread of values over the runs, in the order of the runs (値の幅); undefined of none. */
export function spreadOf(values: Float64Array): Spread | undefined {
  const numbers = new Float64Array(SPREAD_NUMBERS)
  writeSpread(values.length === 0 ? undefined : rangeOf(values), numbers, 0)
  return readSpread(numbers, 0)
}

/** How many numbers a spread is when it is written as numbers ({@link writeSpread}). */
export const SPREAD_NUMBERS = 5 + PERCENTILES.length

/**
 * Writes the spread of values as numbers (幅の書出し), as it is sent. Percentiles that are not given, and the spread of no values, are NaN.
 * @param known values of which there are some.
 */
export function writeSpread(known: KnownValues | undefined, into: Float64Array, at: number): void {
  if (known === undefined) {
    into.fill(Number.NaN, at, at + SPREAD_NUMBERS)
    return
  }
  const { values, low, high } = known
  const runs = values.length
  const constant = low === high
  const mean = constant ? low : meanOf(known)
  const sd = constant ? 0 : standardDeviation(values, mean)
  into[at] = runs
  into[at + 1] = mean
  into[at + 2] = sd
  into[at + 3] = sd / Math.sqrt(runs)
  into[at + 4] = constant ? 1 : 0
  if (runs < FEWEST_RUNS) into.fill(Number.NaN, at + 5, at + SPREAD_NUMBERS)
  else if (constant) into.fill(low, at + 5, at + SPREAD_NUMBERS)
  else into.set(ranked(values, known, ranksIn(runs)), at + 5)
}

/** The ranks of the percentiles among so many values; as a rule it is asked for the same number again. */
function ranksIn(runs: number): Int32Array {
  if (ranks.runs !== runs) ranks = { runs, ofPercentiles: Int32Array.from(PERCENTILES, ([, share]) => quantileRank(runs, share)) }
  return ranks.ofPercentiles
}

let ranks = { runs: 0, ofPercentiles: new Int32Array(0) }

/** Reads what {@link writeSpread} wrote (幅の読取り). */
export function readSpread(from: Float64Array, at: number): Spread | undefined {
  const runs = from[at] as number
  if (Number.isNaN(runs)) return undefined
  const mean = from[at + 1] as number
  const sd = from[at + 2] as number
  const standardError = from[at + 3] as number
  const constant = from[at + 4] === 1
  if (Number.isNaN(from[at + 5] as number)) return { mean, sd, standardError, runs, constant }
  return {
    mean,
    sd,
    standardError,
    runs,
    constant,
    p10: from[at + 5] as number,
    p25: from[at + 6] as number,
    p50: from[at + 7] as number,
    p75: from[at + 8] as number,
    p90: from[at + 9] as number,
  }
}

/** The mean (平均). The sum in the order of the runs, the same on any number of workers, is exact of whole numbers while it can be held. */
function meanOf({ values, low, high, whole, sum }: KnownValues): number {
  const largest = Math.max(-low, high) * values.length
  return whole && largest > Number.MAX_SAFE_INTEGER ? meanOfWhole(values) : sum / values.length
}
