/**
 * The normal distribution (正規分布): quantile and cumulative probability of the standard normal.
 *
 * The quantile is Wichura's algorithm AS 241, PPND16 (Applied Statistics 37, 1988, pp. 477–484): rational functions of degree 7 over three
 * ranges, right to about 1 part in 10¹⁶; R's `qnorm` is the same. The cumulative probability is its inverse by halving, so that the
 * two agree by construction; it is used where a distribution is prepared, not for every draw.
 */
import { ln, polynomial } from './exponential.ts'

/** The standard normal value below which a share of the cases lies (正規分布の分位点). @param share between 0 and 1. */
export function normalQuantile(share: number): number {
  const fromMiddle = share - 0.5
  if (Math.abs(fromMiddle) <= 0.425) {
    const square = 0.180625 - fromMiddle * fromMiddle
    return (fromMiddle * polynomial(MIDDLE_TOP, square)) / polynomial(MIDDLE_BOTTOM, square)
  }
  const tail = fromMiddle < 0 ? share : 1 - share
  if (!(tail > 0)) return share === 0 ? Number.NEGATIVE_INFINITY : share === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  const root = Math.sqrt(-ln(tail))
  const size =
    root <= 5
      ? polynomial(TAIL_TOP, root - 1.6) / polynomial(TAIL_BOTTOM, root - 1.6)
      : polynomial(FAR_TOP, root - 5) / polynomial(FAR_BOTTOM, root - 5)
  return fromMiddle < 0 ? -size : size
}

/** The probability of a standard normal value up to z (正規分布の累積確率). Below 10⁻³⁰⁰ it is 0. */
export function normalProbability(z: number): number {
  if (z > 0) return 1 - normalProbability(-z)
  if (z === 0) return 0.5
  let [low, high] = [SMALLEST, 0.5]
  if (normalQuantile(low) >= z) return 0
  // The logarithm of the probability is halved first, so that small probabilities keep all their digits.
  while (high / low > 2) {
    const middle = Math.sqrt(low) * Math.sqrt(high)
    if (normalQuantile(middle) < z) low = middle
    else high = middle
  }
  for (let step = 0; step < DIGITS; step += 1) {
    const middle = (low + high) / 2
    if (normalQuantile(middle) < z) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const SMALLEST = 1e-300
/** Halvings after which nothing is left of a number's 53 digits. */
const DIGITS = 54

const MIDDLE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
]
const MIDDLE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
]
const TAIL_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045, 5.769497221460691,
  4.630337846156546, 1.4234371107496835,
]
const TAIL_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851, 1.6763848301838038,
  2.053191626637759, 1,
]
const FAR_TOP = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
]
