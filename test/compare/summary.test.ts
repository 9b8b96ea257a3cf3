/**
 * Summaries, verdicts and differences by hand.
 */
import { describe, expect, it } from 'vitest'
import { settingDifferences, yearDifferences } from '../../src/compare/differences.ts'
import { summariseRecruitment, summariseStrength } from '../../src/compare/summary.ts'
import { judge } from '../../src/compare/verdict.ts'
import type { GoalPlan } from '../../src/compile/index.ts'
import { type MeasureRow, measureTable } from '../../src/measure/index.ts'
import type { ResolvedScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'

const R5 = fiscalYear(2023)
const R6 = fiscalYear(2024)
const R7 = fiscalYear(2025)

/** Strength and hires of a scenario on 1 April R5, R6, R7. */
const rowsOf = (scenario: string, strength: readonly number[], hires: readonly number[]): MeasureRow[] =>
  [R5, R6, R7].flatMap((year, index) => [
    {
      scenario,
      band: 'expected',
      fiscalYear: year,
      measure: 'strength.actual',
      value: strength[index] ?? Number.NaN,
      unit: 'people',
    },
    {
      scenario,
      band: 'expected',
      fiscalYear: year,
      measure: 'recruitment.filled',
      value: hires[index] ?? Number.NaN,
      unit: 'people',
    },
  ])

describe('the hires at a glance', () => {
  /** 10, 22, 10, 22: total 64, mean 16, deviations ±6, standard deviation 6, CV 6 ÷ 16 = 0.375; each year changes by 12. */
  it('of hires that alternate between 10 and 22', () => {
    expect(summariseRecruitment([10, 22, 10, 22])).toEqual({ total: 64, min: 10, max: 22, range: 12, cv: 0.375, zigzag: 12 })
  })

  /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9+1+1+1+0+0+4+16 = 32, ÷ 8 = 4, standard deviation 2, CV 0.4; changes 2+0+0+1+0+2+2 = 7 over 7. */
  it('the coefficient of variation divides by the number of years', () => {
    expect(summariseRecruitment([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ total: 40, min: 2, max: 9, range: 7, cv: 0.4, zigzag: 1 })
  })

  it('of level hires there is no variation', () => {
    expect(summariseRecruitment([16, 16, 16])).toEqual({ total: 48, min: 16, max: 16, range: 0, cv: 0, zigzag: 0 })
  })

  it('when nobody is hired the variation is 0, not undefined', () => {
    expect(summariseRecruitment([0, 0])).toEqual({ total: 0, min: 0, max: 0, range: 0, cv: 0, zigzag: 0 })
    expect(summariseRecruitment([7])).toEqual({ total: 7, min: 7, max: 7, range: 0, cv: 0, zigzag: 0 })
  })
})

describe('the strength at a glance', () => {
  /** 657.8 is printed 658 and not below it; 657.4 is printed 657 and is. */
  it('years below the base date are counted in whole people, the gap is not rounded', () => {
    const summary = summariseStrength(658, [657.8, 657.4, 664, 658])
    expect(summary).toMatchObject({ base: 658, closing: 658, lowest: 657.4, highest: 664, yearsBelow: 1 })
    expect(summary.worstGap).toBeCloseTo(-0.6, 9)
  })
})

describe('the verdict on a goal', () => {
  const goal = (change: Partial<GoalPlan>): GoalPlan => ({
    id: 'g',
    title: '現員維持',
    measure: 'strength.actual',
    from: R5,
    to: R7,
    ...change,
  })
  const verdict = (strength: readonly number[], change: Partial<GoalPlan>, hires: readonly number[] = [0, 0, 0]) =>
    judge(measureTable(rowsOf('a', strength, hires)), 'a', goal(change))

  it('657.8 keeps 658 or more, because it is printed 658; the gap stays −0.2', () => {
    const found = verdict([658, 657.8, 660], { atLeast: () => 658 })
    expect(found).toMatchObject({ met: true, firstMiss: null, yearsMissed: 0, worstYear: R6 })
    expect(found.worstGap).toBeCloseTo(-0.2, 9)
  })

  it('657.4 misses 658 or more', () => {
    const found = verdict([658, 657.4, 655], { atLeast: () => 658 })
    expect(found).toMatchObject({ met: false, firstMiss: R6, yearsMissed: 2, worstYear: R7, worstGap: -3 })
  })

  it('657.5 is rounded up and keeps it', () => {
    expect(verdict([657.5, 658, 658], { atLeast: () => 658 }).met).toBe(true)
  })

  it('a bound that is a fraction is kept by the very value', () => {
    expect(verdict([657.4, 658, 658], { atLeast: () => 657.4 }).met).toBe(true)
    expect(verdict([664.5, 664, 664], { atMost: () => 664.5 }).met).toBe(true)
    expect(verdict([656.4, 658, 658], { atLeast: () => 657.4 }).met).toBe(false)
  })

  it('at most 665: 665.4 keeps it, 665.5 does not', () => {
    expect(verdict([665.4, 665, 660], { atMost: () => 665 }).met).toBe(true)
    expect(verdict([665.5, 665, 660], { atMost: () => 665 })).toMatchObject({ met: false, firstMiss: R5, yearsMissed: 1 })
  })

  it('within 650 and 665 the nearer bound gives the gap', () => {
    const bounds = { atLeast: () => 650, atMost: () => 665 }
    expect(verdict([658, 652, 660], bounds)).toMatchObject({ met: true, worstGap: 2, worstYear: R6 })
    expect(verdict([658, 668, 649], bounds)).toMatchObject({
      met: false,
      worstGap: -3,
      worstYear: R6,
      yearsMissed: 2,
      firstMiss: R6,
    })
  })

  it('a bound may differ from year to year', () => {
    expect(verdict([658, 650, 640], { atLeast: year => 658 - 8 * (year - R5) }).met).toBe(false)
    expect(verdict([658, 650, 642], { atLeast: year => 658 - 8 * (year - R5) }).met).toBe(true)
  })

  it('of recruitment is on the hires of 1 April', () => {
    expect(verdict([0, 0, 0], { measure: 'recruitment', atLeast: () => 8 }, [10, 8, 7])).toMatchObject({
      met: false,
      firstMiss: R7,
      worstGap: -1,
    })
  })

  it('on a measure that is never known is not met', () => {
    expect(verdict([658, 658, 658], { measure: 'strength.unknown', atLeast: () => 1 }).met).toBe(false)
  })
})

describe('differences', () => {
  /** Strength 664−658, 658−658, 664−658; hires 16−10, 16−22, 16−10: +6, −6, +6, cumulated +6, 0, +6. */
  it('are taken on every 1 April, and hires cumulated since the base date', () => {
    const measures = measureTable([
      ...rowsOf('level', [664, 658, 664], [16, 16, 16]),
      ...rowsOf('hold', [658, 658, 658], [10, 22, 10]),
    ])
    const facts = { id: 's', title: 's', from: R5, to: R6, baseYear: fiscalYear(2022), closingYear: R7, seed: '', runs: 0 }
    expect(yearDifferences(measures, facts, 'level', 'hold')).toEqual([
      { fiscalYear: R5, strength: 6, recruitment: 6, cumulativeRecruitment: 6 },
      { fiscalYear: R6, strength: 0, recruitment: -6, cumulativeRecruitment: 0 },
      { fiscalYear: R7, strength: 6, recruitment: 6, cumulativeRecruitment: 6 },
    ])
    expect(
      yearDifferences(measures, facts, 'hold', 'hold').every(({ strength, recruitment }) => strength === 0 && recruitment === 0),
    ).toBe(true)
  })

  const scenario = (id: string, written: Readonly<Record<string, string>>): ResolvedScenario => ({
    ...aScenario(),
    id,
    origins: Object.entries(written).map(([path, value]) => ({
      path,
      value,
      title: path.toUpperCase(),
      kind: 'written',
      replaced: [],
    })),
  })

  it('of settings are those in which not all scenarios are alike, without the names of the scenarios', () => {
    const found = settingDifferences([
      scenario('one', { title: 'A', 'recruitment.policy': 'hold', 'after60.stay': '78%' }),
      scenario('two', { title: 'B', 'recruitment.policy': 'level', 'after60.stay': '78%', 'recruitment.window.from': 'R5' }),
    ])
    expect(found).toEqual([
      { path: 'recruitment.policy', title: 'RECRUITMENT.POLICY', values: { one: 'hold', two: 'level' } },
      { path: 'recruitment.window.from', title: 'RECRUITMENT.WINDOW.FROM', values: { two: 'R5' } },
    ])
  })

  it('a named assumption goes by its own title, and titles and sources of values are no settings', () => {
    const origin = (path: string, value: string) => ({ path, kind: 'written' as const, value, title: '値', replaced: [] })
    const assumption = { id: 'peer', title: '類似団体の職員数' }
    const found = settingDifferences([
      {
        id: 'a',
        origins: [
          origin('assumptions.peer.value', '537'),
          origin('assumptions.peer.title', '類似団体の職員数'),
          origin('assumptions.peer.source', '資料'),
        ],
        assumptions: [assumption],
      },
      { id: 'b', origins: [], assumptions: [] },
    ] as unknown as readonly ResolvedScenario[])
    expect(found).toEqual([{ path: 'assumptions.peer.value', title: '類似団体の職員数', values: { a: '537' } }])
  })
})
