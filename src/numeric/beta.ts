/**
 * The beta distribution (ベータ分布): cumulative probability and quantile, for shares between 0 and 1.
 *
 * The cumulative probability is the regularised incomplete beta function by its continued fraction (DLMF 8.17.22, evaluated by Lentz’s
 * method); the quantile inverts it by Newton's steps kept inside a shrinking bracket. ln Γ is Lanczos' approximation (g = 7, nine
 * terms). R’s `pbeta` and `qbeta` give the same to eleven digits. Not here: what mean and standard deviation mean, see `random`.
 */
import { exp, ln } from './exponential.ts'

/** A beta distribution (ベータ分布), with what is computed once. Both shape parameters are above 0. */
export interface Beta {
  readonly alpha: number
  readonly beta: number
  /** ln of Γ(α + β) ÷ (Γ(α) Γ(β)). */
  readonly lnScale: number
}

/** A beta distribution from its shape parameters (ベータ分布). */
export const betaOf = (alpha: number, beta: number): Beta => ({
  alpha,
  beta,
  lnScale: lnGamma(alpha + beta) - lnGamma(alpha) - lnGamma(beta),
})

/** The probability of a value up to x (ベータ分布の累積確率). */
export function betaProbability({ alpha, beta, lnScale }: Beta, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(lnScale + alpha * ln(x) + beta * ln(1 - x))
  // The fraction converges quickly below the mean; above it the other end is counted.
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * fraction(alpha, beta, x)) / alpha
    : 1 - (front * fraction(beta, alpha, 1 - x)) / beta
}

/** The value below which a share of the cases lies (ベータ分布の分位点). @param share between 0 and 1. */
export function betaQuantile(distribution: Beta, share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 1
  const { alpha, beta, lnScale } = distribution
  let [low, high] = [0, 1]
  let x = alpha / (alpha + beta)
  for (let step = 0; step < MOST_STEPS && high - low > 0; step += 1) {
    const over = betaProbability(distribution, x) - share
    if (over === 0) return x
    if (over < 0) low = x
    else high = x
    const density = exp(lnScale + (alpha - 1) * ln(x) + (beta - 1) * ln(1 - x))
    const newton = x - over / density
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-15 * x) return next
    x = next
  }
  return x
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(alpha: number, beta: number, x: number): number {
  let above = 1
  let below = 1 / kept(1 - ((alpha + beta) * x) / (alpha + 1))
  let value = below
  for (let term = 1; term < MOST_TERMS; term += 1) {
    const even = (term * (beta - term) * x) / ((alpha + 2 * term - 1) * (alpha + 2 * term))
    below = 1 / kept(1 + even * below)
    above = kept(1 + even / above)
    value *= below * above
    const odd = (-(alpha + term) * (alpha + beta + term) * x) / ((alpha + 2 * term) * (alpha + 2 * term + 1))
    below = 1 / kept(1 + odd * below)
    above = kept(1 + odd / above)
    const change = below * above
    value *= change
    if (Math.abs(change - 1) < 1e-16) break
  }
  return value
}

/** Never 0, so that the next term can divide by it. */
const kept = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** ln Γ(x) for x > 0 (対数ガンマ関数). */
export function lnGamma(x: number): number {
  if (x < 0.5) return lnGamma(x + 1) - ln(x)
  const shifted = x - 1
  let sum = LANCZOS[0] as number
  for (let term = 1; term < LANCZOS.length; term += 1) sum += (LANCZOS[term] as number) / (shifted + term)
  const base = shifted + 7.5
  return HALF_LN_TWO_PI + (shifted + 0.5) * ln(base) - base + ln(sum)
}

const MOST_TERMS = 10_000
const MOST_STEPS = 200
const HALF_LN_TWO_PI = 0.9189385332046728
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]
