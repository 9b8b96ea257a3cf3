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

  it('calls a named assumption by its own title and leaves titles and sources out', () => {
    const settings = [
      { path: 'assumptions.peer.title', title: '名前', values: { baseline: '類似団体の職員数' } },
      { path: 'assumptions.peer.value', title: '値', values: { baseline: '537' } },
      { path: 'assumptions.peer.source', title: '出典', values: { baseline: '資料' } },
    ]
    expect(cellsOf(settings)).toEqual([['類似団体の職員数', '537', '－', '－']])
  })

  it('tells two settings of the same title apart by their paths', () => {
    const settings = [
      { path: 'a.max', title: '上限', values: { baseline: '1' } },
      { path: 'b.max', title: '上限', values: { baseline: '2' } },
    ]
    expect(cellsOf(settings).map(row => row[0])).toEqual(['上限（a.max）', '上限（b.max）'])
  })
})
