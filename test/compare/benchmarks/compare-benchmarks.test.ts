/** A city against similar ones, with numbers small enough for the head: see test/support/a-benchmark.ts. */
import { describe, expect, it } from 'vitest'
import type { BenchmarkComparison } from '../../../src/compare/index.ts'
import { BENCHMARKS, PEERS, withBenchmarks } from '../../support/a-benchmark.ts'
import { aComparison } from '../../support/a-comparison.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const compared = withBenchmarks(aComparison(2), deepFreeze(BENCHMARKS), deepFreeze(PEERS)).benchmarks as BenchmarkComparison
const section = (name: string) => compared.sections.find(row => row.section === name)

describe('sections', () => {
  it('税務: 8 − 10 = −2, −2 ÷ 8 = −25 %; 8 − 12 = −4, −50 %', () => {
    expect(section('税務')).toEqual({
      section: '税務',
      isTotal: false,
      own: 8,
      simple: 10,
      gapSimple: -2,
      rateSimple: -0.25,
      adjusted: 12,
      gapAdjusted: -4,
      rateAdjusted: -0.5,
    })
  })

  it('a section without staff and without 修正値 has only 単純値 and its difference', () => {
    expect(section('消防')).toEqual({ section: '消防', isTotal: false, simple: 20, gapSimple: -20 })
  })

  it('a section without benchmark has only own staff', () => {
    expect(section('下水道')).toEqual({ section: '下水道', isTotal: false, own: 5 })
  })

  it('totals are added up from their parts, whatever the source prints: a printed 999 stays unread', () => {
    const sections = BENCHMARKS.sections.map(row => (row.section === '普通会計計' ? { ...row, own: 999 } : row))
    const again = withBenchmarks(aComparison(1), { ...BENCHMARKS, sections }).benchmarks
    expect(again?.sections.find(row => row.section === '普通会計計')?.own).toBe(100)
  })

  it('修正値 of a total leaves out a section in which the city has nobody: 12 + 80 = 92, although 消防 were given 25', () => {
    const sections = BENCHMARKS.sections.map(row => (row.section === '消防' ? { ...row, adjusted: 25 } : row))
    const again = withBenchmarks(aComparison(1), { ...BENCHMARKS, sections }).benchmarks
    expect(again?.sections.find(row => row.section === '普通会計計')?.adjusted).toBe(92)
  })

  it('a printed 超過率 that the numbers do not give is told and not repaired', () => {
    const sections = BENCHMARKS.sections.map(row => (row.section === '税務' ? { ...row, printed: { rateSimple: -20 } } : row))
    const again = withBenchmarks(aComparison(1), { ...BENCHMARKS, sections }, { ...PEERS, sections: [] }).benchmarks
    expect(again?.slips).toEqual([{ table: 'sections', section: '税務', figure: 'rate', printed: -20, computed: -25 }])
    expect(again?.sections[0]?.rateSimple).toBe(-0.25)
  })
})

describe('peer cities', () => {
  it('own 50, north 60, south 50 per 10,000: north is first, the others share the second place', () => {
    expect(compared.peers?.cities.map(({ id, perTenThousand, rank }) => [id, perTenThousand, rank])).toEqual([
      ['own', 50, 2],
      ['north', 60, 1],
      ['south', 50, 2],
    ])
  })

  it('the others together: 230 ÷ 40,000 = 57.5 per 10,000, 115 people at 20,000 residents, a gap of −15', () => {
    expect(compared.peers?.others).toEqual({
      count: 2,
      staff: 230,
      population: 40_000,
      perTenThousand: 57.5,
      people: 115,
      gap: -15,
    })
  })

  it('the mean of the total is 330 ÷ 3 = 110, so the printed 111 is a slip; 306 ÷ 3 = 102, so 103 is one too; 24 ÷ 3 = 8 is right', () => {
    expect(compared.slips).toEqual([
      { table: 'peers', section: '教育', figure: 'mean', printed: 103, computed: 102 },
      { table: 'peers', section: '教育', figure: 'difference', printed: -11, computed: -10 },
      { table: 'peers', section: '合計', figure: 'mean', printed: 111, computed: 110 },
      { table: 'peers', section: '合計', figure: 'difference', printed: -11, computed: -10 },
    ])
  })
})

describe('years to come', () => {
  it('R5: 30,000 residents make 1.5 times the benchmarks: 単純値 150, without 消防 120, 修正値 138, the others 172.5', () => {
    const year = compared.years.baseline?.[1]
    expect(year?.people).toEqual({ simple: 150, simpleWithoutLargestAbsent: 120, adjusted: 138, peers: 172.5 })
    // 定員 of the hand-made city is 現員 less 4; all departments are inside. R5: 658 − (20 + 9.25 + 2.5 + 3) + 33 + 2 = 658.25.
    expect(year?.staff).toBe(654.25)
    expect(year?.gaps.adjusted).toBe(516.25)
  })

  it('departments outside 普通会計 are taken off by their share of 現員: 654.25 × (658.25 − 200) ÷ 658.25', () => {
    const outside = withBenchmarks(aComparison(1), { ...BENCHMARKS, outside: ['民生'] }).benchmarks
    expect(outside?.years.baseline?.[1]?.staff).toBeCloseTo((654.25 * 458.25) / 658.25, 9)
  })

  it('a year without population has no gap, also where a later one would', () => {
    expect(compared.years.baseline?.map(({ fiscalYear }) => fiscalYear)).toEqual([2022, 2023])
  })
})

describe('the instruments', () => {
  it('without coefficients there is no estimate', () => {
    expect(compared.regression).toBeUndefined()
    expect(compared.model).toEqual([])
  })

  it('定員回帰指標: 4 × 20 + 0.5 × 10 + 3 = 88 against 100', () => {
    const regression = { perThousandResidents: 4, perSquareKilometre: 0.5, constant: 3, area: 10 }
    expect(withBenchmarks(aComparison(1), { ...BENCHMARKS, regression }).benchmarks?.regression).toEqual({
      section: '普通会計計',
      estimate: 88,
      own: 100,
      gap: 12,
    })
  })

  it('定員モデル: 税務 0.25 × 20 + 2 × 1 = 7 against 8', () => {
    const model = [
      { section: '税務', variable: '人口（千人）', coefficient: 0.25, value: 20 },
      { section: '税務', variable: '定数項', coefficient: 2, value: 1 },
    ]
    expect(withBenchmarks(aComparison(1), { ...BENCHMARKS, model }).benchmarks?.model).toEqual([
      { section: '税務', estimate: 7, own: 8, gap: 1 },
    ])
  })
})
