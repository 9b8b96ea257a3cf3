/**
 * The values of ranks are those that a general sort puts there, whatever the sample holds: whole people, shares, and values that crowd together.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../src/measure/known-values.ts'
import { ranked } from '../../src/measure/ranked.ts'
import { RUNS } from '../support/random-plan.ts'

const isRanked = (values: readonly number[]): void => {
  const sample = Float64Array.from(values)
  const inOrder = Float64Array.from(values).sort()
  const some = Int32Array.from([1, Math.ceil(values.length / 3), Math.ceil(values.length / 2), values.length])
  for (const ranks of [some, Int32Array.from(values, (_, index) => index + 1)]) {
    expect(ranked(sample, rangeOf(sample), ranks)).toEqual(Float64Array.from(ranks, rank => inOrder[rank - 1] as number))
  }
  expect(sample).toEqual(Float64Array.from(values))
}

/** At least two different values: a sample that does not vary is not ranked. */
const samplesOf = (value: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(value, { minLength: 2, maxLength: 300 }).filter(values => new Set(values).size > 1)

describe('the values of ranks', () => {
  it('of whole people, in a narrow range and in a wide one', () => {
    fc.assert(fc.property(samplesOf(fc.integer({ min: -20, max: 900 })), isRanked), RUNS)
    fc.assert(fc.property(samplesOf(fc.integer({ min: 1, max: 9_000_000_000_000 })), isRanked), RUNS)
  })

  it('of shares', () => {
    fc.assert(fc.property(samplesOf(fc.integer({ min: 0, max: 1e6 }).map(parts => parts / 1e6)), isRanked), RUNS)
  })

  it('of values that crowd beside one that lies far away', () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => ((index * 7919) % 1000) / 1000)
    isRanked([...crowd, 1e9])
    isRanked([-1e9, ...crowd])
  })
})
