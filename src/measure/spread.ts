/**
 * The spread of a value over the runs (値の幅): mean, standard deviation, Monte Carlo error and percentiles.
 *
 * Percentiles are values that occurred, so headcounts stay whole people. Below {@link FEWEST_RUNS} runs none are given:
 * a tenth of 19 runs is not two runs. Not here: bands of differences, which are spreads of differences.
 */

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
  /** Standard deviation over the runs, divisor n − 1; of a single run it is not known. */
  readonly sd?: number
  /** Monte Carlo standard error of the mean (乱数誤差): sd ÷ √runs; of a single run it is not known. */
  readonly standardError?: number
  /** The runs that know the value, 1 or more. */
  readonly runs: number
  /** Whether every run gave the same value (幅のない値), of two or more. */
  readonly constant: boolean
}

/** Half a person: the largest Monte Carlo error that the mean of a headcount may have without a remark (人数の乱数誤差の目安). */
export const LARGEST_ERROR = 0.5

/** How many runs make the Monte Carlo error of a headcount's mean no larger than {@link LARGEST_ERROR} (必要な試行回数). @param sd its standard deviation. */
export const runsNeeded = (sd: number): number => Math.ceil((sd / LARGEST_ERROR) * (sd / LARGEST_ERROR))

/** How many numbers a spread is when it is written as numbers, in the order of kernel/assembly/spread.ts (幅の数の個数). */
export const SPREAD_NUMBERS = 5 + PERCENTILES.length

/** Reads a spread written as numbers (幅の読取り); undefined of no values. Percentiles that are not given are NaN there. */
export function readSpread(from: Float64Array, at: number): Spread | undefined {
  const runs = from[at] as number
  if (Number.isNaN(runs)) return undefined
  const mean = from[at + 1] as number
  if (runs === 1) return { mean, runs, constant: false }
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
