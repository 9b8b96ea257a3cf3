/**
 * Cost as measures by hand, with 6,000,000 yen a year for everybody, 400,000 yen basic pay a month, and the months of Tokyo.
 */
import { describe, expect, it } from 'vitest'
import { type CostPlan, type OpeningRow, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aCostPlan } from '../support/a-cost.ts'
import { aPlan, generalAge } from '../support/a-plan.ts'

const person = (birthYear: number, more: Partial<OpeningRow> = {}): OpeningRow => ({
  birthYear,
  jobFamily: 0,
  employmentType: 'regular',
  department: 0,
  people: 1,
  entryYear: birthYear + 23,
  ...more,
})

function costs(opening: readonly OpeningRow[], cost: CostPlan = aCostPlan()) {
  const plan = aPlan({ from: 2022, to: 2026, opening, retirementAge: generalAge, choiceAge: 60, stay: 1 })
  const table = measureTable(measure(simulate({ ...plan, cost })))
  return (year: number, measureName: string, component?: string): number | undefined =>
    component === undefined
      ? table.value('test', fiscalYear(year), `cost.${measureName}`)
      : table.breakdown('test', fiscalYear(year), `cost.${measureName}`, 'component').get(component)
}

describe('費用の指標', () => {
  it('count the people of 1 April for the whole year, and the allowances of those who leave in it', () => {
    // Two people who turn 60 in R4 and retire on 31 March 2023, 38 years after entering at 22: 17,200,000 + 4,620,000 each.
    const at = costs([person(1962, { people: 2 })])
    expect([at(2022, 'personnel'), at(2022, 'retirementAllowance'), at(2022, 'total')]).toEqual([
      14_160_000, 43_640_000, 57_800_000,
    ])
    expect([at(2023, 'personnel'), at(2023, 'retirementAllowance')]).toEqual([0, 0])
  })

  it('give the two-year mean with the year before, and none for the base year', () => {
    const at = costs([person(1962, { people: 2 })])
    expect([2022, 2023, 2024].map(year => at(year, 'retirementAllowanceTwoYearMean'))).toEqual([undefined, 21_820_000, 0])
  })

  it('count service from the year of entry where it is known', () => {
    // Entered in 1992: 31 years, 39.4 months, 15,760,000 + 4,620,000.
    expect(costs([person(1962, { entryYear: 1992 })])(2022, 'retirementAllowance')).toBe(20_380_000)
  })

  it('put whoever stays past 60 under 60歳超, with the allowance when they leave', () => {
    // Born 1963: 60 in R5, retires at 61 on 31 March 2025.
    const at = costs([person(1963)])
    expect([2022, 2023, 2024, 2025].map(year => at(year, 'personnel', 'sixty-plus'))).toEqual([0, 0, 4_380_000, 0])
    expect([2023, 2024].map(year => at(year, 'retirementAllowance'))).toEqual([0, 21_820_000])
  })

  it('parts add up to the total', () => {
    const at = costs([person(1962), person(1981, { people: 7 }), person(1996, { people: 3, employmentType: 'leave-substitute' })])
    const parts = ['pay', 'sixty-plus', 'reemployed', 'leave-substitute', 'employer'].map(
      part => at(2022, 'personnel', part) ?? 0,
    )
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(at(2022, 'personnel'))
  })

  it('hold the total against revenue where it is given', () => {
    const at = costs([person(1981, { people: 10 })], aCostPlan({ revenue: Array.from({ length: 14 }, () => 708_000_000) }))
    expect(at(2022, 'personnelRatio')).toBe(0.1)
    expect(costs([person(1981)])(2022, 'personnelRatio')).toBeUndefined()
  })

  it('are unknown on the closing 1 April and in a plan without pay', () => {
    expect(costs([person(1981)])(2027, 'personnel')).toBeUndefined()
    const rows = measure(simulate(aPlan({ opening: [person(1981)] })))
    expect(rows.some(row => row.measure.startsWith('cost.'))).toBe(false)
  })
})
