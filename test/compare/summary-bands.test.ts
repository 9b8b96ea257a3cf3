/** The bands of the summary by hand: hires and strength are summed up within each run, whatever the other runs do. */
import { describe, expect, it } from 'vitest'
import { bandTable } from '../../src/compare/band-table.ts'
import { summaryBands } from '../../src/compare/summary-bands.ts'
import { spreadOf } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { type ATotal, totalsOf } from '../support/a-total.ts'
import { aSpread } from '../support/with-runs.ts'

const [R4, R5, R6, R7] = [2022, 2023, 2024, 2025].map(fiscalYear) as [never, never, never, never]
const horizon = { baseYear: R4, from: R5, closingYear: R7 }

const hires = (year: never, values: readonly number[]): ATotal => ({ fiscalYear: year, measure: 'recruitment.filled', values })
const strength = (year: never, values: readonly number[]): ATotal => ({ fiscalYear: year, measure: 'strength.actual', values })

/** Two runs: 10, 22, 10 and 14, 14, 20 people hired; 660, 655, 658 and 650, 657, 661 in post, of 658 on the base date. */
const totals = [
  hires(R5, [10, 14]),
  hires(R6, [22, 14]),
  hires(R7, [10, 20]),
  strength(R4, [658, 658]),
  strength(R5, [660, 650]),
  strength(R6, [655, 657]),
  strength(R7, [658, 661]),
]

const bandsOf = (of: readonly ATotal[], bands = bandTable([])) => {
  const found = totalsOf(of)
  return summaryBands({ scenario: 'a', totals: found }, bands, horizon)
}
const spread = (...values: readonly number[]) => spreadOf(Float64Array.from(values))

describe('the bands of the summary', () => {
  const found = bandsOf(totals)

  it('of the hires are those of total, extremes and evenness of each run', () => {
    expect(found['recruitment.total']).toEqual(spread(42, 48))
    // The fewest are 10 and 14, though no year has 10 and 14.
    expect([found['recruitment.min'], found['recruitment.max']]).toEqual([spread(10, 14), spread(22, 20)])
    expect(found['recruitment.range']).toEqual(spread(12, 6))
    // Run 1: mean 14, squares 16 + 64 + 16; run 2: mean 16, squares 4 + 4 + 16. Changes 12, 12 and 0, 6.
    expect(found['recruitment.cv']).toEqual(spread(Math.sqrt(96 / 3) / 14, Math.sqrt(24 / 3) / 16))
    expect(found['recruitment.zigzag']).toEqual(spread(12, 3))
  })

  it('of the strength are those of each run against its base date, which has none itself', () => {
    expect(found['strength.closing']).toEqual(spread(658, 661))
    expect([found['strength.lowest'], found['strength.highest']]).toEqual([spread(655, 650), spread(660, 661)])
    expect(found['strength.worstGap']).toEqual(spread(-3, -8))
    expect(found['strength.yearsBelow']).toEqual(spread(1, 2))
    expect(Object.keys(found)).not.toContain('strength.base')
  })

  it('of the ages are those of the closing 1 April', () => {
    const row = { scenario: 'a', measure: 'age.mean', unit: 'years', spread: aSpread(44, [-2, -1, 0, 1, 2], 100) } as const
    const bands = bandTable([
      { ...row, fiscalYear: R6, spread: aSpread(45, [-2, -1, 0, 1, 2], 100) },
      { ...row, fiscalYear: R7 },
    ])
    expect(bandsOf(totals, bands)['age.mean']).toBe(row.spread)
    expect(Object.keys(found).filter(name => name.startsWith('age.'))).toEqual([])
  })

  it('have percentiles from 20 runs on, each of them the summary of some run', () => {
    const many = totals.map(({ values, ...of }) => ({ ...of, values: Array.from({ length: 10 }, () => values).flat() }))
    expect(found['recruitment.total']).not.toHaveProperty('p10')
    expect(bandsOf(many)['recruitment.total']).toMatchObject({ p10: 42, p50: 42, p75: 48, p90: 48, runs: 20 })
  })

  it('are left out where a year is not known', () => {
    expect(bandsOf(totals.filter(({ fiscalYear: year }) => year !== R6))).toEqual({})
  })
})
