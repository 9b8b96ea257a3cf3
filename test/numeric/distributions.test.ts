/**
 * Exponential, logarithm, normal and beta distribution: against printed and hand-computed values.
 *
 * Printed values are of R and SciPy to 16 digits, or of the tables that the methods were published with.
 */
import { describe, expect, test } from 'vitest'
import {
  betaOf,
  betaProbability,
  betaQuantile,
  exp,
  ln,
  lnGamma,
  normalProbability,
  normalQuantile,
} from '../../src/numeric/index.ts'

/** Within a few units of the last of 16 digits: the computation rounds at every step. */
const CLOSE = 4e-15
/** One unit in the last place of a 53-bit number: 2⁻⁵². */
const ONE_UNIT = 2.3e-16
const near = (found: number, known: number, within = CLOSE): void =>
  expect(Math.abs(found - known), `${found} for ${known}`).toBeLessThanOrEqual(within * Math.max(Math.abs(known), 1e-300))

describe('exponential and logarithm', () => {
  test('give the printed values of e, 1/e, e¹⁰, ln 2 and ln 10, but for one unit in the last place', () => {
    expect([exp(0), ln(1)]).toEqual([1, 0])
    near(exp(1), Math.E, ONE_UNIT)
    near(exp(-1), 0.36787944117144233, ONE_UNIT)
    near(exp(10), 22026.465794806718, ONE_UNIT)
    near(ln(2), Math.LN2, ONE_UNIT)
    near(ln(0.5), -Math.LN2, ONE_UNIT)
    near(ln(10), Math.LN10, ONE_UNIT)
  })

  test('are within one unit in the last place of the host’s, which is as close as any host is to another', () => {
    for (let step = -700; step <= 700; step += 1) {
      const x = step + 0.123456789
      near(exp(x), Math.exp(x), ONE_UNIT)
      near(ln(Math.exp(x)), Math.log(Math.exp(x)), ONE_UNIT)
    }
  })

  test('end where numbers end', () => {
    expect([exp(710), exp(-746), exp(Number.NaN)]).toEqual([Number.POSITIVE_INFINITY, 0, Number.NaN])
    expect([ln(0), ln(-1), ln(Number.POSITIVE_INFINITY)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ])
    near(ln(5e-324), -744.4400719213812)
    near(ln(Number.MAX_VALUE), 709.782712893384)
  })
})

describe('the normal distribution', () => {
  test('has the quantiles that AS 241 prints for its test', () => {
    near(normalQuantile(0.25), -0.6744897501960817)
    near(normalQuantile(0.001), -3.090232306167814)
    near(normalQuantile(1e-20), -9.262340089798409)
  })

  test('has the quantiles of every table: 90%, 97.5%, 99.9%', () => {
    near(normalQuantile(0.9), 1.2815515655446004)
    near(normalQuantile(0.975), 1.959963984540054)
    near(normalQuantile(0.999), 3.090232306167813)
    expect(normalQuantile(0.5)).toBe(0)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  })

  test('has the cumulative probabilities of every table, also far out', () => {
    near(normalProbability(-1.96), 0.024997895148220435)
    near(normalProbability(-1), 0.15865525393145707)
    near(normalProbability(2), 0.9772498680518208)
    near(normalProbability(-10), 7.61985302416052e-24)
    expect([normalProbability(0), normalProbability(-60), normalProbability(60)]).toEqual([0.5, 0, 1])
  })

  test('rises with the share', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => normalQuantile((index + 0.5) / 10_000))
    expect(values.every((value, index) => index === 0 || value > (values[index - 1] as number))).toBe(true)
  })
})

describe('the beta distribution', () => {
  /** The logarithms of Γ add up to some hundreds for large parameters, which costs four of sixteen digits. */
  const ELEVEN_DIGITS = 1e-11

  test('ln Γ: Γ(5) = 24, Γ(10) = 362,880, Γ(½) = √π', () => {
    near(lnGamma(5), 3.1780538303479458)
    near(lnGamma(10), 12.801827480081469)
    near(lnGamma(0.5), 0.5723649429247001)
    near(lnGamma(0.1), 2.252712651734206)
    near(lnGamma(1000.5), 5908.674175848678)
  })

  test('of whole parameters is a polynomial: I½(2, 3) = 6/4 − 8/8 + 3/16 = 0.6875', () => {
    near(betaProbability(betaOf(2, 3), 0.5), 0.6875, ELEVEN_DIGITS)
    // I_x(1, 4) = 1 − (1 − x)⁴: at 0.1 it is 1 − 0.6561.
    near(betaProbability(betaOf(1, 4), 0.1), 0.3439, ELEVEN_DIGITS)
  })

  test('agrees with R and SciPy for rates, shares and sharp opinions', () => {
    near(betaProbability(betaOf(1.5, 98.5), 0.01), 0.4244588511345653, ELEVEN_DIGITS)
    near(betaProbability(betaOf(3000, 7000), 0.3), 0.5011607691362496, ELEVEN_DIGITS)
    near(betaQuantile(betaOf(1.5, 98.5), 0.1), 0.002954502083973843, ELEVEN_DIGITS)
    near(betaQuantile(betaOf(1.5, 98.5), 0.9), 0.031157269501268302, ELEVEN_DIGITS)
    near(betaQuantile(betaOf(30, 70), 0.1), 0.24230271710516105, ELEVEN_DIGITS)
    near(betaQuantile(betaOf(200, 3), 0.999), 0.9990525137036208, ELEVEN_DIGITS)
  })

  test('of 1 and 1 is the draw itself; of 1 and 2 it is 1 − √(1 − draw); of ½ and ½ its middle is ½', () => {
    for (const share of [0.01, 0.25, 0.5, 0.9]) {
      near(betaQuantile(betaOf(1, 1), share), share, ELEVEN_DIGITS)
      near(betaQuantile(betaOf(1, 2), share), 1 - Math.sqrt(1 - share), ELEVEN_DIGITS)
    }
    near(betaQuantile(betaOf(0.5, 0.5), 0.5), 0.5, ELEVEN_DIGITS)
  })

  test('is undone by its cumulative probability, from very flat to very sharp', () => {
    for (const [alpha, beta] of [
      [0.05, 0.05],
      [0.5, 20],
      [2, 2],
      [400, 40_000],
      [1e6, 1e6],
    ] as const) {
      const distribution = betaOf(alpha, beta)
      for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
        const x = betaQuantile(distribution, share)
        // Just before 1 the steps between numbers are wide; with parameters of millions fewer digits are left.
        if (x < 1 - 1e-9) expect(Math.abs(betaProbability(distribution, x) - share)).toBeLessThan(1e-7)
      }
    }
  })

  test('rises with the share', () => {
    const distribution = betaOf(2, 60)
    const values = Array.from({ length: 2000 }, (_, index) => betaQuantile(distribution, (index + 0.5) / 2000))
    expect(values.every((value, index) => index === 0 || value > (values[index - 1] as number))).toBe(true)
  })
})
