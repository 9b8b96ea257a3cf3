/**
 * Correlated draws (相関のある引き): a Gaussian copula over the levers that the scenario says move together.
 *
 * Each lever's own draw becomes a standard normal, the Cholesky factor mixes them, and each comes back as a draw between 0 and 1. The
 * lever named first keeps its own draw, and levers without a correlation are not touched. r is the correlation of the normals; that
 * of the values themselves is a little smaller where a distribution is skewed.
 */
import { choleskyFactor, correlationMatrix, normalProbability, normalQuantile } from '../numeric/index.ts'
import type { Correlation } from '../scenario/index.ts'

/** Which levers move together (相関), and lets their draws do so. */
export interface CorrelatedDraws {
  /** The levers, by path. */
  readonly paths: readonly string[]
  /** Mixes own draws of these levers into draws that move together. @param places by lever: where its draw stands. */
  readonly mix: (draws: Float64Array, places: readonly number[]) => void
}

/** Prepares correlations for all runs (相関づけの準備). */
export function correlated(correlations: readonly Correlation[]): CorrelatedDraws {
  const { paths, matrix } = correlationMatrix(correlations)
  const factor = choleskyFactor(matrix)
  if (factor === undefined) return { paths: [], mix: () => {} }
  const normals = new Float64Array(paths.length)
  const mix: CorrelatedDraws['mix'] = (draws, places) => {
    for (let lever = 0; lever < normals.length; lever += 1)
      normals[lever] = normalQuantile(draws[places[lever] as number] as number)
    for (let lever = 1; lever < normals.length; lever += 1) {
      const weights = factor[lever] as number[]
      let mixed = 0
      for (let other = 0; other <= lever; other += 1) mixed += (weights[other] as number) * (normals[other] as number)
      draws[places[lever] as number] = inside(normalProbability(mixed))
    }
  }
  return { paths, mix }
}

/** Never 0 or 1, which quantile functions answer with an infinite value. */
const inside = (draw: number): number => Math.min(1 - EDGE, Math.max(EDGE, draw))
const EDGE = 1 / 8589934592
