/** Managerial posts by job family and by exception, in the report and in the result file. */
import { describe, expect, it } from 'vitest'
import { composeReport, resultJson } from '../../src/report/index.ts'
import type { ResolvedStudy } from '../../src/scenario/index.ts'
import { runStudy, type StudyResult } from '../../src/study.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'

const scenario = aScenario({
  from: 'R5',
  retirement: { 事務: 'general', 土木: 'general', 保健: 'general' },
  staff: [
    { born: 1964, people: 10, jobFamily: '事務' },
    { born: 1975, people: 30, jobFamily: '保健' },
    { born: 1963, people: 4, jobFamily: '土木' },
  ],
  managers: {
    posts: 5,
    byJobFamily: { 土木: { posts: 2 } },
    ages: [
      { ages: 58, jobFamily: '事務', share: '60%' },
      { ages: 59, jobFamily: '土木', share: '40%' },
    ],
    eligible: '45-58',
    extension: { share: '40%', mostYears: 2 },
    group: { share: '20%', mostYears: 1 },
  },
})
const study: ResolvedStudy = {
  ...{ id: 's', title: '例', file: 's.yaml', from: fiscalYear(2024), to: fiscalYear(2025), seed: 's', runs: 0 },
  ...{ reference: scenario.id, scenarios: [scenario], goals: [], provenance: [], charts: [], namesCharts: false, reports: [] },
}

/**
 * 土木: two posts, held by people born in 1963, who reach 60 in R5. On R6.4.1 2 × 40 % = 0.8 stay by 勤務延長型, 2 × 20 % = 0.4 by 異動可能型, and
 * nobody can follow. They retire at 61 on 31 March of R6. The other three posts: people of 事務 born in 1964 reach 60 in R6; on R7.4.1
 * 3 × 40 % = 1.2 and 3 × 20 % = 0.6 stay, and 1.2 of 保健 follow.
 */
describe('managers by job family and exception', async () => {
  const { value } = await runStudy(study)
  const { comparison, charts } = value as StudyResult
  const { years } = JSON.parse(resultJson(comparison, [])).scenarios[0]

  it('stand in the result file; on the base date nobody knows who stayed by which exception', () => {
    const [r5, r6, r7] = years.map(({ managers }: { managers: unknown }) => managers)
    expect(r5).not.toHaveProperty('pastLimitByException')
    expect(r6).toMatchObject({
      pastLimitByException: { extension: 0.8, group: 0.4 },
      pastLimit: 1.2,
      postsByJobFamily: { 土木: 2 },
      vacantByJobFamily: { 土木: 0.8 },
      vacant: 0.8,
    })
    expect(r7).toMatchObject({ pastLimitByException: { extension: 1.2, group: 0.6 }, vacant: 2, appointed: 1.2 })
  })

  it('stand in the report, the two exceptions apart, families without posts of their own together', () => {
    const tables = composeReport(comparison, charts).sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'table'),
    )
    const rows = (caption: string) =>
      tables.flatMap(table =>
        table.kind === 'table' && table.caption.includes(caption)
          ? table.rows.map(({ cells }) => cells.map(({ text }) => text).slice(0, 4))
          : [],
      )
    // R5, R6, R7. 28.8 successors are printed as 29.
    expect(rows('管理職のポストと後継者（').slice(2, 5)).toEqual([
      ['うち特例任用（勤務延長型）', '…', '0.8', '1.2'],
      ['うち特例任用（異動可能型）', '…', '0.4', '0.6'],
      ['空きポスト', '0', '1', '2'],
    ])
    expect(rows('職種別の管理職')).toEqual([
      ['土木：ポスト', '2', '2', '2'],
      ['土木：就いている人', '2', '1', '0'],
      ['土木：空きポスト', '0', '1', '2'],
      ['土木：後継者', '0', '0', '0'],
      ['その他の職種：ポスト', '3', '3', '3'],
      ['その他の職種：就いている人', '3', '3', '3'],
      ['その他の職種：空きポスト', '0', '0', '0'],
      ['その他の職種：後継者', '37', '30', '29'],
    ])
  })
})
