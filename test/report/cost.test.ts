/** Cost in report, terminal and result file: one unit, sums that add up, and nothing where pay is not known. */
import { describe, expect, it } from 'vitest'
import { composeReport, resultJson, terminalTables } from '../../src/report/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withCost } from '../support/with-cost.ts'

describe('人件費 in the report', () => {
  const captions = (comparison: ReturnType<typeof aComparison>): string[] =>
    composeReport(comparison, []).sections.flatMap(({ blocks }) =>
      blocks.flatMap(block => (block.kind === 'table' ? [block.caption] : [])),
    )

  it('has amounts by year, the allowance of one year and of two, and the sums of the horizon', () => {
    const found = captions(withCost(aComparison(2))).filter(caption => /人件費|退職手当/u.test(caption))
    expect(new Set(found)).toEqual(
      new Set(['人件費（退職手当を除く、各年度）', '退職手当（各年度）', '人件費と退職手当の期間の計']),
    )
  })

  it('is left out where pay is not known', () => {
    expect(captions(aComparison(2)).filter(caption => /人件費|退職手当/u.test(caption))).toEqual([])
  })
})

describe('人件費 on the terminal', () => {
  it('sums up R5–R14: 10 × 5,000.8 + 5 × 400.2 + 5 × 100.2 = 52,510 million yen', () => {
    const table = terminalTables(withCost(aComparison(2)), 'ja').find(({ title }) => title.startsWith('人件費'))
    expect(table?.title).toContain('百万円')
    expect(table?.header.slice(1)).toEqual(['人件費', '退職手当', '計', '基準案との差', '定年引上げ'])
    expect(table?.rows[0]?.slice(1)).toEqual(['50,008', '2,502', '52,510', '－', '△100'])
    expect(table?.rows[1]?.[4]).toBe('0')
  })

  it('has the swing of the allowance in a table of its own: 400.2 − 100.2 = 300, and none over two years', () => {
    const table = terminalTables(withCost(aComparison(2)), 'ja').find(({ title }) => title.startsWith('退職手当の振れ幅'))
    expect(table?.header.slice(1)).toEqual(['退職手当の振れ幅', '同（2年平均）'])
    expect(table?.rows[0]?.slice(1)).toEqual(['300', '0'])
  })
})

describe('cost in the result file', () => {
  const years = JSON.parse(resultJson(withCost(aComparison(1)), [])).scenarios[0].years

  it('is in whole yen with its parts', () => {
    expect(years[1].cost).toEqual({
      personnel: 5_000_800_000,
      retirementAllowance: 100_200_000,
      total: 5_101_000_000,
      retirementAllowanceTwoYearMean: 250_200_000,
      fromRaise: -10_000_000,
      byComponent: { pay: 4_000_400_000, employer: 1_000_400_000 },
    })
  })

  it('is absent on the closing 1 April and where pay is not known', () => {
    expect(years.at(-1).cost).toBeUndefined()
    expect(JSON.parse(resultJson(aComparison(1), [])).scenarios[0].years[1].cost).toBeUndefined()
  })
})
