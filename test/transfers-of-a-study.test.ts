/**
 * A study in which people move: the result file balances by job family and department, and a move that finds too few people is told.
 */
import { describe, expect, it } from 'vitest'
import { resultJson } from '../src/report/index.ts'
import { runStudy, type StudyResult } from '../src/study.ts'
import { aStudy } from './support/a-study.ts'
import type { CityWords } from './support/city-words.ts'

const TOWN: CityWords = {
  retirement: { 技能労務: 'general', 一般事務: 'general' },
  staff: [
    { born: '1962-1991', people: 1, jobFamily: '技能労務', department: '教育' },
    { born: '1962-1991', people: 2, jobFamily: '一般事務', department: '総務' },
    { born: '1985', people: 3, jobFamily: '一般事務', department: '総務', type: 'fixed-term' },
    { born: '1960', people: 2, jobFamily: '技能労務', department: '教育', type: 'reemployed-full-time' },
  ],
  resignation: [{ ages: '18-59', rate: '3%' }],
  reemployment: { uptake: '60%', fullTimeShare: '50%' },
  fixedTerm: { termYears: 3, replacement: 1 },
  policy: 'hold',
  target: 95,
}

const moving: CityWords = {
  ...TOWN,
  transfers: [
    { from: { jobFamily: '技能労務' }, to: { jobFamily: '一般事務', department: '総務' }, people: { R6: 2, R9: 0 } },
    { from: { department: '総務' }, to: { department: '教育' }, share: '5%', ages: '25-40' },
  ],
}

describe('the result file of a study in which people move', async () => {
  const { value, diagnostics } = await runStudy(aStudy(moving, 2032))
  const { years } = JSON.parse(resultJson((value as StudyResult).comparison, [])).scenarios[0]

  it('balances in every job family and department from one 1 April to the next', () => {
    expect(diagnostics).toEqual([])
    for (const place of ['byJobFamily', 'byDepartment']) {
      for (let index = 0; index + 1 < years.length; index += 1) {
        const [now, next] = [years[index], years[index + 1]]
        for (const name of Object.keys(now.strength[place])) {
          const { recruitment, inflows, transfers } = next.flows[place][name]
          const expected = now.strength[place][name] - now.flows[place][name].separations + recruitment + inflows + transfers
          // Billionths of a person as binary fractions: the sum of five of them is out by a few units of the sixteenth digit.
          expect(Math.abs(next.strength[place][name] - expected)).toBeLessThan(1e-9)
        }
      }
    }
  })

  it('says how many were to move and moved, and who gained: 2 a year from 技能労務 in R6 to R8', () => {
    expect(years.slice(0, 6).map((year: { transfers?: { byJobFamily: object } }) => year.transfers?.byJobFamily)).toEqual([
      undefined,
      { 技能労務: 0, 一般事務: 0 },
      { 技能労務: -2, 一般事務: 2 },
      { 技能労務: -2, 一般事務: 2 },
      { 技能労務: -2, 一般事務: 2 },
      { 技能労務: 0, 一般事務: 0 },
    ])
    expect(years[2].transfers.planned).toBe(years[2].transfers.moved)
  })

  it('has no transfers where nobody moves, and the same strength', async () => {
    const still = (await runStudy(aStudy(TOWN, 2032))).value as StudyResult
    const [scenario] = JSON.parse(resultJson(still.comparison, [])).scenarios
    expect(scenario.years.every((year: object) => !('transfers' in year))).toBe(true)
    // Whole hires bring an expected strength to the nearest whole person.
    expect(Math.round(scenario.years[1].strength.actual)).toBe(95)
  })
})

describe('a move that finds too few people', () => {
  it('is told once, with the first year and the people of all years', async () => {
    const { diagnostics } = await runStudy(
      aStudy(
        {
          ...TOWN,
          resignation: [],
          staff: [
            { born: '1985-1986', people: 6, jobFamily: '技能労務' },
            { born: '1985', people: 9, jobFamily: '一般事務' },
          ],
          policy: 'fixed',
          hires: 0,
          transfers: [{ from: { jobFamily: '技能労務' }, to: { jobFamily: '一般事務' }, people: { R5: 5, R8: 0 } }],
        },
        2032,
      ),
    )
    // 12 people: 5 in R5, 5 in R6, 2 of 5 in R7. Short in one year, R7: 2 of 5.
    expect(diagnostics.map(({ code, severity, args, path }) => ({ code, severity, args, path }))).toEqual([
      {
        code: 'W_TRANSFER_SHORT',
        severity: 'warning',
        args: { year: 'R7', count: 1, wanted: 5, found: 2 },
        path: 'transfers[0].people',
      },
    ])
  })
})
