/**
 * How likely one uncertain value is above another (大小が逆になる確率), where both are drawn in the same run.
 *
 * The draw of the first is divided into equal parts; for the middle of each it is known exactly how much of the other lies below. Draws that move
 * together do so as in `compile/correlated-draws.ts`: their normals have the correlation r, so given the one, the other is a normal with
 * mean r z and variance 1 − r². Not here: more than two values.
 */
import { normalProbability, normalQuantile } from '../numeric/index.ts'
import { type Distribution, type Sampler, samplerOf } from './distributions.ts'

/** A value that may be certain. */
export type Value = number | Distribution

/** Parts of the draw: a chance of one in a thousand is told to about a tenth of itself. */
const PARTS = 1000
/** Halvings of a draw, which is a multiple of 2⁻³². */
const HALVINGS = 32

/** The chance that one value is above another (大小が逆になる確率). @param r the correlation of their draws; 0 where they are independent. */
export function chanceAbove(one: Value, other: Value, r = 0): number {
  if (typeof other === 'number') {
    if (typeof one === 'number') return one > other ? 1 : 0
    const value = samplerOf(one)
    return 1 - shareWhere(draw => value(draw) <= other)
  }
  const below = belowIn(samplerOf(other))
  if (typeof one === 'number') return below(one)
  const value = samplerOf(one)
  let sum = 0
  for (let part = 0; part < PARTS; part += 1) {
    const draw = (part + 0.5) / PARTS
    sum += given(below(value(draw)), draw, r)
  }
  return sum / PARTS
}

/** A share of the cases, given the draw of another value that is correlated with them. */
function given(share: number, draw: number, r: number): number {
  if (r === 0 || share <= 0 || share >= 1) return share
  return normalProbability((normalQuantile(share) - r * normalQuantile(draw)) / Math.sqrt(1 - r * r))
}

/** The share of an uncertain value that lies below a number; the last answer is kept, because whole numbers come again. */
function belowIn(value: Sampler): (number: number) => number {
  let known = { number: Number.NaN, share: 0 }
  return number => {
    if (number !== known.number) known = { number, share: shareWhere(draw => value(draw) < number) }
    return known.share
  }
}

/** The share of the draws for which something holds that holds up to some draw and not beyond (二分法). */
function shareWhere(holds: (draw: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return high === 1 ? 1 : low
}
