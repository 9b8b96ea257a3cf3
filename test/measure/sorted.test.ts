/**
 * Samples are put in the same order as by the general sort, whatever they hold: whole people, shares, and values that crowd together.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sorted } from '../../src/measure/sorted.ts'
import { RUNS } from '../support/random-plan.ts'

const sortedAs = (values: Float64Array): Float64Array =>
  sorted(values, { low: Math.min(...values), high: Math.max(...values), whole: values.every(Number.isInteger) })

const isOrdered = (values: readonly number[]): void => {
  const sample = Float64Array.from(values)
  expect(sortedAs(sample)).toEqual(Float64Array.from(values).sort())
  expect(sample).toEqual(Float64Array.from(values))
}

/** At least two different values: a sample that does not vary is not sorted. */
const samplesOf = (value: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(value, { minLength: 2, maxLength: 300 }).filter(values => new Set(values).size > 1)

describe('a sample in ascending order', () => {
  it('of whole people, in a narrow range and in a wide one', () => {
    fc.assert(fc.property(samplesOf(fc.integer({ min: -20, max: 900 })), isOrdered), RUNS)
    fc.assert(fc.property(samplesOf(fc.integer({ min: 1, max: 9_000_000_000_000 })), isOrdered), RUNS)
  })

  it('of shares', () => {
    fc.assert(fc.property(samplesOf(fc.integer({ min: 0, max: 1e6 }).map(parts => parts / 1e6)), isOrdered), RUNS)
  })

  it('of values that crowd beside one that lies far away', () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => ((index * 7919) % 1000) / 1000)
    isOrdered([...crowd, 1e9])
    isOrdered([-1e9, ...crowd])
  })
})
