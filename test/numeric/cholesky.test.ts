/** The Cholesky factor: by hand. */
import { describe, expect, test } from 'vitest'
import { choleskyFactor } from '../../src/numeric/index.ts'

describe('the Cholesky factor', () => {
  test('of a correlation of 0.6 is 1; 0.6, 0.8, because 0.6² + 0.8² = 1', () => {
    const [first, second] = choleskyFactor([
      [1, 0.6],
      [0.6, 1],
    ]) as number[][]
    expect(first).toEqual([1])
    expect(second?.[0]).toBe(0.6)
    expect(second?.[1]).toBeCloseTo(0.8, 15)
  })

  test('of 4, 2; 2, 5 is 2; 1, 2', () => {
    expect(
      choleskyFactor([
        [4, 2],
        [2, 5],
      ]),
    ).toEqual([[2], [1, 2]])
  })

  test('does not exist where correlations contradict each other, or are 1', () => {
    // 0.9, 0.9 and −0.9: the third would have a remaining variance of 1 − 0.81 − (0.9 × 0.9 + 0.9)² … below 0.
    const contradiction = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]
    expect(choleskyFactor(contradiction)).toBeUndefined()
    expect(
      choleskyFactor([
        [1, 1],
        [1, 1],
      ]),
    ).toBeUndefined()
    expect(choleskyFactor([])).toEqual([])
  })
})
