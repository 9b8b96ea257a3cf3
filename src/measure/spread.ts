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

/** The spread of a value × `times` + `plus` (換算した幅) from that of the value. @param times 0 or more, so that percentiles keep their order. */
export function scaledSpread({ mean, sd, standardError, runs, constant, ...known }: Spread, times: number, plus: number): Spread {
  const percentiles = Object.entries(known).map(([name, value]) => [name, value * times + plus] as const)
  return {
    mean: mean * times + plus,
    sd: sd * times,
    standardError: standardError * times,
    runs,
    constant,
    ...(Object.fromEntries(percentiles) as Partial<Record<PercentileName, number>>),
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
