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

  it('says below how ranges are to be read, each form where it stands', () => {
    const notesOf = (words: string): readonly string[] => {
      const settings = [{ path: 'after60.stay', title: '割合', values: { baseline: 'x' }, words: { baseline: words } }]
      const report = composeReport({ ...aSmallComparison(), settings }, [])
      const tables = report.sections.flatMap(({ blocks }) =>
        blocks.filter((block): block is ReportTable => block.kind === 'table'),
      )
      return tables.find(({ caption }) => caption === '設定の違い')?.notes ?? []
    }
    const absent = '－は、その案に設定がないことを示す。'
    const ends = '幅のある値は、最もありそうな値（最小～最大）の順に示す。'
    const eightOfTen = '「10回中8回は」とある値は、期待値の計算に使う値に、10回の試算のうち8回がその間に入る範囲を添えて示す。'
    expect(notesOf('70%')).toEqual([absent])
    expect(notesOf('18～24歳')).toEqual([absent])
    expect(notesOf('R5から70%、R8から65%（60%～72%）')).toEqual([ends, absent])
    expect(notesOf('300時間（0時間～600時間）')).toEqual([ends, absent])
    expect(notesOf('65%（10回中8回は60%～70%）')).toEqual([eightOfTen, absent])
  })

  it('tells two settings of the same title apart by their paths', () => {
    const settings = [
      { path: 'a.max', title: '上限', values: { baseline: '1' } },
      { path: 'b.max', title: '上限', values: { baseline: '2' } },
    ]
    expect(cellsOf(settings).map(row => row[0])).toEqual(['上限（a.max）', '上限（b.max）'])
  })
})
