/** Break-even, growth and the proposal of moves by hand arithmetic. */
import { describe, expect, test } from 'vitest'
import { dxSummary, manpowerGrowth, proposedMoves } from '../../src/compare/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withTransformation } from '../support/transformation-measures.ts'

const comparison = withTransformation(aComparison(1))

describe('break-even', () => {
  const summary = dxSummary(comparison, 'baseline')

  test('9,600 h on paper for 2.5 people are 3,840 h for one missing hire', () => {
    expect(summary?.hoursForOneHire).toBe(3840)
    expect(summary?.hiresOffset).toBe(2.5)
  })

  test('960 h tied up in R5 are repaid in R6, when 4,800 h are freed', () => {
    expect(summary?.repaidIn).toBe(2024)
  })

  test('there is none without DX', () => {
    expect(dxSummary(withTransformation(aComparison(2)), 'baseline')).toBeUndefined()
  })
})

describe('growth', () => {
  test('is the sum of the changes of its parts', () => {
    const growth = manpowerGrowth(comparison, 'baseline', comparison.study.closingYear)
    expect(growth?.total).toBeCloseTo(2.75 - 5 + 2.5, 9)
    expect([...(growth?.parts.values() ?? [])].reduce((sum, value) => sum + value, 0)).toBeCloseTo(growth?.total ?? 0, 9)
  })
})

describe('where people should go', () => {
  const gap = (department: string, lacking: number) => ({
    department,
    title: department,
    inPost: 50,
    demand: 50 + lacking,
    gap: lacking,
  })

  test('is by the size of the gaps, in whole people', () => {
    // gaps of 6, 3 and −2, four people: 4 × 6/9 = 2.67 and 4 × 3/9 = 1.33 → 3 and 1
    expect([...proposedMoves([gap('民生', 6), gap('土木', 3), gap('教育', -2)], 4)]).toEqual([
      ['民生', 3],
      ['土木', 1],
    ])
  })

  test('never sends more people than are missing', () => {
    expect([...proposedMoves([gap('民生', 1.9)], 4)]).toEqual([['民生', 1]])
  })

  test('sends nobody where nobody is missing', () => {
    expect([...proposedMoves([gap('民生', -1)], 4)]).toEqual([])
  })
})
