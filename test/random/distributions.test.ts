/** Distributions of uncertain values: by hand, or as SciPy 1.17 prints them; and what holds for all of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centralValue, cutAway, type Distribution, eightOfTen, samplerOf } from '../../src/random/index.ts'

const SHARE = { min: 0, max: 1 }
const at = (distribution: Distribution, ...draws: readonly number[]): number[] => draws.map(samplerOf(distribution))
/** Eleven digits: what is left of sixteen after the functions of `numeric`. */
function near(found: readonly number[], known: readonly number[]): void {
  for (const [index, value] of found.entries()) expect(Math.abs(value - (known[index] as number))).toBeLessThan(1e-11)
}

describe('a triangular value', () => {
  test('of 1, 2 and 5 has its mode at a quarter, and half of its width’s square root beyond', () => {
    // Width 4, rising part 1: F(2) = 1/4. Draw 1/16: 1 + √(1/16 × 4 × 1) = 1.5. Draw 13/16: 5 − √(3/16 × 4 × 3) = 3.5.
    expect(at({ kind: 'range', low: 1, mode: 2, high: 5 }, 0.25, 1 / 16, 13 / 16)).toEqual([2, 1.5, 3.5])
  })

  test('may have its mode at an end, and no width at all', () => {
    // Rising to the end: low + width × √draw. Falling: high − width × √(1 − draw).
    expect(at({ kind: 'range', low: 0, mode: 4, high: 4 }, 0.25)).toEqual([2])
    expect(at({ kind: 'range', low: 0, mode: 0, high: 4 }, 0.75)).toEqual([2])
    expect(at({ kind: 'range', low: 3, mode: 3, high: 3 }, 0.1, 0.9)).toEqual([3, 3])
  })
})

describe('an interval', () => {
  test('far from any limit is what eight of ten lie between, with its middle in the middle', () => {
    near(at({ kind: 'interval', low: 650, high: 665, limits: {} }, 0.1, 0.5, 0.9), [650, 657.5, 665])
  })

  test('near 0% is cut there: 1% to 9% as a normal of mean 5% and sd 3.12%, of which 5.5% lie below 0', () => {
    // scipy.stats.truncnorm.ppf
    near(
      at({ kind: 'interval', low: 0.01, high: 0.09, limits: SHARE }, 0.1, 0.5, 0.9),
      [0.017533448245166235, 0.05213694013922578, 0.09099082420028051],
    )
  })
})

describe('a normal', () => {
  test('cut at 0% and 100% is SciPy’s truncnorm', () => {
    near(
      at({ kind: 'normal', mean: 0.02, sd: 0.0125, limits: SHARE }, 0.1, 0.5, 0.9),
      [0.007008037246259435, 0.020859185141372114, 0.036417799000396295],
    )
  })

  test('stays inside the ends that the planner wrote', () => {
    const values = at({ kind: 'normal', mean: 0.8, sd: 0.2, low: 0.7, high: 0.9, limits: SHARE }, 1e-12, 0.5, 1 - 1e-12)
    expect(values[0]).toBeGreaterThanOrEqual(0.7)
    near([values[1] as number], [0.8])
    expect(values[2]).toBeLessThanOrEqual(0.9)
  })

  test('of mean 1% and sd 2% lies below 0% in 31% of cases: Φ(−½) = 0.3085', () => {
    expect(cutAway(0.01, 0.02, SHARE).below).toBeCloseTo(0.3085375387259869, 14)
  })
})

test('a beta of mean 78% and sd 5% is SciPy’s beta(52.76, 14.88)', () => {
  // α + β = 0.78 × 0.22 ÷ 0.05² − 1 = 67.64; α = 52.7592, β = 14.8808.
  near(at({ kind: 'beta', mean: 0.78, sd: 0.05 }, 0.1, 0.5, 0.9), [0.7140569940338994, 0.7827712571054246, 0.8423239489902592])
})

describe('a list', () => {
  test('gives each entry equally often, the smallest for the smallest draws', () => {
    const list: Distribution = { kind: 'empirical', values: [12, 9, 9, 15] }
    expect(at(list, 0.01, 0.24, 0.26, 0.49, 0.51, 0.74, 0.76, 0.99)).toEqual([9, 9, 9, 9, 12, 12, 15, 15])
    expect(centralValue(list)).toBe(11.25)
  })
})

test('a value of whole people is rounded half away from zero, in the expected run and in every draw', () => {
  const hires: Distribution = { kind: 'interval', low: 9, high: 12, limits: {}, whole: true }
  expect(centralValue(hires)).toBe(11)
  expect(at(hires, 0.5, 0.1, 0.9)).toEqual([11, 9, 12])
})

test('the expected run takes the mode, the middle of an interval, the mean as written', () => {
  expect(
    [
      { kind: 'range', low: 1, mode: 2, high: 5 },
      { kind: 'interval', low: 1, high: 5, limits: {} },
      { kind: 'normal', mean: 2, sd: 1, limits: {} },
      { kind: 'beta', mean: 0.3, sd: 0.1 },
    ].map(one => centralValue(one as Distribution)),
  ).toEqual([2, 3, 2, 0.3])
})

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const distributions: fc.Arbitrary<Distribution> = fc.oneof(
  fc
    .tuple(share, share, share)
    .map(values => values.sort((one, other) => one - other))
    .map(([low = 0, mode = 0, high = 0]) => ({ kind: 'range', low, mode, high }) as const),
  fc
    .tuple(share, share)
    .filter(([one, other]) => Math.abs(one - other) > 1e-6)
    .map(([one, other]) => ({ kind: 'interval', low: Math.min(one, other), high: Math.max(one, other), limits: SHARE }) as const),
  fc.tuple(share, share).map(([mean, spread]) => ({ kind: 'normal', mean, sd: spread / 2, limits: SHARE }) as const),
  fc.tuple(share, share).map(([mean, part]) => ({ kind: 'beta', mean, sd: part * 0.9 * Math.sqrt(mean * (1 - mean)) }) as const),
  fc.array(share, { minLength: 1, maxLength: 9 }).map(values => ({ kind: 'empirical', values }) as const),
)

test('every distribution of a share rises with the draw and stays between 0 and 1', () => {
  fc.assert(
    fc.property(distributions, fc.array(share, { minLength: 2, maxLength: 20 }), (distribution, draws) => {
      const values = [...draws].sort((one, other) => one - other).map(samplerOf(distribution))
      values.forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        // Where two draws differ in the last digits only, so may their values, in either direction.
        expect(value).toBeGreaterThanOrEqual((values[index - 1] ?? 0) - 1e-12)
      })
      const { low, high } = eightOfTen(distribution)
      expect(low).toBeLessThanOrEqual(high)
    }),
    { seed: 20261125, numRuns: 300 },
  )
})

test('the mean over equally spaced draws is that of the distribution', () => {
  // Triangular: (low + mode + high) ÷ 3. 20,000 draws in equal steps leave an error below a ten-thousandth of the width.
  const meanOf = (distribution: Distribution): number => {
    const draw = samplerOf(distribution)
    let sum = 0
    for (let step = 0; step < 20_000; step += 1) sum += draw((step + 0.5) / 20_000)
    return sum / 20_000
  }
  expect(meanOf({ kind: 'range', low: 0.014, mode: 0.02, high: 0.03 })).toBeCloseTo(0.064 / 3, 6)
  expect(meanOf({ kind: 'beta', mean: 0.78, sd: 0.05 })).toBeCloseTo(0.78, 6)
  expect(meanOf({ kind: 'interval', low: 0.7, high: 0.8, limits: SHARE })).toBeCloseTo(0.75, 6)
})
