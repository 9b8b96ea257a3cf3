/**
 * The spread of a value over the runs (値の幅): mean, standard deviation, Monte Carlo error and percentiles.
 *
 * Percentiles are values that occurred (numeric/sample.ts), so headcounts stay whole people. Below {@link FEWEST_RUNS} runs none are given:
 * a tenth of 19 runs is not two runs. Not here: bands of differences, which are spreads of differences.
 */
import { meanOfWhole, sampleQuantile, standardDeviation } from '../numeric/index.ts'

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
  const runs = values.length
  if (runs === 0) return undefined
  const { low, high, whole } = extent(values)
  const mean = low === high ? low : whole ? meanOfWhole(values) : sumInOrder(values) / runs
  const sd = low === high ? 0 : standardDeviation(values, mean)
  const percentiles = runs < FEWEST_RUNS ? {} : percentilesOf(values, { low, high, whole })
  return { mean, sd, standardError: sd / Math.sqrt(runs), runs, constant: low === high, ...percentiles }
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
  PERCENTILES.forEach(([name], index) => {
    into[at + 5 + index] = spread[name] ?? Number.NaN
  })
}

/** Reads what {@link writeSpread} wrote (幅の読取り). */
export function readSpread(from: Float64Array, at: number): Spread | undefined {
  const runs = from[at] as number
  if (Number.isNaN(runs)) return undefined
  const given = PERCENTILES.flatMap(([name], index) => {
    const value = from[at + 5 + index] as number
    return Number.isNaN(value) ? [] : [[name, value] as const]
  })
  return {
    mean: from[at + 1] as number,
    sd: from[at + 2] as number,
    standardError: from[at + 3] as number,
    runs,
    constant: from[at + 4] === 1,
    ...Object.fromEntries(given),
  }
}

interface Extent {
  readonly low: number
  readonly high: number
  /** Whether all values are whole numbers. */
  readonly whole: boolean
}

function extent(values: Float64Array): Extent {
  let [low, high, whole] = [values[0] as number, values[0] as number, true]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (value < low) low = value
    if (value > high) high = value
    if (whole && value !== Math.floor(value)) whole = false
  }
  return { low, high, whole }
}

/** The sum in the order of the runs, so that it is the same on any number of workers. */
function sumInOrder(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index += 1) sum += values[index] as number
  return sum
}

function percentilesOf(values: Float64Array, { low, high, whole }: Extent): Record<PercentileName, number> {
  const sorted = whole && high - low < MOST_COUNTED ? sortedByCounting(values, low, high - low + 1) : values.slice().sort()
  return Object.fromEntries(PERCENTILES.map(([name, share]) => [name, sampleQuantile(sorted, share)])) as Record<
    PercentileName,
    number
  >
}

/** Whole numbers within a narrow range are sorted by counting, which takes a tenth of the time. */
const MOST_COUNTED = 4096

function sortedByCounting(values: Float64Array, low: number, range: number): Float64Array {
  const counts = new Int32Array(range)
  for (let index = 0; index < values.length; index += 1) {
    const at = (values[index] as number) - low
    counts[at] = (counts[at] as number) + 1
  }
  const sorted = new Float64Array(values.length)
  let next = 0
  for (let at = 0; at < range; at += 1) {
    const until = next + (counts[at] as number)
    sorted.fill(low + at, next, until)
    next = until
  }
  return sorted
}
