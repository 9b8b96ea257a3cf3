/** The comparison with similar cities in report, result file and terminal. */
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/index.ts'
import { benchmarkLines, composeReport, type ReportTable, resultJson } from '../../src/report/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { BENCHMARKS, withBenchmarks } from '../support/a-benchmark.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withRuns } from '../support/with-runs.ts'

const comparison = withBenchmarks(aComparison(2))
const report = composeReport(comparison, chartsFor(comparison))
const blocks = report.sections.flatMap(section => section.blocks)
const tables = blocks.filter((block): block is ReportTable => block.kind === 'table')
const table = (caption: string) => tables.find(found => found.caption.startsWith(caption))
const texts = (caption: string) => table(caption)?.rows.map(row => row.cells.map(({ text }) => text))
const cautions = blocks.flatMap(block => (block.kind === 'caution' ? block.items : []))

describe('the report', () => {
  it('stands without the comparison where the municipality names no benchmarks', () => {
    expect(JSON.stringify(composeReport(aComparison(1), []))).not.toContain('修正値')
  })

  it('prints no rate on a base of fewer than ten people: 税務 has 8, so 「－」; 教育 22 ÷ 92 = 23.9 %', () => {
    expect(texts('大部門の比較')).toEqual([
      ['税務', '8', '10', '△2', '－', '12', '△4', '－'],
      ['一般行政計', '8', '10', '△2', '－', '12', '△4', '－'],
      ['教育', '92', '70', '22', '23.9', '80', '12', '13.0'],
      ['消防', '－', '20', '△20', '－', '－', '－', '－'],
      ['普通会計計', '100', '100', '0', '0.0', '92', '8', '8.0'],
      ['下水道', '5', '－', '－', '－', '－', '－', '－'],
    ])
  })

  it('counts the small sections that are blank throughout', () => {
    expect(texts('中・小部門の比較')).toEqual([['税務', '税務', '税務', '8', '12', '△4']])
    expect(table('中・小部門の比較')?.notes[0]).toBe('市が職員を置かず、修正値も空欄の1部門は省いた。')
  })

  it('names the section that the city does not run: 100 − 20 = 80, so the gap is +20 and not 0', () => {
    expect(cautions).toContainEqual(
      '単純値100人には、市が職員を置かない部門（消防20人）が含まれる。消防を除くと80人で、差は0人ではなく+20人となる。修正値との差は+8人である。',
    )
  })

  it('explains the mean: 60,000 ÷ 3 = 20,000 residents, 0.0 % more; the others 57.5 per 10,000 are 115 people', () => {
    const trap = cautions.find(text => text.startsWith('近隣3市の平均111人（差△11人）'))
    expect(trap).toContain('2市の人口1万人当たり職員数は57.50人（230人÷人口40,000人）')
    expect(trap).toContain('115人、差は△15人となる')
  })

  it('tells the slips of the source and keeps its figures', () => {
    expect(table('近隣の類似団体との職員数の比較')?.notes.join('')).toContain(
      '教育は103（計算では102）、合計は111（計算では110）',
    )
    expect(texts('近隣の類似団体との職員数の比較')?.at(-2)?.slice(-2)).toEqual(['111', '△11'])
  })

  it('says that the two instruments wait for coefficients', () => {
    const paragraph = blocks.find(block => block.kind === 'paragraph' && block.text.includes('定員回帰指標'))
    expect(paragraph).toMatchObject({ text: expect.stringContaining('benchmarks.regression') })
  })

  it('prints the estimates once there are coefficients', () => {
    const regression = { perThousandResidents: 4, perSquareKilometre: 0.5, constant: 3, area: 10 }
    const filled = composeReport(withBenchmarks(aComparison(1), { ...BENCHMARKS, regression }), [])
    expect(JSON.stringify(filled)).toContain('定員回帰指標・定員モデルによる試算')
  })

  it('projects the gaps with their assumptions, and says where the population leaves the type of cities', () => {
    expect(texts('類似団体との差（普通会計、各年度')?.[0]).toEqual(['単純値：退職者補充', '+554', '+504'])
    const notes = table('類似団体との差（普通会計、各年度')?.notes.join('') ?? ''
    expect(notes).toContain('仮定：案の職員数は「quota」の数え方')
    expect(notes).toContain('R5は、人口推計が類型I-1の人口の外にあり')
  })

  it('has no ranges of the gaps without sampled runs', () => {
    expect(table('類似団体との差の80%の幅')).toBeUndefined()
  })

  it('places C13 in section 2', () => {
    const present = report.sections.find(({ id }) => id === 'present')
    expect(present?.blocks.some(block => block.kind === 'figure' && block.chart === 'C13')).toBe(true)
  })
})

