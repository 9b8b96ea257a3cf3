/**
 * Steps of the year where the law of a city differs from the Act, or where two steps meet in one year.
 */
import { describe, expect, it } from 'vitest'
import { type RunPlan, simulate } from '../../src/engine/index.ts'
import { YEAR_CYCLE } from '../../src/engine/year-cycle.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const reader = (plan: RunPlan) => {
  const table = measureTable(measure(simulate(plan)))
  return {
    left: (year: number, cause: string) => table.breakdown('test', fiscalYear(year), 'separations', 'cause').get(cause),
    inPost: (year: number, type: string) => table.breakdown('test', fiscalYear(year), 'strength', 'employmentType').get(type),
  }
}

it('the steps of a year stand in the order of their dates, recruitment last', () => {
  const order = ['during the year', '31 March', '1 April']
  const dates = YEAR_CYCLE.map(({ when }) => order.indexOf(when))
  expect(dates).toEqual(dates.toSorted((one, other) => one - other))
  expect(YEAR_CYCLE.at(-1)?.run).toBe('recruitment')
})

describe('a city that kept its retirement age of 60', () => {
  const city = reader(
    aPlan({ from: 2029, to: 2033, opening: [regulars(1970, 10), regulars(1971, 10)], retirementAge: () => 60, uptake: 1 }),
  )

  it('re-employs those who retire in R12 for R13 only, although they are 60: the provisional scheme ends with R13', () => {
    expect(city.left(2030, 'mandatory-retirement')).toBe(10)
    expect(city.inPost(2031, 'reemployed-full-time')).toBe(10)
    expect(city.left(2031, 'term-expiry')).toBe(10)
  })

  it('re-employs nobody of those who retire in R13', () => {
    expect(city.left(2031, 'mandatory-retirement')).toBe(10)
    expect(city.inPost(2032, 'reemployed-full-time')).toBe(0)
  })
})

/** 100 people of 59 on 1 April R5: 10 resign in R5; of the 90 who reach 60, 80 % = 72 stay. In R6 only the hazard after 60 applies: 72 × 5 % = 3.6. */
it('in the year of reaching 60 people still resign, from the next year on they leave as staff past 60', () => {
  const city = reader(
    aPlan({ from: 2023, to: 2024, opening: [regulars(1963, 100)], resignation: () => 0.1, stay: 0.8, leaving: 0.05 }),
  )
  expect(city.left(2023, 'resignation')).toBe(10)
  expect(city.left(2023, 'after-60')).toBe(18)
  expect(city.left(2024, 'resignation')).toBe(0)
  expect(city.left(2024, 'after-60')).toBe(3.6)
  expect(city.left(2024, 'mandatory-retirement')).toBe(68.4)
})

/** 50 of 100 do not stay. Shares that exceed 1 by a rounding error must not make a negative number of people leave. */
it('no more people move to short time than do not stay', () => {
  const city = reader(aPlan({ from: 2023, to: 2023, opening: [regulars(1963, 100)], stay: 0.5, partTime: 0.500000001 }))
  expect(city.left(2023, 'part-time-before-retirement-age')).toBe(50)
  expect(city.left(2023, 'after-60')).toBe(0)
})

it('several causes apply one after another to those still in post: 100, −10 % resign, −20 % of 90 retire early', () => {
  const base = aPlan({ from: 2022, to: 2022, opening: [regulars(1980, 100)] })
  const ages = (rate: number): number[][][] => [[new Array<number>(100).fill(rate)], [new Array<number>(100).fill(rate)]]
  const city = reader({
    ...base,
    separations: [
      { cause: 'resignation', rates: ages(0.1) },
      { cause: 'early-retirement', rates: ages(0.2) },
    ],
  })
  expect([city.left(2022, 'resignation'), city.left(2022, 'early-retirement')]).toEqual([10, 18])
  expect(city.inPost(2023, 'regular')).toBe(72)
})

/** Ended posts are filled at the age the predecessor had on appointment: born 1990, three-year term, successor born 1993. */
it('the successor of a fixed-term appointee is as old as the predecessor was on appointment', () => {
  const opening = [{ ...regulars(1990, 1), employmentType: 'fixed-term' as const, termEnds: 2024 }]
  const table = measureTable(measure(simulate(aPlan({ from: 2022, to: 2024, opening }))))
  const ages = (year: number) => table.breakdown('test', fiscalYear(year), 'strength', 'age')
  expect(ages(2022).get('31')).toBe(1)
  expect(ages(2025).get('31')).toBe(1)
})
