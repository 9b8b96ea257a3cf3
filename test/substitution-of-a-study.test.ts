/**
 * A study that gives posts over to re-employed people: what is planned, held and kept stands in the result file and in the report, and too
 * few people are told.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan } from '../src/compile/index.ts'
import { composeReport, resultJson } from '../src/report/index.ts'
import { runStudy, type StudyResult } from '../src/study.ts'
import { fiscalYear } from '../src/terms/index.ts'
import { aScenario } from './support/a-scenario.ts'
import { aStudy } from './support/a-study.ts'
import type { CityWords } from './support/city-words.ts'

/** Five on short time, 80 % each, until 31 March of R6, in which they reach 65. */
const TOWN: CityWords = {
  staff: [
    { born: 1981, people: 100 },
    { born: 1959, people: 5, type: 'reemployed-short-time' },
  ],
  fte: { 'reemployed-short-time': '80%' },
  policy: 'hold',
  target: 100,
}

const giving = (posts: CityWords['fiscalYearAppointees']): CityWords => ({
  ...TOWN,
  substitution: [{ to: 'reemployed-short-time', posts: posts as Readonly<Record<string, number>> }],
})

describe('a study that plans five posts where four can be held', async () => {
  const { value, diagnostics } = await runStudy(aStudy(giving({ R5: 3, R6: 2, R7: 0 }), 2026))
  const { comparison, charts } = value as StudyResult

  it('tells planned = given up + unfilled in the result file', () => {
    const { years } = JSON.parse(resultJson(comparison, [])).scenarios[0]
    const r6 = years.find(({ label }: { label: string }) => label === 'R6')
    // 5 people × 80 % = 4 FTE.
    expect(r6.substitution).toEqual({
      planned: { total: 5, 'reemployed-short-time': 5 },
      unfilled: { total: 1, 'reemployed-short-time': 1 },
      givenUp: 4,
      gained: { total: 4, 'reemployed-short-time': 4 },
      givenUpFte: 4,
      gainedFte: 4,
    })
  })

  it('prints the posts that stay with the regular staff', () => {
    const text = JSON.stringify(composeReport(comparison, charts))
    for (const label of ['置き換える計画の職', 'やめた正規の職', '代わりに置いた職', '置き換えられず正規に残る職']) {
      expect(text).toContain(label)
    }
  })

  it('says in which year people are too few, once, and nothing about posts that go back', () => {
    // R5: 3 of 4. R6: 5 of 4. From R7 on nobody is there, and nothing is newly given over.
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([
      { code: 'W_SUBSTITUTION_UNFILLED', args: { year: 'R6', years: 1, planned: 5, held: 4 } },
    ])
  })
})

it('says nothing where everybody who is needed is there', async () => {
  expect((await runStudy(aStudy(giving({ R5: 4, R6: 0 }), 2026))).diagnostics).toEqual([])
})

describe('the last year in which a post can be given over', () => {
  const codes = (words: CityWords): unknown[] =>
    compilePlan(aScenario({ from: 'R10', ...words }), fiscalYear(2033)).diagnostics.map(({ code, args }) => ({ code, args }))

  it('is R13 for the general class: those born in 1966 retire at 64 on 31 March of FY R12', () => {
    expect(codes({ ...TOWN, ...giving({ R13: 1, R14: 0 }) })).toEqual([])
    expect(codes({ ...TOWN, ...giving({ R13: 1 }) })).toEqual([
      { code: 'E_SUBSTITUTION_NOBODY_REEMPLOYED', args: { posts: 1, year: 'R14', last: 'R13', untilAge: 65 } },
    ])
  })

  it('has gone by for doctors, who retire at 65, once those re-employed on the base date are past 65', () => {
    const doctors: CityWords = {
      retirement: { 医師: 'doctors' },
      staff: [
        { born: 1990, people: 9, jobFamily: '医師' },
        // 65 in R11, gone on 31 March.
        { born: 1964, people: 2, jobFamily: '医師', type: 'reemployed-full-time' },
      ],
      policy: 'hold',
      target: 9,
    }
    const giving = (posts: Readonly<Record<string, number>>): CityWords => ({
      ...doctors,
      substitution: [{ to: 'reemployed-full-time', jobFamily: '医師', posts }],
    })
    expect(codes(giving({ R11: 1, R12: 0 }))).toEqual([])
    expect(codes(giving({ R12: 1, R13: 0 }))).toEqual([
      {
        code: 'E_SUBSTITUTION_NOBODY_REEMPLOYED',
        args: { posts: 1, year: 'R12', last: 'R13', untilAge: 65, jobFamily: '医師' },
      },
    ])
  })
})
