/**
 * Distributions of uncertain values (不確かな値の分布): from one draw to one value, rising with the draw.
 *
 * Triangular (low, mode, high); an interval that holds eight runs of ten, as a normal with its P10 and P90 there; a normal; a beta by mean
 * and standard deviation; an empirical list, each entry equally often. Interval and normal are cut to the range where the value
 * has a meaning: draws are spread over what is left, nothing piles up at the edge. Sources: NIST/SEMATECH e-Handbook 1.3.6.6, and
 * `numeric` for the functions. Not here: how a planner writes them.
 */
import { type Beta, betaOf, betaQuantile, normalProbability, normalQuantile, roundHalfAway } from '../numeric/index.ts'

/** Where a value has a meaning (意味のある範囲): a share from 0 to 1. An absent end is open. */
export interface Limits {
  readonly min?: number
  readonly max?: number
}

/** What an uncertain value may be (不確かな値): plain data. `whole`: every draw is rounded to a whole number. */
export type Distribution = (
  | { readonly kind: 'range'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number; readonly limits: Limits }
  | {
      readonly kind: 'normal'
      readonly mean: number
      readonly sd: number
      /** The ends as written. */
      readonly low?: number
      readonly high?: number
      readonly limits: Limits
    }
  | { readonly kind: 'beta'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
) & { readonly whole?: true }

/** Gives the value that a draw between 0 and 1 stands for; never falls when the draw rises. */
export type Sampler = (draw: number) => number

/**
 * The value of the expected run (期待値の計算に使う値): the mode of a range, the middle of an interval, the mean as written of a normal
 * and a beta, the mean of a list. Rounded half away from zero where the value is a whole number.
 */
export function centralValue(distribution: Distribution): number {
  const value = unroundedCentre(distribution)
  return distribution.whole ? roundHalfAway(value) : value
}

function unroundedCentre(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'range':
      return distribution.mode
    case 'interval':
      return (distribution.low + distribution.high) / 2
    case 'normal':
    case 'beta':
      return distribution.mean
    case 'empirical':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length
  }
}

/** Prepares a distribution for drawing (分布の準備): what does not depend on the draw is computed once. */
export function samplerOf(distribution: Distribution): Sampler {
  const sampler = unroundedSampler(distribution)
  return distribution.whole ? draw => roundHalfAway(sampler(draw)) : sampler
}

function unroundedSampler(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case 'range':
      return triangular(distribution.low, distribution.mode, distribution.high)
    case 'interval': {
      const { low, high, limits } = distribution
      return cutNormal((low + high) / 2, (high - low) / (2 * P90), limits)
    }
    case 'normal': {
      const { mean, sd, limits } = distribution
      const min = distribution.low ?? limits.min
      const max = distribution.high ?? limits.max
      return cutNormal(mean, sd, { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })
    }
    case 'beta': {
      const shape = betaOfMoments(distribution.mean, distribution.sd)
      return draw => betaQuantile(shape, draw)
    }
    case 'empirical': {
      const sorted = [...distribution.values].sort((one, other) => one - other)
      return draw => sorted[Math.min(sorted.length - 1, Math.floor(draw * sorted.length))] as number
    }
  }
}

/** The square root of the share of the triangle's area that a draw has passed, from the nearer end. */
function triangular(low: number, mode: number, high: number): Sampler {
  const width = high - low
  if (width === 0) return () => low
  const rising = (mode - low) / width
  return draw =>
    draw < rising ? low + Math.sqrt(draw * width * (mode - low)) : high - Math.sqrt((1 - draw) * width * (high - mode))
}

/** A normal without what lies outside the limits (切断正規分布). */
function cutNormal(mean: number, sd: number, limits: Limits): Sampler {
  const { below, above } = cutAway(mean, sd, limits)
  const { min, max } = limits
  const lowest = min ?? Number.NEGATIVE_INFINITY
  const highest = max ?? Number.POSITIVE_INFINITY
  return draw => Math.min(highest, Math.max(lowest, mean + sd * normalQuantile(below + draw * (1 - below - above))))
}

/** The share of a normal that lies below the least and above the largest allowed value (切り捨てる割合). */
export const cutAway = (mean: number, sd: number, { min, max }: Limits): { readonly below: number; readonly above: number } => ({
  below: min === undefined ? 0 : normalProbability((min - mean) / sd),
  above: max === undefined ? 0 : normalProbability((mean - max) / sd),
})

/** The beta distribution of a mean and a standard deviation: α + β = mean (1 − mean) ÷ sd² − 1, shared as mean to 1 − mean. */
function betaOfMoments(mean: number, sd: number): Beta {
  const sum = (mean * (1 - mean)) / (sd * sd) - 1
  return betaOf(mean * sum, (1 - mean) * sum)
}

/** The values that eight runs of ten lie between (80％の範囲): P10 and P90. */
export function eightOfTen(distribution: Distribution): { readonly low: number; readonly high: number } {
  const sampler = samplerOf(distribution)
  return { low: sampler(0.1), high: sampler(0.9) }
}

/** The standard normal's P90. */
const P90 = 1.2815515655446004
