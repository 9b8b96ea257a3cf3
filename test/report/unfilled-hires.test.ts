/**
 * Plans that are not filled, in the result file, the tables and C7: a city of which one scenario plans two more than it hires each year,
 * all of them in 土木.
 */
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/index.ts'
import type { Comparison } from '../../src/compare/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import { composeReport, resultJson, terminalTables } from '../../src/report/index.ts'
import { settingValue } from '../../src/report/setting-words.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'

const SHORT = 'two-year-average'

/** 2年平均 fills 22 and then 16 a year, ten times (182 in all); it plans 2 more, of its 5 in 土木, and 3 hires are experienced. */
function shortOfPlans(): Comparison {
  const comparison = aSmallComparison()
  const families = (row: MeasureRow, part: number): MeasureRow[] => [
    { ...row, dimension: 'jobFamily', item: '土木', value: part },
    { ...row, dimension: 'jobFamily', item: '一般事務', value: row.value - part },
  ]
  const rows = comparison.measures.rows.flatMap((row): MeasureRow[] => {
    if (row.scenario !== SHORT || row.dimension !== undefined) return [row]
    const planned = { ...row, value: row.value + 2 }
    if (row.measure === 'recruitment.planned') return [planned, ...families(planned, 5)]
    if (row.measure !== 'recruitment.filled') return [row]
    return [row, ...families(row, 3), { ...row, measure: 'recruitment.experienced', value: 3 }]
  })
  const jobFamilies = ['土木', '一般事務'].map(id => ({ id, title: id, retirementClass: 'general' }))
  return { ...comparison, municipality: { ...comparison.municipality, jobFamilies }, measures: measureTable(rows) }
}

const short = shortOfPlans()

describe('hires that fall short of the plan', () => {
  it('stand in the result file as planned and filled, by job family, with the experienced', () => {
    const { scenarios } = JSON.parse(resultJson(short, []))
    expect(scenarios[1].years[1].recruitment).toEqual({
      planned: 24,
      filled: 22,
      experienced: 3,
      byJobFamily: { 土木: { planned: 5, filled: 3 }, 一般事務: { planned: 19, filled: 19 } },
    })
    expect(scenarios[0].years[1].recruitment).toEqual({ planned: 22, filled: 22 })
  })

  it('have lines of their own in the terminal, and a table by job family: 11 × 5 planned and 11 × 3 filled in 土木', () => {
    const tables = terminalTables(short, 'ja')
    const hires = tables.find(({ title }) => title.startsWith('採用者数'))
    expect(hires?.rows.map(([label]) => label)).toEqual([
      '退職者補充',
      '2年平均',
      '2年平均（予定）',
      '2年平均（うち経験者）',
      '60歳超は定員外',
    ])
    expect(hires?.rows[2]?.slice(1, 3)).toEqual(['24', '18'])
    expect(tables.find(({ title }) => title.startsWith('職種別'))?.rows).toEqual([
      ['2年平均', '土木', '55', '33'],
      ['2年平均', '一般事務', '149', '149'],
    ])
  })

  it('are explained under the table of the report and under C7: 204 planned, 182 filled', () => {
    const text = JSON.stringify(composeReport(short, []))
    expect(text).toContain('充足率により、採用者数がこれを下回る年度がある')
    expect(text).toContain('職種別の採用（期間の計）')
    expect(chartsFor(short, ['C7'])[0]?.notes.join('')).toContain('「2年平均」の採用予定は計204人、採用者は計182人')
  })

  it('are not spoken of where every plan is filled', () => {
    const full = aSmallComparison()
    expect(JSON.stringify(composeReport(full, chartsFor(full, ['C7'])))).not.toMatch(/予定）|採用予定は計|職種別の採用/u)
    expect(terminalTables(full, 'ja').some(({ title }) => title.startsWith('職種別'))).toBe(false)
  })

  it('the choice of carrying them over is printed in words, also that of a job family', () => {
    const setting = { path: 'recruitment.byJobFamily.土木.unfilled', title: '未充足の扱い', values: { a: 'carried' } }
    expect(settingValue(setting, 'a')).toBe('翌年度に繰り越す（carried）')
  })
})
