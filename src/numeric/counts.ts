/**
 * Distributions of counts (人数の分布): how many of a group leave when each leaves with a probability of its own.
 *
 * A distribution is an array: the chance of 0, 1, 2, … people. Poisson-binomial by adding one person after another; the binomial is
 * also inverted from a single uniform draw, so that two scenarios with slightly different rates move together. Only + − × ÷. Not
 * here: sampling person by person, which the engine does.
 */

/** The chance of each number of events among people with these probabilities (ポアソン二項分布). n + 1 values. */
export function poissonBinomial(probabilities: ArrayLike<number>): Float64Array {
  const chances = new Float64Array(probabilities.length + 1)
  chances[0] = 1
  for (let person = 0; person < probabilities.length; person += 1) {
    const leaving = probabilities[person] as number
    const staying = 1 - leaving
    for (let count = person + 1; count > 0; count -= 1)
      chances[count] = (chances[count] as number) * staying + (chances[count - 1] as number) * leaving
    chances[0] = (chances[0] as number) * staying
  }
  return chances
}

/** The distribution of the sum of two independent counts (分布の和). */
export function convolve(one: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1)
  for (let left = 0; left < one.length; left += 1) {
    const chance = one[left] as number
    if (chance === 0) continue
    for (let right = 0; right < other.length; right += 1)
      sum[left + right] = (sum[left + right] as number) + chance * (other[right] as number)
  }
  return sum
}

/** Mean and variance of a count (平均と分散). */
export function momentsOfCount(chances: ArrayLike<number>): { mean: number; variance: number } {
  let mean = 0
  for (let count = 1; count < chances.length; count += 1) mean += count * (chances[count] as number)
  let variance = 0
  for (let count = 0; count < chances.length; count += 1) variance += (count - mean) * (count - mean) * (chances[count] as number)
  return { mean, variance }
}

/** The smallest count that is not exceeded with at least a probability (分位点): the same rule as for percentiles over runs. */
export function quantileOfCount(chances: ArrayLike<number>, share: number): number {
  let below = 0
  for (let count = 0; count < chances.length; count += 1) {
    below += chances[count] as number
    if (below >= share - 1e-12) return count
  }
  return chances.length - 1
}

/**
 * The binomial count that a single uniform draw stands for (二項分布の逆関数法): grows with the draw and with the probability.
 *
 * Chances are computed relative to that of the likeliest count, outward until they no longer matter, so nothing underflows and no
 * power or logarithm is needed.
 * @param draw between 0 and 1. @param people 0 or more. @param probability 0 to 1.
 */
export function binomialQuantile(draw: number, people: number, probability: number): number {
  if (people <= 0 || probability <= 0) return 0
  if (probability >= 1) return people
  const odds = probability / (1 - probability)
  const mode = Math.min(people, Math.floor((people + 1) * probability))
  let first = mode
  let lowest = 1
  let total = 1
  for (; first > 0 && lowest > NEGLIGIBLE; first -= 1) {
    lowest *= first / ((people - first + 1) * odds)
    total += lowest
  }
  let chance = 1
  for (let count = mode; count < people && chance > NEGLIGIBLE; count += 1) {
    chance *= ((people - count) * odds) / (count + 1)
    total += chance
  }
  let below = lowest
  chance = lowest
  let count = first
  for (; below < draw * total && count < people && (chance > NEGLIGIBLE || count < mode); count += 1) {
    chance *= ((people - count) * odds) / (count + 1)
    below += chance
  }
  return count
}

/** Chances this small beside that of the likeliest count are below the steps of a draw. */
const NEGLIGIBLE = 1e-18
