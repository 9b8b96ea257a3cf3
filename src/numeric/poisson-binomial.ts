/**
 * Poisson binomial distribution (ポアソン二項分布): how many of several independent events happen, each with a probability of its own.
 *
 * Events are taken in one by one: with probability p the number grows by one, with 1 − p it stays. Only + − ×, no logarithms, so it is
 * exact up to rounding for any probabilities. Method: direct convolution, as R's `poibin` with `method = "RF"` in effect.
 * Leaves out: the Fourier transform, faster for many thousands of events and less exact in the tails.
 */

/** Probability of 0, 1, … events; index = number of events (確率関数). @param probabilities one for each event, 0–1. */
export function poissonBinomial(probabilities: readonly number[]): Float64Array {
  const mass = new Float64Array(probabilities.length + 1)
  mass[0] = 1
  probabilities.forEach((probability, taken) => {
    const missing = 1 - probability
    for (let count = taken + 1; count > 0; count -= 1) {
      mass[count] = (mass[count] as number) * missing + (mass[count - 1] as number) * probability
    }
    mass[0] = (mass[0] as number) * missing
  })
  return mass
}
