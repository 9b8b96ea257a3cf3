/**
 * Counts of independent people (独立な人数の分布): mean, standard deviation and distribution without sampling.
 *
 * Everybody is counted or not with a probability of their own, independently of the others. The mean of the count is the sum of the
 * probabilities p, its variance the sum of p × (1 − p), and its distribution the Poisson binomial one.
 * Peers: R's `poisbinom::dpoisbinom`, in statistics texts "Poisson's trials". Leaves out: people who depend on one another, as they do
 * under a policy that reacts to the strength of the year before.
 */
import { poissonBinomial } from '../../numeric/index.ts'

/** People who are counted with one and the same probability (同じ確率の人々). */
export interface Group {
  /** Whole people. */
  readonly people: number
  /** 0–1. */
  readonly probability: number
}

/** Mean (平均) and standard deviation (標準偏差) of a number. */
export interface Moments {
  readonly mean: number
  readonly sd: number
}

/** Mean and standard deviation of how many of the groups' people are counted (人数の平均と標準偏差). */
export function countMoments(groups: readonly Group[]): Moments {
  let mean = 0
  let variance = 0
  for (const { people, probability } of groups) {
    mean += people * probability
    variance += people * probability * (1 - probability)
  }
  return { mean, sd: Math.sqrt(variance) }
}

/** Probability (確率) of every number from 0 to all of the groups' people being counted; index = number. */
export const countDistribution = (groups: readonly Group[]): Float64Array =>
  poissonBinomial(groups.flatMap(({ people, probability }) => Array.from({ length: people }, () => probability)))
