/** C14 人件費の推移: parts that add up in print, the allowance in one year and in two, and what the amounts leave out. */
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withCost } from '../support/with-cost.ts'

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
})
