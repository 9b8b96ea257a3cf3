/** Largest-remainder rounding: totals are kept, and every share is its quota rounded up or down. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apportion } from '../../src/numeric/index.ts'

describe('apportion', () => {
  test('the largest fractions get the seats that are left', () => {
    // Quotas 10 × 5/12 = 4.17, 10 × 4/12 = 3.33, 10 × 3/12 = 2.5: the one seat left goes to the third.
    expect(apportion(10, [5, 4, 3])).toEqual([4, 3, 3])
  })

  test('ties go to the earlier index', () => {
    expect(apportion(6, [1, 1, 1, 1])).toEqual([2, 2, 1, 1])
    // 0.1 × 3 is not 0.3 in binary; the tie is a tie all the same.
    expect(apportion(1, [0.3, 0.1 * 3])).toEqual([1, 0])
    expect(apportion(1, [0.1 * 3, 0.3])).toEqual([1, 0])
  })

  test('exact quotas stay as they are, and a weight of 0 gets nobody', () => {
    expect(apportion(20, [1, 0, 3])).toEqual([5, 0, 15])
  })

  test('nobody, no weights, and weights that are all 0', () => {
    expect(apportion(0, [3, 1])).toEqual([0, 0])
    expect(apportion(5, [])).toEqual([])
    expect(apportion(5, [0, 0])).toEqual([3, 2])
  })

  test('the total is kept and no share is further than one from its quota', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 }), (total, weights) => {
        const shares = apportion(total, Object.freeze(weights) as readonly number[])
        const sum = weights.reduce((partial, weight) => partial + weight, 0)
        expect(shares.reduce((partial, share) => partial + share, 0)).toBe(total)
        if (sum === 0) return
        const gaps = shares.map((share, index) => Math.abs(share - (total * (weights[index] ?? 0)) / sum))
        expect(Math.max(...gaps)).toBeLessThan(1.000001)
      }),
    )
  })
})
