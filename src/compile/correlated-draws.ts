/**
 * Correlated draws (相関のある引き): a Gaussian copula over the levers that the scenario says move together.
 *
 * Each lever's own draw becomes a standard normal, the Cholesky factor mixes them, and each comes back as a draw between 0 and 1. The
 * lever named first keeps its own draw, and levers without a correlation are not touched. r is the correlation of the normals; that
 * of the values themselves is a little smaller where a distribution is skewed.
 */
import { choleskyFactor, correlationMatrix, normalProbability, normalQuantile } from '../numeric/index.ts'
import type { Correlation } from '../scenario/index.ts'

/** The draw of a lever by its path. */
export type DrawOf = (path: string) => number

/** Lets draws of their own move together (相関づけ). Prepared once for all runs. */
export function correlated(correlations: readonly Correlation[]): (own: DrawOf) => DrawOf {
  const { paths, matrix } = correlationMatrix(correlations)
  const factor = choleskyFactor(matrix)
  if (factor === undefined || paths.length === 0) return own => own
  const places = new Map(paths.map((path, index) => [path, index]))
  return own => {
    const normals = paths.map(path => normalQuantile(own(path)))
    const mixed = (place: number): number =>
      (factor[place] as number[]).reduce((sum, weight, index) => sum + weight * (normals[index] as number), 0)
    return path => {
      const place = places.get(path)
      return place === undefined || place === 0 ? own(path) : inside(normalProbability(mixed(place)))
    }
  }
}

/** Never 0 or 1, which quantile functions answer with an infinite value. */
const inside = (draw: number): number => Math.min(1 - EDGE, Math.max(EDGE, draw))
const EDGE = 1 / 8589934592
