/**
 * Correlated draws (相関のある引き): a Gaussian copula over the levers that the scenario says move together.
 *
 * Each lever's own draw becomes a standard normal, the Cholesky factor mixes them, and each comes back as a draw between 0 and 1. The
 * lever whose name is first in the order of characters keeps its own draw, and levers without a correlation are not touched. r is the correlation of the normals; that
 * of the values themselves is a little smaller where a distribution is skewed.
 */
import { choleskyFactor, correlationMatrix, normalProbability, normalQuantile } from '../numeric/index.ts'
import type { Correlation } from '../scenario/index.ts'

/** Which levers move together (相関), and lets their draws do so; a class, so that all scenarios call the same function, which V8 compiles once. */
export class CorrelatedDraws {
  /** The levers, by what their draws are keyed by. */
  readonly levers: readonly string[]
  private readonly factor: readonly (readonly number[])[]
  private readonly normals: Float64Array

  constructor(correlations: readonly Correlation[]) {
    const { names, matrix } = correlationMatrix(correlations)
    const factor = choleskyFactor(matrix)
    this.levers = factor === undefined ? [] : names
    this.factor = factor ?? []
    this.normals = new Float64Array(this.levers.length)
  }

  /** Mixes own draws of these levers into draws that move together. @param places by lever: where its draw stands. */
  mix(draws: Float64Array, places: readonly number[]): void {
    const { factor, normals } = this
    for (let lever = 0; lever < normals.length; lever += 1)
      normals[lever] = normalQuantile(draws[places[lever] as number] as number)
    for (let lever = 1; lever < normals.length; lever += 1) {
      const weights = factor[lever] as readonly number[]
      let mixed = 0
      for (let other = 0; other <= lever; other += 1) mixed += (weights[other] as number) * (normals[other] as number)
      draws[places[lever] as number] = inside(normalProbability(mixed))
    }
  }
}

/** Never 0 or 1, which quantile functions answer with an infinite value. */
const inside = (draw: number): number => Math.min(1 - EDGE, Math.max(EDGE, draw))
const EDGE = 1 / 8589934592
