/** Distributions of counts: by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialQuantile, convolve, momentsOfCount, poissonBinomial, quantileOfCount } from '../../src/numeric/index.ts'

describe('how many people leave', () => {
  test('two people with ½ and ¼: nobody 3/8, one 1/2, both 1/8', () => {
    expect([...poissonBinomial([0.5, 0.25])]).toEqual([0.375, 0.5, 0.125])
    expect([...poissonBinomial([])]).toEqual([1])
    expect([...poissonBinomial([0, 1, 1])]).toEqual([0, 0, 1, 0])
  })

  test('the mean is Σ p and the variance Σ p (1 − p): ¾ and 7/16', () => {
    expect(momentsOfCount(poissonBinomial([0.5, 0.25]))).toEqual({ mean: 0.75, variance: 0.4375 })
  })

  test('two groups together are the sum of the groups', () => {
    expect([...convolve(poissonBinomial([0.5]), poissonBinomial([0.25]))]).toEqual([0.375, 0.5, 0.125])
    expect([...convolve([0, 1], [0.5, 0.5])]).toEqual([0, 0.5, 0.5])
  })

  test('the quantile of a count is the first that is reached: 3/8, 7/8, 1', () => {
    const chances = poissonBinomial([0.5, 0.25])
    expect([0.1, 0.375, 0.38, 0.875, 0.9, 1].map(share => quantileOfCount(chances, share))).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('700 people at 2%: mean 14, variance 13.72, P10 and P90 as R prints them', () => {
    // qbinom(c(.1, .9), 700, .02) is 9 and 19. Sums of 701 terms: twelve digits are left.
    const chances = poissonBinomial(new Float64Array(700).fill(0.02))
    const { mean, variance } = momentsOfCount(chances)
    expect(mean).toBeCloseTo(14, 11)
    expect(variance).toBeCloseTo(13.72, 11)
    expect([quantileOfCount(chances, 0.1), quantileOfCount(chances, 0.9)]).toEqual([9, 19])
  })
})

describe('a binomial count from one draw', () => {
  test('two people at ½: the first quarter of draws is nobody, the last both', () => {
    expect([0.01, 0.24, 0.26, 0.74, 0.76, 0.99].map(draw => binomialQuantile(draw, 2, 0.5))).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('agrees with the distribution made person by person', () => {
    for (const [people, probability] of [
      [1, 0.3],
      [10, 0.02],
      [50, 0.5],
      [200, 0.97],
      [700, 0.02],
    ] as const) {
      const chances = poissonBinomial(new Float64Array(people).fill(probability))
      for (let draw = 0.0005; draw < 1; draw += 0.001)
        expect(binomialQuantile(draw, people, probability)).toBe(quantileOfCount(chances, draw))
    }
  })

  test('does not underflow where (1 − p)ⁿ is no number any more: qbinom(1e-6, 5000, .5) is 2332', () => {
    expect([binomialQuantile(0.5, 5000, 0.5), binomialQuantile(1e-6, 5000, 0.5)]).toEqual([2500, 2332])
  })

  test('nobody of nobody, nobody at 0%, everybody at 100%', () => {
    expect([binomialQuantile(0.5, 0, 0.5), binomialQuantile(0.999, 10, 0), binomialQuantile(0.001, 10, 1)]).toEqual([0, 0, 10])
    expect([binomialQuantile(0, 10, 0.5), binomialQuantile(1 - 1e-12, 10, 0.5)]).toEqual([0, 10])
  })

  test('a higher rate or a higher draw never means fewer leavers', () => {
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (people, one, other, draw) => {
          const [low, high] = one < other ? [one, other] : [other, one]
          expect(binomialQuantile(draw, people, low)).toBeLessThanOrEqual(binomialQuantile(draw, people, high))
          expect(binomialQuantile(draw * 0.9, people, low)).toBeLessThanOrEqual(binomialQuantile(draw, people, low))
        },
      ),
      { seed: 20261125, numRuns: 300 },
    )
  })
})
