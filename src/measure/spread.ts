/**
 * The spread of a value over the runs (値の幅): mean, standard deviation, Monte Carlo error and percentiles.
 *
 * Percentiles are values that occurred (numeric/sample.ts), so headcounts stay whole people. Below {@link FEWEST_RUNS} runs none are given:
 * a tenth of 19 runs is not two runs. Not here: bands of differences, which are spreads of differences.
 */
import { meanOfWhole, sampleQuantile, standardDeviation } from '../numeric/index.ts'
import { type Extent, sorted } from './sorted.ts'

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
const [[, TENTH], [, QUARTER], [, HALF], [, THREE_QUARTERS], [, NINE_TENTHS]] = PERCENTILES

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
  const runs = values.length
  if (runs === 0) return undefined
  const extent = extentOf(values)
  const constant = extent.low === extent.high
  const mean = constant ? extent.low : meanOf(values, extent)
  const sd = constant ? 0 : standardDeviation(values, mean)
  const standardError = sd / Math.sqrt(runs)
  if (runs < FEWEST_RUNS) return { mean, sd, standardError, runs, constant }
  const inOrder = constant ? values : sorted(values, extent)
  return {
    mean,
    sd,
    standardError,
    runs,
    constant,
    p10: sampleQuantile(inOrder, TENTH),
    p25: sampleQuantile(inOrder, QUARTER),
    p50: sampleQuantile(inOrder, HALF),
    p75: sampleQuantile(inOrder, THREE_QUARTERS),
    p90: sampleQuantile(inOrder, NINE_TENTHS),
  }
}

/** How many numbers a spread is when it is written as numbers ({@link writeSpread}). */
export const SPREAD_NUMBERS = 5 + PERCENTILES.length

/** Writes a spread as numbers (幅の書出し), for those who are sent it: percentiles that are not given, and a spread of no runs, are NaN. */
export function writeSpread(spread: Spread | undefined, into: Float64Array, at: number): void {
  if (spread === undefined) {
    into.fill(Number.NaN, at, at + SPREAD_NUMBERS)
    return
  }
  into[at] = spread.runs
  into[at + 1] = spread.mean
  into[at + 2] = spread.sd
  into[at + 3] = spread.standardError
  into[at + 4] = spread.constant ? 1 : 0
  into[at + 5] = spread.p10 ?? Number.NaN
  into[at + 6] = spread.p25 ?? Number.NaN
  into[at + 7] = spread.p50 ?? Number.NaN
  into[at + 8] = spread.p75 ?? Number.NaN
  into[at + 9] = spread.p90 ?? Number.NaN
}

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

function extentOf(values: Float64Array): Extent {
  let [low, high, whole] = [values[0] as number, values[0] as number, true]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (value < low) low = value
    if (value > high) high = value
    if (whole && value !== Math.floor(value)) whole = false
  }
  return { low, high, whole }
}

/** The mean (平均). The sum in the order of the runs, the same on any number of workers, is exact of whole numbers while it can be held. */
function meanOf(values: Float64Array, { low, high, whole }: Extent): number {
  const largest = Math.max(-low, high) * values.length
  if (whole && largest > Number.MAX_SAFE_INTEGER) return meanOfWhole(values)
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number
  return sum / values.length
}
