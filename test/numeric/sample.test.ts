/** Figures of a sample and distributions of counts: by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  binomialQuantile,
  convolve,
  meanOfWhole,
  momentsOfCount,
  poissonBinomial,
  quantileOfCount,
  quantileRank,
  standardDeviation,
  WholeSum,
} from '../../src/numeric/index.ts'

describe('the rank of a quantile', () => {
  test('P10, P50 and P90 of ten values are the first, the fifth and the ninth', () => {
    expect([0.1, 0.5, 0.9].map(share => quantileRank(10, share))).toEqual([1, 5, 9])
    expect([0, 1].map(share => quantileRank(10, share))).toEqual([1, 10])
  })

  test('takes the seventh of 70 as the tenth per cent, though 70 × 0.1 is more than 7 in binary', () => {
    expect(quantileRank(70, 0.1)).toBe(7)
    expect(quantileRank(70, 0.11)).toBe(8)
  })

  test('of 1,000 runs are the 100th, 250th, 500th, 750th and 900th', () => {
    expect([0.1, 0.25, 0.5, 0.75, 0.9].map(share => quantileRank(1000, share))).toEqual([100, 250, 500, 750, 900])
  })

  test('of one value is the first', () => {
    expect(quantileRank(1, 0.1)).toBe(1)
  })
})

describe('sums, mean and standard deviation', () => {
  test('a sum of whole numbers is exact where floating-point numbers would drop ones', () => {
    // 2⁵³ + 1 + 1 + … + 1: added one by one, a floating-point sum stays at 2⁵³.
    const sum = new WholeSum()
    sum.add(9007199254740992)
    for (let one = 0; one < 10; one += 1) sum.add(1)
    expect(sum.value).toBe(9007199254741002)
  })

  test('a sum is the same in any order and any division among workers', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 50 }), fc.nat(50), (values, cut) => {
        const [one, other] = [new WholeSum(), new WholeSum()]
        for (const value of values.slice(cut)) one.add(value)
        for (const value of [...values.slice(0, cut)].reverse()) other.add(value)
        one.merge(other)
        expect(one.value).toBe(Number(values.reduce((sum, value) => sum + BigInt(value), 0n)))
      }),
      { seed: 20261125 },
    )
  })

  test('2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and the standard deviation √(32 ÷ 7)', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    expect(meanOfWhole(values)).toBe(5)
    expect(standardDeviation(values, 5)).toBe(Math.sqrt(32 / 7))
    expect(standardDeviation([658], 658)).toBe(0)
  })
})

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
