/** Breakdowns in whole people add up to their totals, in the order of the municipality. */
import { describe, expect, test } from 'vitest'
import { headsByType, inWholePeople, wholeBreakdown, wholeByType } from '../../src/compare/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aComparison } from '../support/a-comparison.ts'

const BASE = fiscalYear(2022)
const CLOSING = fiscalYear(2033)

describe('parts in whole people', () => {
  test('the largest fraction gets the person that rounding down leaves over', () => {
    // 1.4 + 2.4 + 3.2 = 7: 1 + 2 + 3, and one more for the first of the two fractions of 0.4
    expect(inWholePeople([1.4, 2.4, 3.2])).toEqual([2, 2, 3])
  })

  test('half a person in all is one person', () => {
    expect(inWholePeople([0.2, 0.3])).toEqual([0, 1])
  })

  test('nobody stays nobody', () => {
    expect(inWholePeople([0, 0])).toEqual([0, 0])
    expect(inWholePeople([])).toEqual([])
  })
})

describe('breakdowns by year', () => {
  test('job families add up to 現員 in every year', () => {
    const { lines, totals } = wholeBreakdown(aComparison(1), 'baseline', [BASE, CLOSING], 'jobFamily')
    expect(totals).toEqual([658, 661])
    expect(lines.map(line => [line.title, ...line.people])).toEqual([
      ['一般事務', 479, 504],
      ['保育士', 97, 97],
      ['技能労務', 58, 36],
      ['児童厚生員・学童保育', 24, 24],
    ])
  })

  test('departments stand in the order of the municipality', () => {
    const { lines } = wholeBreakdown(aComparison(1), 'baseline', [BASE], 'department')
    expect(lines.map(line => [line.title, ...line.people])).toEqual([
      ['総務', 458],
      ['民生', 200],
    ])
  })

  test('employment types stand inside or outside 現員 as the counting rule says', () => {
    const { inside, outside } = wholeByType(aComparison(1), 'baseline', [BASE, CLOSING])
    expect(inside.lines.map(line => line.id)).toEqual(['regular', 'fixed-term', 'leave-substitute', 'reemployed-full-time'])
    expect(outside.totals).toEqual([7, 13])
    expect(headsByType(aComparison(1), 'baseline', CLOSING).outside.get('part-time-before-retirement-age')).toBe(5.5)
  })
})
