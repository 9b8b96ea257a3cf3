/**
 * Figures of a sample (標本の統計量): quantiles, mean, standard deviation, and sums that do not depend on the order.
 *
 * The quantile is type 1 of Hyndman and Fan (1996), the inverse of the empirical distribution: R's `type = 1`, NumPy's `inverted_cdf`.
 * It is always a value that occurred, so bands of headcounts are whole people, whereas type 7, the default of R, NumPy and Excel,
 * puts people in between; with 1,000 runs the two differ by less than the Monte Carlo error. Not here: what the runs are.
 */

/**
 * The rank of a quantile (分位点の順位): that of the smallest value that at least a share of the cases does not exceed, 1 being the smallest.
 * @param size of the sample, 1 or more. @param share 0 gives the smallest value, 1 the largest.
 */
export function quantileRank(size: number, share: number): number {
  // 70 × 0.1 is 7.000000000000001 in binary; the seventh value is meant.
  return Math.min(size, Math.max(1, Math.ceil(size * share - 1e-9)))
}

/**
 * A sum of whole numbers that is exact in any order (順序によらない合計): workers may add their parts separately.
 * Holds up to 2²⁶ numbers of up to 2⁵³ each. Rounded once, when it is read.
 */
export class WholeSum {
  private high = 0
  private low = 0

  add(whole: number): void {
    const high = Math.floor(whole / PART)
    this.high += high
    this.low += whole - high * PART
  }

  merge(other: WholeSum): void {
    this.high += other.high
    this.low += other.low
  }

  get value(): number {
    const carried = Math.floor(this.low / PART)
    return (this.high + carried) * PART + (this.low - carried * PART)
  }
}

/** 2²⁶: a whole number of 53 bits is two parts. */
const PART = 67108864

/** The mean of whole numbers (平均), from their exact sum. NaN of none. */
export function meanOfWhole(values: ArrayLike<number>): number {
  const sum = new WholeSum()
  for (let index = 0; index < values.length; index += 1) sum.add(values[index] as number)
  return sum.value / values.length
}

/**
 * The standard deviation of a sample (標準偏差) around a mean, with divisor n − 1, as R's `sd`; 0 of a single value.
 * The squares are added in the order of the values; hand them over in the order of the runs.
 */
export function standardDeviation(values: ArrayLike<number>, mean: number): number {
  if (values.length < 2) return 0
  let squares = 0
  for (let index = 0; index < values.length; index += 1) {
    const distance = (values[index] as number) - mean
    squares += distance * distance
  }
  return Math.sqrt(squares / (values.length - 1))
}
