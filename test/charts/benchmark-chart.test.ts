/** C13: the city and similar ones by section, blanks as 「－」, differences with their sign, totals as numbers only. */
import { describe, expect, it } from 'vitest'
import { type ChartSpec, chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { BENCHMARKS, withBenchmarks } from '../support/a-benchmark.ts'
import { aComparison } from '../support/a-comparison.ts'

const made = (comparison: Comparison): ChartSpec => chartsFor(comparison, ['C13'])[0] as ChartSpec

describe('C13 類似団体・部門別の差', () => {
  it('is left out where the municipality names no benchmarks', () => {
    expect(chartsFor(aComparison(1), ['C13'])).toEqual([])
  })

  it('says how far from 修正値 the city is, and where most: 100 − 92 = 8 more, 教育 12 more, 税務 4 fewer', () => {
    expect(made(withBenchmarks(aComparison(1))).title).toBe(
      '職員数は類似団体の修正値より8人多い。教育は12人多く、税務は4人少ない',
    )
  })

  it('draws sections with both numbers and leaves the others blank', () => {
    const rows = made(withBenchmarks(aComparison(1))).data.sections ?? []
    expect(rows.map(({ section, own, adjusted }) => [section, own, adjusted])).toEqual([
      ['税務', 8, 12],
      ['一般行政計', null, null],
      ['教育', 92, 80],
      ['消防', null, null],
      ['普通会計計', null, null],
    ])
  })

  it('has a table with every number, 「－」 where the source is blank', () => {
    expect(made(withBenchmarks(aComparison(1))).table.rows).toEqual([
      ['税務', '8', '12', '△4', '10', '△2'],
      ['一般行政計', '8', '12', '△4', '10', '△2'],
      ['教育', '92', '80', '+12', '70', '+22'],
      ['消防', '－', '－', '－', '20', '△20'],
      ['普通会計計', '100', '92', '+8', '100', '0'],
    ])
  })

  it('has only a plain title where no section has 修正値', () => {
    const sections = BENCHMARKS.sections.map(({ adjusted: _, ...row }) => row)
    expect(made(withBenchmarks(aComparison(1), { ...BENCHMARKS, sections })).title).toBe('部門別の職員数と類似団体の修正値')
  })
})
