/**
 * Exponential and natural logarithm (指数関数と自然対数) with + − × ÷ only, so that every computer gives the same last bit.
 *
 * `Math.exp` and `Math.log` are left to the engine by the language and differ between Node and browsers. The
 * method is that of fdlibm (Sun Microsystems, 1993; `e_exp.c`, `e_log.c`, freely usable): reduce the argument by powers of two, then a
 * rational approximation whose error is below one unit in the last place.
 */

/** ln 2 in two parts: the first has zeros at its end, so that its small multiples are exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** e to the power of x (指数関数). 0 below −745, infinite above 709.78. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019411) return 0
  const halvings = Math.round(x / (LN2_HIGH + LN2_LOW))
  const high = x - halvings * LN2_HIGH
  const low = halvings * LN2_LOW
  const rest = high - low
  const square = rest * rest
  const correction = rest - square * polynomial(EXP, square)
  return scaled(1 - (low - (rest * correction) / (2 - correction) - high), halvings)
}

/** The natural logarithm (自然対数). −∞ at 0, NaN below. */
export function ln(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN
  let mantissa = x
  let doublings = 0
  for (; mantissa < LOW_END * 2.3283064365386963e-10; doublings -= 32) mantissa *= 4294967296
  for (; mantissa >= HIGH_END * 4294967296; doublings += 32) mantissa /= 4294967296
  for (; mantissa < LOW_END; doublings -= 1) mantissa *= 2
  for (; mantissa >= HIGH_END; doublings += 1) mantissa /= 2
  const above = mantissa - 1
  const ratio = above / (2 + above)
  const series = ratio * ratio * polynomial(LOG, ratio * ratio)
  const half = 0.5 * above * above
  return doublings * LN2_HIGH - (half - (ratio * (half + series) + doublings * LN2_LOW) - above)
}

/** A polynomial by Horner's rule; the coefficient of the highest power comes first. */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (const coefficient of coefficients) sum = sum * x + coefficient
  return sum
}

/** value × 2^steps, by exact doublings; the last steps downward may round once, into the smallest numbers. */
function scaled(value: number, steps: number): number {
  const factor = steps < 0 ? 0.5 : 2
  let power = 1
  const first = Math.min(Math.abs(steps), 1000)
  for (let step = 0; step < first; step += 1) power *= factor
  let result = value * power
  for (let step = first; step < Math.abs(steps); step += 1) result *= factor
  return result
}

/** √½ and √2: between them the logarithm's series is short. */
const LOW_END = Math.sqrt(0.5)
const HIGH_END = Math.sqrt(2)

const EXP = [4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593, 0.16666666666666602]
const LOG = [
  0.14798198605116586, 0.15313837699209373, 0.1818357216161805, 0.22222198432149784, 0.2857142874366239, 0.3999999999940942,
  0.6666666666666735,
]
