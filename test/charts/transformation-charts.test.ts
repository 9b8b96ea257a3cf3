/** C8, C19, C20 and C21 say what their data say; without effective manpower, DX or demand there is no such chart. */
import { describe, expect, test } from 'vitest'
import { type ChartSpec, chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { aComparison } from '../support/a-comparison.ts'
import { withTransformation } from '../support/transformation-measures.ts'

const made = (comparison: Comparison, id: string): ChartSpec => chartsFor(comparison, [id])[0] as ChartSpec

describe('without effective manpower, DX and demand', () => {
  test('none of the four charts is made', () => {
    expect(chartsFor(aComparison(2), ['C8', 'C19', 'C20', 'C21'])).toEqual([])
  })
})

describe('C8 増減要因', () => {
  // one scenario, 退職者補充: 660.75 people on R15.4.1, so headcount +2.75, newcomers −5, DX +2.5: +0.25
  const chart = made(withTransformation(aComparison(1)), 'C8')

  test('the bars add up to the growth, and the last one shows it', () => {
    const bars = chart.data.steps ?? []
    const changes = bars.map(row => Number(row.to) - Number(row.from))
    expect(changes.slice(0, -1).reduce((sum, change) => sum + change, 0)).toBeCloseTo(0.25, 9)
    expect(changes.at(-1)).toBeCloseTo(0.25, 9)
  })

  test('every bar starts where the one before ended', () => {
    const bars = (chart.data.steps ?? []).slice(0, -1)
    bars.forEach((row, index) => {
      expect(row.from).toBe(index === 0 ? 0 : bars[index - 1]?.to)
    })
  })

  test('the title names the growth and what DX gives', () => {
    expect(chart.title).toBe('「退職者補充」では実質マンパワーは令和15年4月1日までに0.3人分増える（DXで空く時間は+2.5人分）')
    expect(chart.table.rows.at(-1)).toEqual(['実質増', '+0.3'])
  })
})

describe('C19 DXの台帳', () => {
  const chart = made(withTransformation(aComparison(2)), 'C19')

  test('only the scenario with DX has a panel', () => {
    expect(Object.keys(chart.data).filter(name => name.endsWith('Bars'))).toEqual(['dx0Bars'])
  })

  test('the title leads from hours to people', () => {
    expect(chart.title).toBe('令和15年4月1日にはDXで年9,600時間を減らし、2.5人分が空くが、異動できるのは1人である')
  })

  test('the parts of a year add up to the hours saved', () => {
    const cells = chart.table.rows.at(-1) ?? []
    expect(cells.slice(2)).toEqual(['1,920', '480', '2,400', '4,800', '9,600', '2.5', '1'])
  })
})

describe('C20 部門別の業務量と職員数', () => {
  test('the department that lacks most stands first, and the title names it', () => {
    // on R15.4.1, eleven years on: 民生 lacks 5.5 people, 総務 has 5.5 to spare
    const chart = made(withTransformation(aComparison(1)), 'C20')
    expect(chart.title).toBe('業務量に対して職員が足りないのは2部門のうち1部門で、最も足りないのは民生（5.5人）である')
    expect(chart.table.rows.map(row => [row[0], row[3]])).toEqual([
      ['民生', '+5.5'],
      ['総務', '△5.5'],
    ])
  })

  test('a reader is told that differences are not always those of the printed numbers', () => {
    expect(made(withTransformation(aComparison(1)), 'C20').notes).toContain(
      '※四捨五入のため、差や内訳の和は、表示した数の差や計と一致しないことがある。',
    )
  })
})

describe('C21 現員と実質マンパワー', () => {
  test('headcount and effective manpower stand in columns of their own', () => {
    const chart = made(withTransformation(aComparison(1)), 'C21')
    expect(chart.table.rows[0]).toEqual(['令和4年度', '643.0', '658.0'])
    expect(chart.title).toBe('令和15年4月1日の実質マンパワーは、基準日から0.3人分の増である')
  })
})
