/**
 * Age structure of a town of 44 people in two job families, counted by hand, and what the bands of every plan add up to.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OpeningRow, type RunPlan, simulate } from '../../src/engine/index.ts'
import { AGE_BANDS, measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const R4 = fiscalYear(2022)

/** People of an age on 1 April R4. */
const aged = (
  age: number,
  people: number,
  jobFamily = 0,
  employmentType: OpeningRow['employmentType'] = 'regular',
): OpeningRow => ({
  birthYear: 2022 - age - 1,
  jobFamily,
  employmentType,
  department: 0,
  people,
})

const inTwoFamilies = (opening: readonly OpeningRow[]): RunPlan => {
  const plan = aPlan({ from: 2022, to: 2022, opening })
  return {
    ...plan,
    jobFamilies: ['一般行政', '土木'],
    retirementAge: [...plan.retirementAge, ...plan.retirementAge],
    choiceAge: [60, 60],
    separations: [],
  }
}
const table = (plan: RunPlan) => measureTable(measure(simulate(plan)))

/** 一般行政 3+8+6+12+4+2 = 35, 土木 1+5+2+1 = 9; five short-time re-employed stand outside 現員. */
const town = table(
  inTwoFamilies([
    aged(22, 3),
    aged(30, 8),
    aged(40, 6),
    aged(50, 12),
    aged(57, 4),
    aged(62, 2, 0, 'reemployed-full-time'),
    aged(63, 5, 0, 'reemployed-short-time'),
    aged(36, 1, 1),
    aged(46, 5, 1),
    aged(19, 2, 1, 'leave-substitute'),
    aged(66, 1, 1, 'reemployed-full-time'),
  ]),
)

describe('five-year bands', () => {
  it('count 現員 by age on 1 April, with 0 where nobody is', () => {
    expect(Object.fromEntries(town.breakdown('test', R4, 'strength', 'ageBand'))).toEqual({
      '18-19': 2,
      '20-24': 3,
      '25-29': 0,
      '30-34': 8,
      '35-39': 1,
      '40-44': 6,
      '45-49': 5,
      '50-54': 12,
      '55-59': 4,
      '60-64': 2,
      '65+': 1,
    })
  })

  it('are counted by job family too', () => {
    expect(Object.fromEntries(town.breakdown('test', R4, 'ageBand.45-49', 'jobFamily'))).toEqual({ 一般行政: 0, 土木: 5 })
    expect(Object.fromEntries(town.breakdown('test', R4, 'ageBand.50-54', 'jobFamily'))).toEqual({ 一般行政: 12, 土木: 0 })
    expect(town.value('test', R4, 'ageBand.50-54')).toBe(12)
  })

  it('take in everyone: somebody of 17 stands in the first, somebody of 80 in the last', () => {
    const ends = table(inTwoFamilies([aged(17, 1), aged(80, 1, 0, 'reemployed-full-time')]))
    expect(ends.value('test', R4, 'ageBand.18-19')).toBe(1)
    expect(ends.value('test', R4, 'ageBand.65+')).toBe(1)
  })

  // Values are billionths divided by a billion, so sums of them may differ in the last digits of a double.
  it('of every plan and year add up to 現員, in total and over the job families', () => {
    fc.assert(
      fc.property(randomPlan, plan => {
        const run = table(plan)
        for (const year of yearsBetween(plan.from, fiscalYear(plan.to + 1))) {
          const bands = run.breakdown(plan.scenario, year, 'strength', 'ageBand')
          const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)
          expect(bands.size).toBe(AGE_BANDS.length)
          expect(sum(bands.values())).toBeCloseTo(run.value(plan.scenario, year, 'strength.actual') ?? Number.NaN, 6)
          for (const { id } of AGE_BANDS) {
            const families = run.breakdown(plan.scenario, year, `ageBand.${id}`, 'jobFamily')
            expect(sum(families.values())).toBeCloseTo(bands.get(id) ?? Number.NaN, 6)
          }
        }
      }),
      RUNS,
    )
  })
})

describe('the age-dent index', () => {
  it('of the town: 1 + 6 people of 35–44, beside (8 + 17) ÷ 2 = 12.5, gives 0.56', () => {
    expect(town.value('test', R4, 'age.dent')).toBe(0.56)
  })

  it('by job family: 6 ÷ ((8 + 12) ÷ 2) = 0.6 and 1 ÷ ((0 + 5) ÷ 2) = 0.4', () => {
    expect(Object.fromEntries(town.breakdown('test', R4, 'age.dent', 'jobFamily'))).toEqual({ 一般行政: 0.6, 土木: 0.4 })
  })

  it('is 1 where every age has as many people, and unknown where nobody is of the ages beside', () => {
    const dentOf = (ages: readonly number[]) => table(inTwoFamilies(ages.map(age => aged(age, 7)))).value('test', R4, 'age.dent')
    expect(dentOf(Array.from({ length: 30 }, (_, index) => 25 + index))).toBe(1)
    expect(dentOf([40])).toBeUndefined()
  })
})

describe('the succession ratio', () => {
  it('for 係長: regular staff of 35–44 ÷ 45–54 = 7 ÷ 17; by job family 6 ÷ 12 and 1 ÷ 5', () => {
    expect(town.value('test', R4, 'succession.supervisor')).toBe(7 / 17)
    expect(Object.fromEntries(town.breakdown('test', R4, 'succession.supervisor', 'jobFamily'))).toEqual({
      一般行政: 0.5,
      土木: 0.2,
    })
  })

  it('for 課長: 45–54 ÷ 55–64 = 17 ÷ 4, because the two re-employed of 62 hold no post', () => {
    expect(town.value('test', R4, 'succession.manager')).toBe(4.25)
  })

  it('of a job family without anyone of the older ages is unknown, and has no row', () => {
    expect([...town.breakdown('test', R4, 'succession.manager', 'jobFamily').keys()]).toEqual(['一般行政'])
  })
})

describe('the share of 61 or more', () => {
  it('leaves out those who are 60 on 1 April: of 1 + 2 + 1 people two are 61 or more', () => {
    const four = table(inTwoFamilies([aged(30, 1), aged(61, 2), aged(60, 1)]))
    expect(four.value('test', R4, 'share.sixtyOnePlus')).toBe(0.5)
    expect(four.value('test', R4, 'share.sixtyPlus')).toBe(0.75)
  })
})
