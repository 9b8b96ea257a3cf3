/** Tables by fiscal year: the columns of the shipped tables, and what is refused in them. */
import { describe, expect, test } from 'vitest'
import {
  readCompositionTable,
  readHistoryTable,
  readPopulationTable,
  readQuotaTable,
} from '../../../src/scenario/tables/index.ts'

describe('tables by fiscal year', () => {
  test('population: total and three age groups; columns that are not read may stand beside them', () => {
    const text =
      'fiscal_year_jp,fiscal_year,total,age_0_14,age_15_64,age_65_plus,note\nR4,2022,124789,15694,82653,26442,印刷のとおり\n'
    expect(readPopulationTable('p.csv', text)).toEqual({
      value: [{ fiscalYear: 2022, total: 124789, age0to14: 15694, age15to64: 82653, age65plus: 26442 }],
      diagnostics: [],
    })
  })

  test('population whose parts do not add up is kept as printed, with a warning', () => {
    const { value, diagnostics } = readPopulationTable(
      'p.csv',
      'fiscal_year,total,age_0_14,age_15_64,age_65_plus\n2022,100,20,50,31\n',
    )
    expect(value).toHaveLength(1)
    expect(diagnostics).toMatchObject([
      { code: 'W_TABLE_SUM', severity: 'warning', args: { total: 100, sum: 101 }, place: { line: 2, column: 6 } },
    ])
  })

  test('history: the plan may be empty; rows come out by year', () => {
    const text = 'fiscal_year,actual_headcount_apr1,planned_headcount\nR元,677,669\nH6,1024,\n'
    expect(readHistoryTable('h.csv', text).value).toEqual([
      { fiscalYear: 1994, actual: 1024 },
      { fiscalYear: 2019, actual: 677, planned: 669 },
    ])
  })

  test('composition: the columns of the shipped table are the employment types', () => {
    const header =
      'fiscal_year,regular,general_fixed_term,childcare_leave_substitute,reemployed_fulltime,subtotal_fulltime,reemployed_short_hours'
    expect(readCompositionTable('c.csv', `${header}\n2022,635,11,4,8,658,7\n`).value).toEqual([
      {
        fiscalYear: 2022,
        people: { regular: 635, 'fixed-term': 11, 'leave-substitute': 4, 'reemployed-full-time': 8, 'reemployed-short-time': 7 },
      },
    ])
  })

  test('composition: appointees for a fiscal year are beside the types', () => {
    expect(readCompositionTable('c.csv', '年度,正規,会計年度任用\nR4,635,332\n').value).toEqual([
      { fiscalYear: 2022, people: { regular: 635 }, appointees: 332 },
    ])
    expect(readCompositionTable('c.csv', '年度,正規,会計年度任用\nR4,635,約300\n').value).toBeUndefined()
  })

  test('composition: a type without a column is unknown, not 0', () => {
    expect(readCompositionTable('c.csv', '年度,正規\nR4,635\n').value).toEqual([{ fiscalYear: 2022, people: { regular: 635 } }])
  })

  test('quota: the planned quota by year', () => {
    expect(readQuotaTable('q.csv', 'fiscal_year,plan_quota,note\n2022,665,\n').value).toEqual([
      { fiscalYear: 2022, planned: 665 },
    ])
  })

  test.each([
    ['a year twice', 'fiscal_year,plan_quota\n2022,665\nR4,665\n', ['E_TABLE_DUPLICATE_YEAR']],
    ['a text for a year', 'fiscal_year,plan_quota\n昨年度,665\n', ['E_CSV_YEAR']],
    ['no year', 'fiscal_year,plan_quota\n,665\n', ['E_CSV_MISSING_VALUE']],
    ['an unknown quota', 'fiscal_year,plan_quota\n2022,－\n', ['E_CSV_MISSING_VALUE']],
    ['a missing column', 'fiscal_year,quota\n2022,665\n', ['E_CSV_MISSING_COLUMN']],
    ['a total', 'fiscal_year,plan_quota\n2022,665\n計,665\n', ['E_ROSTER_TOTAL_ROW']],
  ])('%s is refused', (_, text, codes) => {
    const { value, diagnostics } = readQuotaTable('q.csv', text)
    expect(diagnostics.map(found => found.code)).toEqual(codes)
    expect(value).toBeUndefined()
  })
})
