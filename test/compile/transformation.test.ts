/** Demand follows the population by hand arithmetic; what an item needs before its start is nothing. */
import { describe, expect, test } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from '../support/a-scenario.ts'
import { type CityWords, yearOf } from '../support/city-words.ts'

const town = (words: CityWords) => {
  const scenario = aScenario({ from: 'R4', staff: [{ born: 1990, people: 50, department: '民生' }], ...words })
  const year = (calendar: number, age0to14: number, age65plus: number) => ({
    fiscalYear: fiscalYear(calendar),
    total: 1000,
    age0to14,
    age15to64: 1000 - age0to14 - age65plus,
    age65plus,
  })
  const population = [year(2022, 200, 250), year(2023, 180, 300), year(2024, 150, 350)]
  return compilePlan({ ...scenario, municipality: { ...scenario.municipality, population } }, yearOf('R6'))
}

describe('demand', () => {
  test('follows children and the old, and the rest stays', () => {
    // 50 × (0.3 + 0.4 × 180/200 + 0.3 × 300/250) = 50 × (0.3 + 0.36 + 0.36) = 51; R6: 50 × (0.3 + 0.3 + 0.42) = 51
    const demand = town({ workload: { 民生: { age0to14: '40%', age65plus: '30%' } } }).value?.transformation?.demands[0]
    expect(demand?.people[0]).toBeCloseTo(50, 12)
    expect(demand?.people[1]).toBeCloseTo(51, 12)
    expect(demand?.people[2]).toBeCloseTo(51, 12)
  })

  test('is unknown in a year without population, not zero', () => {
    const demand = town({ workload: { 民生: { age0to14: '40%' } } }).value?.transformation?.demands[0]
    expect(demand?.people[3]).toBeNaN()
  })

  test('needs no population where it does not follow it', () => {
    const demand = town({ workload: { 民生: { serviceLevel: 1.2 } } }).value?.transformation?.demands[0]
    expect(demand?.people).toEqual([60, 60, 60, 60])
  })
})

describe('an item of DX', () => {
  test('needs no hours before its start', () => {
    const { value, diagnostics } = town({
      dx: { items: { a: { hours: { R6: 500 }, start: 'R6', departments: { 民生: '100%' } } } },
    })
    expect(diagnostics).toEqual([])
    expect(value?.transformation?.dx?.items[0]?.hours).toEqual([0, 0, 500, 500])
  })

  test('without a value from its start on is a finding', () => {
    const { diagnostics } = town({ dx: { items: { a: { hours: { R7: 500 }, start: 'R6', departments: { 民生: '100%' } } } } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['E_YEAR_WITHOUT_VALUE'])
  })
})