describe('the result file', () => {
  const { benchmarks } = JSON.parse(resultJson(comparison, []))

  it('holds sections, peers, lines and years', () => {
    expect(benchmarks.sections[0]).toEqual({
      section: '税務',
      own: 8,
      simple: 10,
      gapSimple: -2,
      adjusted: 12,
      gapAdjusted: -4,
      gapRateSimple: -0.25,
      gapRateAdjusted: -0.5,
    })
    expect(benchmarks.peers.others.gap).toBe(-15)
    expect(benchmarks.lines.map(({ id }: { id: string }) => id)).toEqual([
      'simple',
      'simpleWithoutLargestAbsent',
      'adjusted',
      'peers',
    ])
    expect(benchmarks.years.baseline[1]).toMatchObject({ fiscalYear: 2023, population: 30_000, staff: 654.25 })
  })

  it('has no such field without benchmarks', () => {
    expect(JSON.parse(resultJson(aComparison(1), []))).not.toHaveProperty('benchmarks')
  })
})

describe('the terminal', () => {
  it('has one line in Japanese and in English, none without benchmarks', () => {
    expect(benchmarkLines(comparison, 'ja')).toEqual([
      '類似団体との差（R3.4.1、普通会計100人）: 単純値 0、修正値 +8、近隣の市 △15',
    ])
    expect(benchmarkLines(comparison, 'en')).toEqual([
      'gap to similar cities (R3.4.1, own 100): simple 0, adjusted +8, peers △15',
    ])
    expect(benchmarkLines(aComparison(1), 'ja')).toEqual([])
  })
})

describe('the gaps with sampled runs', () => {
  const sampled = withBenchmarks(withRuns(aComparison(2)), { ...BENCHMARKS, rule: 'actual' })
  const strength = (index: number): number => {
    const id = sampled.scenarios[index]?.id ?? ''
    return Math.round(sampled.measures.value(id, fiscalYear(2023), 'strength.actual') ?? 0)
  }

  it('have a range in the report on the last 1 April with a population, that of strength less the people of the line', () => {
    const ranges = composeReport(sampled, [])
      .sections.flatMap(section => section.blocks)
      .find((block): block is ReportTable => block.kind === 'table' && block.caption.startsWith('類似団体との差の80%の幅'))
    expect(ranges?.caption).toContain('令和5年4月1日')
    expect(ranges?.columns.map(({ label }) => label)).toEqual(['案', '単純値', '単純値（消防を除く）', '修正値', '近隣の市'])
    // 50 per 10,000 × 30,000 residents = 150; the first scenario does not vary, the second lies 10 below to 6 above.
    expect([strength(0), strength(1)]).toEqual([658, 647])
    expect(ranges?.rows.map(({ cells }) => cells[1]?.text)).toEqual(['+508（幅なし）', '+487～+503'])
  })

  it('have bands in the result file, by name', () => {
    const { benchmarks } = JSON.parse(resultJson(sampled, []))
    const [, second] = sampled.scenarios
    const year = benchmarks.years[second?.id ?? ''].at(-1)
    expect(year.fiscalYear).toBe(2023)
    expect(year.bands.staff).toMatchObject({ p10: 637, p50: 646, p90: 653 })
    expect(year.bands['gaps.simple']).toMatchObject({ p10: 487, p50: 496, p90: 503 })
    expect(JSON.parse(resultJson(comparison, [])).benchmarks.years[second?.id ?? ''][0]).not.toHaveProperty('bands')
  })
})
