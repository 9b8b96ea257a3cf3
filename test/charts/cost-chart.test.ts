/** C14 人件費の推移: parts that add up in print, the allowance in one year and in two, and what the amounts leave out. */
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withCost } from '../support/with-cost.ts'
import { withRuns } from '../support/with-runs.ts'

const chart = () => chartsFor(withCost(aComparison(1)), ['C14'])[0]

describe('C14 人件費の推移', () => {
  it('is left out where pay is not known', () => {
    expect(chartsFor(aComparison(1), ['C14'])).toEqual([])
  })

  it('prints parts that add up: 4,000.4 + 1,000.4 + 400.2 = 5,401.0 is 4,001 + 1,000 + 400', () => {
    const [columns, row] = [chart()?.table.columns, chart()?.table.rows[0]]
    expect(columns?.slice(1)).toEqual(['給与', '事業主負担', '人件費（退職手当を除く）', '退職手当', '退職手当（2年平均）', '計'])
    expect(row?.slice(1)).toEqual(['4,001', '1,000', '5,001', '400', '…', '5,401'])
  })

  it('draws what it prints', () => {
    const { data } = chart() ?? {}
    expect(data?.personnel?.filter(({ fiscalYear }) => fiscalYear === 2022).map(({ value }) => value)).toEqual([4001, 1000])
    expect(data?.personnelTotals?.[0]).toMatchObject({ value: 5001, text: '5,001' })
    expect(data?.means?.map(({ value }) => value)).toEqual(new Array(10).fill(250))
  })

  it('says how far the allowance swings in one year and in two', () => {
    expect(chart()?.title).toBe('退職手当は年度により100～400百万円と振れるが、2年平均では250百万円である')
  })

  it('says whether amounts are real or nominal, and what they leave out', () => {
    const notes = chart()?.notes.join('') ?? ''
    expect(notes).toContain('名目額')
    expect(notes).toContain('会計年度任用職員の報酬は、単価が分からないため含まない')
  })

  it('carries whiskers from 10 to 90 % of both amounts where runs were sampled', () => {
    const sampled = chartsFor(withRuns(withCost(aComparison(1))), ['C14'])[0]
    // 5,000.8 − 30 and + 40 million; in FY2023 100.2 − 20 and + 25.
    expect(sampled?.data.personnelWhiskers?.[1]).toEqual({ fiscalYear: 2023, p10: 4971, p90: 5041, constant: false })
    expect(sampled?.data.allowanceWhiskers?.[1]).toEqual({ fiscalYear: 2023, p10: 80, p90: 125, constant: false })
    // The numbers stand above the whiskers.
    expect(sampled?.data.personnelTotals?.[0]).toMatchObject({ value: 5041, text: '5,001' })
    expect(sampled?.table.columns.slice(-2)).toEqual(['人件費の80%の幅', '退職手当の80%の幅'])
    expect(sampled?.table.rows[1]?.slice(-2)).toEqual(['4,971～5,041', '80～125'])
    expect(sampled?.subtitle).toContain('ひげは80%の幅')
    expect(sampled?.notes.at(-1)).toContain('乱数による試算100回の幅')
    expect(chart()?.data).not.toHaveProperty('personnelWhiskers')
    expect(chart()?.notes.at(-1)).toContain('乱数を使わない期待値')
  })
})
