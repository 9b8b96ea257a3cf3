/**
 * Measures of small towns, by hand: strength under rules, ages, shares, and flows inside and outside 現員.
 */
import { describe, expect, it } from 'vitest'
import { type OpeningRow, type RunPlan, simulate } from '../../src/engine/index.ts'
import { type MeasureRow, measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const R4 = fiscalYear(2022)
const R5 = fiscalYear(2023)
const table = (plan: RunPlan) => measureTable(measure(simulate(plan)))
const staff = (birthYear: number, people: number, employmentType: OpeningRow['employmentType']): OpeningRow => ({
  ...regulars(birthYear, people),
  employmentType,
})

describe('strength', () => {
  const opening = [
    regulars(1961, 4),
    regulars(1990, 6),
    { ...staff(1990, 3, 'fixed-term'), termEnds: 2024 },
    staff(1990, 2, 'leave-substitute'),
    staff(1959, 1, 'reemployed-full-time'),
    staff(1959, 5, 'reemployed-short-time'),
  ]
  const base = aPlan({ from: 2022, to: 2022, opening, retirementAge: () => 65, choiceAge: Number.POSITIVE_INFINITY })

  it('is counted under every rule: 現員 4+6+3+2+1 = 16, 定員 without leave substitutes 14, outside 5', () => {
    const run = table(base)
    expect(run.value('test', R4, 'strength.actual')).toBe(16)
    expect(run.value('test', R4, 'strength.quota')).toBe(14)
    expect(run.value('test', R4, 'outside.strength')).toBe(5)
  })

  it('may count regular staff past 60 with a weight: 14 − 4 × ½ = 12', () => {
    const countingRules = base.countingRules.map(rule => (rule.id === 'quota' ? { ...rule, sixtyPlusWeight: 0.5 } : rule))
    expect(table({ ...base, countingRules }).value('test', R4, 'strength.quota')).toBe(12)
  })

  it('may count a type in part: 14 + 0.6 × 5 short-time = 17', () => {
    const countingRules = base.countingRules.map(rule =>
      rule.id === 'quota' ? { ...rule, weights: { ...rule.weights, 'reemployed-short-time': 0.6 } } : rule,
    )
    expect(table({ ...base, countingRules }).value('test', R4, 'strength.quota')).toBe(17)
  })

  it('is broken down by employment type, those outside included', () => {
    expect(Object.fromEntries(table(base).breakdown('test', R4, 'strength', 'employmentType'))).toEqual({
      regular: 10,
      'fixed-term': 3,
      'leave-substitute': 2,
      'reemployed-full-time': 1,
      'reemployed-short-time': 5,
      'part-time-before-retirement-age': 0,
    })
  })
})

describe('age structure on 1 April', () => {
  /** Born 1962: 59 on 1 April R4; born 1996: 25; born 1961: 60. Mean (2×59.5 + 3×25.5 + 5×60.5) ÷ 10 = (119 + 76.5 + 302.5) ÷ 10 = 49.8. */
  const run = table(
    aPlan({ from: 2022, to: 2022, opening: [regulars(1962, 2), regulars(1996, 3), regulars(1961, 5)], retirementAge: () => 65 }),
  )

  it('mean age counts each person at the middle of the year of age', () => {
    expect(run.value('test', R4, 'age.mean')).toBe(49.8)
  })

  it('shares: five of ten are 60 or more, three of ten under 30', () => {
    expect(run.value('test', R4, 'share.sixtyPlus')).toBe(0.5)
    expect(run.value('test', R4, 'share.underThirty')).toBe(0.3)
  })

  it('lists every age from 18 to 69, with 0 where nobody is', () => {
    const ages = run.breakdown('test', R4, 'strength', 'age')
    expect([...ages.keys()]).toEqual(Array.from({ length: 52 }, (_, index) => String(18 + index)))
    expect(ages.get('59')).toBe(2)
    expect(ages.get('25')).toBe(3)
    expect(ages.get('40')).toBe(0)
  })

  it('of a town without staff, mean age and shares are unknown and have no row', () => {
    const empty = table(aPlan({ from: 2022, to: 2022 }))
    expect(empty.value('test', R4, 'strength.actual')).toBe(0)
    expect(empty.value('test', R4, 'age.mean')).toBeUndefined()
    expect(empty.value('test', R4, 'share.sixtyPlus')).toBeUndefined()
  })
})

describe('flows', () => {
  /** Ten retire at 60 in R4; of them 60 % are re-employed, half of these full time: 3 into 現員, 3 outside. Two are hired. */
  const run = table(
    aPlan({
      from: 2022,
      to: 2022,
      opening: [regulars(1962, 10), regulars(1990, 20)],
      uptake: 0.6,
      fullTimeShare: 0.5,
      policy: { policy: 'fixed', hires: [0, 2] },
    }),
  )

  it('a change of employment type leaves one and enters the other: 30 − 10 + 3 + 2 = 25', () => {
    expect(run.breakdown('test', R4, 'separations', 'cause').get('mandatory-retirement')).toBe(10)
    expect(run.value('test', R5, 'inflows')).toBe(3)
    expect(run.value('test', R5, 'recruitment.filled')).toBe(2)
    expect(run.value('test', R5, 'recruitment.planned')).toBe(2)
    expect(run.value('test', R5, 'strength.actual')).toBe(25)
  })

  it('hires are not broken down by job family, nor the experienced told apart, where no scenario does', () => {
    expect(run.breakdown('test', R5, 'recruitment.filled', 'jobFamily').size).toBe(0)
    expect(run.value('test', R5, 'recruitment.experienced')).toBeUndefined()
  })

  /** Family 0 hires 4 at a yield of 50 %, family 1 hires 3, of whom a third are experienced. */
  it('planned and filled hires stand by job family where one has a policy of its own: 4 + 3 = 7 planned, 2 + 3 = 5 filled', () => {
    const [main] = aPlan({ to: 2022, policy: { policy: 'fixed', hires: [0, 3] } }).recruitment
    const own = aPlan({ to: 2022, policy: { policy: 'fixed', hires: [0, 4] }, yield: 0.5 }).recruitment[0]
    if (main === undefined || own === undefined) throw new Error('a plan has a policy')
    const base = aPlan({ to: 2022, opening: [regulars(1990, 20), { ...regulars(1990, 10), jobFamily: 1 }] })
    const twice = <T>(values: readonly T[]): T[] => [...values, ...values]
    const experienced = { share: [0, 1 / 3], ages: [{ age: 40, share: 1 }] }
    const town = table({
      ...base,
      jobFamilies: ['土木', '一般事務'],
      retirementAge: twice(base.retirementAge),
      choiceAge: twice(base.choiceAge),
      separations: [],
      recruitment: [
        { ...own, jobFamilies: [0], counts: 'own-families' },
        { ...main, jobFamilies: [1], experienced },
      ],
    })
    expect([town.value('test', R5, 'recruitment.planned'), town.value('test', R5, 'recruitment.filled')]).toEqual([7, 5])
    expect([...town.breakdown('test', R5, 'recruitment.planned', 'jobFamily')]).toEqual([
      ['土木', 4],
      ['一般事務', 3],
    ])
    expect([...town.breakdown('test', R5, 'recruitment.filled', 'jobFamily').values()]).toEqual([2, 3])
    expect(town.value('test', R5, 'recruitment.experienced')).toBe(1)
  })

  it('people outside 現員 are measured beside it', () => {
    expect(run.value('test', R5, 'outside.inflows')).toBe(3)
    expect(run.value('test', R5, 'outside.strength')).toBe(3)
  })

  it('who joined on the base date and who leaves after the closing date is unknown, not zero', () => {
    expect(run.value('test', R4, 'recruitment.filled')).toBeUndefined()
    expect(run.value('test', R4, 'inflows')).toBeUndefined()
    expect(run.value('test', R5, 'separations')).toBeUndefined()
  })
})

describe('the measure table', () => {
  const row = (change: Partial<MeasureRow>): MeasureRow => ({
    scenario: 'a',
    band: 'expected',
    fiscalYear: R4,
    measure: 'strength.actual',
    value: 1,
    unit: 'people',
    ...change,
  })

  it('finds totals and breakdowns apart, in the order of the rows', () => {
    const found = measureTable([
      row({ value: 9 }),
      row({ measure: 'strength', dimension: 'age', item: '30', value: 4 }),
      row({ measure: 'strength', dimension: 'age', item: '20', value: 5 }),
    ])
    expect(found.value('a', R4, 'strength.actual')).toBe(9)
    expect(found.value('a', R4, 'strength')).toBeUndefined()
    expect([...found.breakdown('a', R4, 'strength', 'age')]).toEqual([
      ['30', 4],
      ['20', 5],
    ])
  })

  it('an absent value is unknown, an absent breakdown empty', () => {
    const found = measureTable([row({ value: 0 })])
    expect(found.value('a', R4, 'strength.actual')).toBe(0)
    expect(found.value('a', R5, 'strength.actual')).toBeUndefined()
    expect(found.value('b', R4, 'strength.actual')).toBeUndefined()
    expect(found.breakdown('a', R4, 'strength', 'age').size).toBe(0)
  })
})
