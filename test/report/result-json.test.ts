import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../src/diagnostics/index.ts'
import { type ResultDocument, resultJson } from '../../src/report/index.ts'
import { jsonNumber } from '../../src/report/json-text.ts'
import { aSmallComparison } from '../support/a-small-comparison.ts'
import { withRuns } from '../support/with-runs.ts'

const text = resultJson(aSmallComparison(), [])
const result = JSON.parse(text) as ResultDocument

describe('the result file', () => {
  it('names its schema and its study, and ends in a line feed', () => {
    expect(result.schema).toBe('teiin.result/1')
    expect(result.study).toEqual({
      id: 'stylised',
      title: '採用方針の比較',
      from: 2023,
      to: 2032,
      seed: 'koganei',
      runs: 0,
      reference: 'baseline',
    })
    expect(text.endsWith('}\n')).toBe(true)
    expect(result.diagnostics).toEqual([])
  })

  it('has a row for the base year, each year of the horizon and the closing 1 April', () => {
    const labels = result.scenarios[0]?.years.map(year => year.label)
    expect(labels).toEqual(['R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15'])
  })

  it('of a city with nobody left says nothing of ages', () => {
    const comparison = aSmallComparison()
    const scenarios = comparison.scenarios.map(scenario => ({ ...scenario, summary: { ...scenario.summary, age: {} } }))
    const written = JSON.parse(resultJson({ ...comparison, scenarios }, [])) as ResultDocument
    expect(written.scenarios.map(({ summary }) => summary.age)).toEqual([{}, {}, {}])
  })

  it('of a goal that no year tells anything of has no gap', () => {
    const comparison = aSmallComparison()
    const scenarios = comparison.scenarios.map(scenario => ({
      ...scenario,
      goals: scenario.goals.map(goal => ({ ...goal, worstGap: Number.NaN })),
    }))
    const written = JSON.parse(resultJson({ ...comparison, scenarios }, [])) as ResultDocument
    const goals = written.scenarios.flatMap(scenario => scenario.goals)
    expect(goals.length).toBeGreaterThan(0)
    expect(goals.map(goal => 'worstGap' in goal)).not.toContain(true)
  })

  it('people are conserved in every year, from the file alone', () => {
    let checked = 0
    for (const scenario of result.scenarios) {
      scenario.years.slice(1).forEach((year, index) => {
        const before = scenario.years[index]
        const inflows = Object.values(year.inflows ?? {}).reduce((sum, people) => sum + people, 0)
        const expected =
          (before?.strength.actual as number) - (before?.separations?.total ?? 0) + (year.recruitment?.filled ?? 0) + inflows
        expect(year.strength.actual).toBe(expected)
        checked += 1
      })
    }
    expect(checked).toBe(33)
  })

  it('the base year knows no recruitment and no inflows, and leaves them out', () => {
    const base = result.scenarios[0]?.years[0]
    expect(Object.keys(base ?? {})).not.toContain('recruitment')
    expect(Object.keys(base ?? {})).not.toContain('inflows')
    expect(base?.separations).toEqual({ total: 22.25, 'mandatory-retirement': 12, resignation: 10.25 })
  })

  it('the closing row holds strength, recruitment and inflows only', () => {
    const closing = result.scenarios[0]?.years.at(-1)
    expect(Object.keys(closing ?? {})).toEqual(['fiscalYear', 'label', 'closing', 'strength', 'recruitment', 'inflows'])
    expect(closing).toMatchObject({
      fiscalYear: 2033,
      closing: true,
      recruitment: { planned: 22, filled: 22 },
      inflows: { 're-employment': 0.25 },
    })
  })

  it('strength is given by counting rule and broken down', () => {
    expect(result.scenarios[2]?.years.at(-1)?.strength).toEqual({
      actual: 718,
      quota: 714,
      byEmploymentType: { regular: 695, 'fixed-term': 23 },
      byJobFamily: { 一般事務: 718 },
      byDepartment: { '総務・企画': 718 },
      byAge: { '25': 100, '45': 592, '62': 26 },
      byAgeBand: {},
    })
  })

  it('people outside 現員 stand apart', () => {
    expect(result.scenarios[0]?.years[1]?.outside).toEqual({ strength: { total: 7, 'reemployed-short-time': 7 } })
  })

  it('a goal that is never missed has null as its first miss, and no probability before there are runs', () => {
    const [first, , third] = result.scenarios
    expect(first?.goals[0]).toEqual({
      id: 'at-most-quota',
      title: '現員を665人以下に保つ',
      met: true,
      firstMiss: null,
      worstGap: 7,
      worstYear: 2023,
      yearsMissed: 0,
    })
    expect(third?.goals[0]).toMatchObject({ met: false, firstMiss: 2024, worstGap: -53, worstYear: 2032 })
    expect(text.match(/null/gu)).toHaveLength(2)
  })

  it('the summary of sampled runs has bands by the names of its figures, without percentiles below 20 runs', () => {
    const bandsOf = (runs: number) =>
      (JSON.parse(resultJson(withRuns(aSmallComparison(), runs), [])) as ResultDocument).scenarios[0]?.summary.bands
    expect(Object.keys(bandsOf(100) ?? {})).toEqual(['recruitment.total', 'strength.worstGap'])
    expect(bandsOf(100)?.['recruitment.total']).toMatchObject({ p10: 162, p90: 212, mean: 181.5, sd: 8, standardError: 0.8 })
    expect(bandsOf(16)?.['recruitment.total']).toEqual({ mean: 181.5, sd: 8, standardError: 2 })
    expect(result.scenarios[0]?.summary).not.toHaveProperty('bands')
  })

  it('the same comparison gives the same bytes', () => {
    expect(resultJson(aSmallComparison(), [])).toBe(text)
  })

  it('a finding is listed with its code and place, without the line it stands in', () => {
    const place = { file: 'a.yaml', line: 3, column: 5, length: 2, text: 'secret' }
    const found = { code: 'W_CSV_BLANK_ROWS', severity: 'warning', args: { count: 2 }, place, path: 'leave.substitutes' } as const
    const { diagnostics } = JSON.parse(resultJson(aSmallComparison(), [found])) as ResultDocument
    expect(diagnostics).toEqual([
      {
        code: 'W_CSV_BLANK_ROWS',
        severity: 'warning',
        message: wordingOf(found, 'ja').what,
        file: 'a.yaml',
        line: 3,
        column: 5,
        path: 'leave.substitutes',
      },
    ])
  })
})

describe('numbers in the result file', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [25.1, '25.1'],
    [0.1 + 0.2, '0.3'],
    [1e-9, '0.000000001'],
    [-1e-10, '0'],
    [5_200_000_000, '5200000000'],
    [-1.2, '-1.2'],
    [100, '100'],
  ])('%d is written %s', (value, written) => {
    expect(jsonNumber(value)).toBe(written)
  })

  it('what is not a number is never written', () => {
    expect(() => jsonNumber(Number.NaN)).toThrow('finite')
  })
})
