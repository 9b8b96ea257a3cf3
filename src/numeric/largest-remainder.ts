/**
 * Largest-remainder rounding (最大剰余法): whole numbers that keep a total.
 *
 * Every share first gets the whole part of its quota, total × weight ÷ sum of weights; the seats that are left go one each to
 * the largest fractions. It is Hamilton's method of apportionment, as tables are rounded so that they still add up.
 * Leaves out: negative totals and negative weights, which no table of people has.
 */

/** Fractions are compared in billionths: 0.1 × 3 and 0.3 differ in binary only, and are a tie. */
const BILLION = 1e9

/**
 * Apportions (配分) a whole total over weights.
 * Ties go to the earlier index; weights that are all zero count as equal.
 * @param total People to share out: a whole number, 0 or more.
 * @param weights One weight per share, each 0 or more. @returns Whole numbers summing to `total`; empty for no weights.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((partial, weight) => partial + weight, 0)
  const quotas = weights.map(weight => (sum > 0 ? (total * weight) / sum : total / weights.length))
  const shares = quotas.map(quota => Math.floor(quota + 1 / BILLION))
  const left = total - shares.reduce((partial, share) => partial + share, 0)
  const fractions = quotas.map((quota, index) => Math.round((quota - (shares[index] ?? 0)) * BILLION))
  const byFraction = shares
    .map((_, index) => index)
    .sort((one, other) => (fractions[other] ?? 0) - (fractions[one] ?? 0) || one - other)
  for (const index of byFraction.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
