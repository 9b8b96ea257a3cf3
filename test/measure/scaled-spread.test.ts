/** A spread in other terms: what is done to the value is done to its percentiles, and its width follows the factor alone. */
import { describe, expect, it } from 'vitest'
import { scaledSpread, spreadOf } from '../../src/measure/index.ts'

describe('a spread times a factor plus a number', () => {
  // 1 to 20: mean 10.5, variance 35, the tenth percentile is 2 and the 90th 18.
  const spread = spreadOf(Float64Array.from({ length: 20 }, (_, index) => index + 1))

  it('is that of half the value less 100', () => {
    if (spread === undefined) throw new Error('a spread of twenty values')
    expect(scaledSpread(spread, 0.5, -100)).toEqual({
      mean: -94.75,
      sd: Math.sqrt(35) / 2,
      standardError: Math.sqrt(35) / Math.sqrt(20) / 2,
      runs: 20,
      constant: false,
      // 2, 5, 10, 15 and 18, halved, less 100
      p10: -99,
      p25: -97.5,
      p50: -95,
      p75: -92.5,
      p90: -91,
    })
  })

  it('has no percentiles where the spread has none', () => {
    const few = spreadOf(Float64Array.of(3, 3))
    if (few === undefined) throw new Error('a spread of two values')
    expect(scaledSpread(few, 2, 1)).toEqual({ mean: 7, sd: 0, standardError: 0, runs: 2, constant: true })
  })
})

describe('the spread of a number less a value', () => {
  /** 665 less 1 to 20: of the value 2, 5, 10, 15 and 18 are the percentiles. */
  it('is mirrored: its tenth percentile is the number less the 90th of the value, which occurred', () => {
    const spread = spreadOf(Float64Array.from({ length: 20 }, (_, index) => index + 1))
    if (spread === undefined) throw new Error('a spread of twenty values')
    const { sd, standardError } = spread
    const percentiles = { p10: 647, p25: 650, p50: 655, p75: 660, p90: 663 }
    expect(scaledSpread(spread, -1, 665)).toEqual({ mean: 654.5, sd, standardError, runs: 20, constant: false, ...percentiles })
  })

  it('has no percentiles where the spread has none', () => {
    const few = spreadOf(Float64Array.of(3, 3))
    if (few === undefined) throw new Error('a spread of two values')
    expect(scaledSpread(few, -1, 1)).toEqual({ mean: -2, sd: 0, standardError: 0, runs: 2, constant: true })
  })
})
