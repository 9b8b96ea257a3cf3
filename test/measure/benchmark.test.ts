/** The arithmetic of similar cities, by hand: three towns of a type, of which one has no staff in the section. */
import { describe, expect, it } from 'vitest'
import { adjustedRate, atPopulation, gap, gapRate, perTenThousand, simpleRate } from '../../src/measure/index.ts'

/** 100,000 residents in all, 60,000 of them where the section has staff. */
const TOWNS = [
  { staff: 12, population: 20_000 },
  { staff: 30, population: 40_000 },
  { staff: 0, population: 40_000 },
]

describe('単純値 and 修正値', () => {
  it('単純値 divides by the residents of every city of the type: 42 ÷ 100,000 × 10,000 = 4.2', () => {
    expect(simpleRate(TOWNS)).toBeCloseTo(4.2, 12)
  })

  it('修正値 divides by the residents of the cities that have staff in the section: 42 ÷ 60,000 × 10,000 = 7', () => {
    expect(adjustedRate(TOWNS)).toBeCloseTo(7, 12)
  })

  it('is weighted: the sum is divided, not the rates of the cities averaged (6 and 7.5 would give 6.75)', () => {
    expect(simpleRate(TOWNS.slice(0, 2))).toBeCloseTo(7, 12)
  })

  it('a section in which no city has staff has no 修正値, and its 単純値 is 0', () => {
    const empty = [{ staff: 0, population: 20_000 }]
    expect(adjustedRate(empty)).toBeUndefined()
    expect(simpleRate(empty)).toBe(0)
  })

  it('without residents there is no rate', () => {
    expect(perTenThousand(5, 0)).toBeUndefined()
    expect(simpleRate([])).toBeUndefined()
  })

  it('a rate of 7 per 10,000 is 21 people for 30,000 residents', () => {
    expect(atPopulation(7, 30_000)).toBe(21)
  })
})

describe('超過数 and 超過率', () => {
  it('超過率 is over own staff, never over the benchmark: (10 − 16) ÷ 10 = −60 %', () => {
    expect(gap(10, 16)).toBe(-6)
    expect(gapRate(10, 16)).toBe(-0.6)
  })

  it('a blank of the city counts as nobody in the difference, and has no rate', () => {
    expect(gap(undefined, 79)).toBe(-79)
    expect(gapRate(undefined, 79)).toBeUndefined()
    expect(gapRate(0, 79)).toBeUndefined()
  })

  it('without a benchmark there is neither', () => {
    expect(gap(11, undefined)).toBeUndefined()
    expect(gapRate(11, undefined)).toBeUndefined()
  })
})
