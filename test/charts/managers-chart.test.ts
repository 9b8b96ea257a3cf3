import { describe, expect, it } from 'vitest'
import { type ChartSpec, chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { composeReport } from '../../src/report/index.ts'
import { aComparison, aLongComparison } from '../support/a-comparison.ts'
import { withManagers } from '../support/with-managers.ts'

const made = (comparison: Comparison): ChartSpec => chartsFor(comparison, ['C23'])[0] as ChartSpec

/** 150 successors on 1 April R4, two fewer a year: 128 on 1 April R15, eleven years later. */
describe('C23 管理職のポストと後継者', () => {
  const chart = made(withManagers(aComparison(1)))

  it('says when successors are fewest, and how many there are for the posts', () => {
    expect(chart.title).toBe('管理職の後継者は令和15年度に最も少なく、ポスト60に対し128人')
  })

  it('says how many posts stay free where there are too few', () => {
    expect(made(withManagers(aComparison(1), 57)).title).toBe('管理職の後継者が足りず、令和15年度に3ポストが空く')
  })

  it('lists posts, managers, successors and moves by year; the moves of the base date are not known', () => {
    expect(chart.table.rows[0]).toEqual(['令和4年度', '60', '60', '0', '150', '…', '…'])
    expect(chart.table.rows.at(-1)).toEqual(['令和15年度', '60', '60', '0', '128', '4', '7'])
  })

  it('holds no number that is not one of people', () => {
    for (const bad of ['NaN', 'undefined']) expect(JSON.stringify(chart)).not.toContain(bad)
  })

  it('thins its numbers where years are narrow, and says so', () => {
    const long = made(withManagers(aLongComparison(1)))
    expect(long.data.successors).toHaveLength(23)
  })

  it('is left out where managers are not told apart', () => {
    expect(chartsFor(aComparison(1), ['C23'])).toEqual([])
  })
})

describe('the report', () => {
  const sectionOf = (comparison: Comparison) => composeReport(comparison, chartsFor(comparison, ['C23'])).sections[2]

  it('shows managerial posts with their chart and table in the outlook', () => {
    const blocks = sectionOf(withManagers(aComparison(1)))?.blocks ?? []
    expect(blocks.some(block => block.kind === 'heading' && block.text === '管理職のポストと後継者')).toBe(true)
    expect(blocks.some(block => block.kind === 'figure' && block.chart === 'C23')).toBe(true)
    const table = blocks.findLast(block => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => [cells[0]?.text, cells.at(-1)?.text])).toEqual([
      ['ポスト', '60'],
      ['就いている人', '60'],
      ['うち特例任用', '0'],
      ['空きポスト', '0'],
      ['役職定年で離れる人', '4'],
      ['新たに就く人', '7'],
      ['後継者', '128'],
    ])
  })

  it('says nothing of managers where they are not told apart', () => {
    expect(JSON.stringify(sectionOf(aComparison(1)))).not.toContain('管理職のポスト')
  })
})
