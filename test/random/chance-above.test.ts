/** How likely one uncertain value is above another, against counting, areas of triangles and the normal distribution of a difference. */
import { describe, expect, it } from 'vitest'
import { chanceAbove, type Distribution } from '../../src/random/index.ts'

const list = (...values: number[]): Distribution => ({ kind: 'empirical', values })
const normal = (mean: number, sd: number): Distribution => ({ kind: 'normal', mean, sd, limits: {} })

describe('the chance that one value is above another', () => {
  it('is a matter of counting where both are lists', () => {
    // Of 4 × 2 pairs only 11 and 10: 10 itself is not above 10.
    expect(chanceAbove(list(8, 9, 10, 11), list(10, 12))).toBeCloseTo(1 / 8, 9)
    expect(chanceAbove(list(8, 9, 10), list(10, 12))).toBe(0)
  })

  it('is an area of the triangle where one of them is certain', () => {
    // Triangle 0, 1, 3 above 2: (3 − 2)² ÷ (3 × 2) = 1/6; below 2 the rest.
    const triangle: Distribution = { kind: 'range', low: 0, mode: 1, high: 3 }
    expect(chanceAbove(triangle, 2)).toBeCloseTo(1 / 6, 8)
    expect(chanceAbove(2, triangle)).toBeCloseTo(5 / 6, 8)
    // Whole people: 2.5 and more are 3. (3 − 2.5)² ÷ 6 = 1/24.
    expect(chanceAbove({ ...triangle, whole: true }, 2)).toBeCloseTo(1 / 24, 8)
    expect(chanceAbove(triangle, 3)).toBe(0)
    expect(chanceAbove(0, triangle)).toBe(0)
    expect(chanceAbove(3, triangle)).toBe(1)
    expect([chanceAbove(3, 2), chanceAbove(2, 2)]).toEqual([1, 0])
  })

  it('is that of a normal difference below zero where both are normal, also where their draws move together', () => {
    // Mean of the difference 15 − 10 = 5, variance 9 + 16 − 2 r × 12. Tables of Φ: Φ(−1) = 0.158655; r = 0.5: −5 ÷ √13 = −1.38675, Φ = 0.08276;
    // r = −0.5: −5 ÷ √37 = −0.82199, Φ = 0.20554. A thousand parts are right to some 0.0001 here.
    const [one, other] = [normal(10, 3), normal(15, 4)]
    expect(Math.abs(chanceAbove(one, other) - 0.158655)).toBeLessThan(2e-4)
    expect(Math.abs(chanceAbove(one, other, 0.5) - 0.08276)).toBeLessThan(2e-4)
    expect(Math.abs(chanceAbove(one, other, -0.5) - 0.20554)).toBeLessThan(2e-4)
  })
})
