import { describe, expect, it } from 'vitest'
import { composeReport, type ReportTable } from '../../src/report/index.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

const cellsOf = (settings: ReturnType<typeof aSmallComparison>['settings']): readonly (readonly string[])[] => {
  const report = composeReport({ ...aSmallComparison(), settings }, [])
  const table = report.sections[3]?.blocks.find(
    (block): block is ReportTable => block.kind === 'table' && block.caption === '設定の違い',
  )
  return table?.rows.map(row => row.cells.map(entry => entry.text)) ?? []
}

describe('the table of settings in which scenarios differ', () => {
  it('names the policy in Japanese with the word of the file, and － where a scenario has no such setting', () => {
    const settings = [
      { path: 'recruitment.policy', title: '採用方針', values: { baseline: 'replace-leavers', 'two-year-average': 'level' } },
    ]
    expect(cellsOf(settings)).toEqual([['採用方針', '前年度の退職者を補充（replace-leavers）', '期間で平準化（level）', '－']])
  })

  it('tells two settings of the same title apart by their paths', () => {
    const settings = [
      { path: 'a.max', title: '上限', values: { baseline: '1' } },
      { path: 'b.max', title: '上限', values: { baseline: '2' } },
    ]
    expect(cellsOf(settings).map(row => row[0])).toEqual(['上限（a.max）', '上限（b.max）'])
  })
})
