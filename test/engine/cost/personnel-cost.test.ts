/**
 * Personnel cost (人件費) of one year by hand, with 6,000,000 yen a year for everybody.
 */
import { describe, expect, it } from 'vitest'
import {
  COST_COMPONENTS,
  type CostComponent,
  type PaidGroup,
  personnelCost,
  totalCost,
  yearlyPay,
} from '../../../src/engine/index.ts'
import { aCostPlan } from '../../support/a-cost.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const plan = deepFreeze(aCostPlan())

const staff: readonly PaidGroup[] = [
  { type: 'regular', jobFamily: 0, age: 40, people: 10 },
  { type: 'fixed-term', jobFamily: 0, age: 35, people: 1 },
  { type: 'regular', jobFamily: 0, age: 60, people: 2 },
  { type: 'reemployed-full-time', jobFamily: 0, age: 61, people: 1 },
  { type: 'reemployed-short-time', jobFamily: 0, age: 63, people: 1 },
  { type: 'leave-substitute', jobFamily: 0, age: 30, people: 1 },
]

describe('給料7割措置', () => {
  const of = (age: number) => yearlyPay(plan, { type: 'regular', jobFamily: 0, age }, 3)

  it('begins on the first 1 April after turning 60: aged 59 on 1 April in full, aged 60 at 0.7 × 90 % + 10 %', () => {
    expect(of(59)).toBe(6_000_000)
    expect(of(60)).toBe(4_380_000)
    expect(of(64)).toBe(4_380_000)
  })

  it('leaves out job families whose retirement age did not rise', () => {
    const doctors = aCostPlan({ reducedFrom: [Number.POSITIVE_INFINITY] })
    expect(yearlyPay(doctors, { type: 'regular', jobFamily: 0, age: 63 }, 3)).toBe(6_000_000)
  })

  it('holds pay at what it was before: a curve that still rises past 60 does not count', () => {
    const rising = aCostPlan({ fullPay: [Array.from({ length: 100 }, (_, age) => age * 100_000)] })
    // aged 59: 5,900,000; × 0.73 = 4,307,000
    expect(yearlyPay(rising, { type: 'regular', jobFamily: 0, age: 62 }, 3)).toBe(4_307_000)
    // re-employed: 60 % of the pay at 59
    expect(yearlyPay(rising, { type: 'reemployed-full-time', jobFamily: 0, age: 62 }, 3)).toBe(3_540_000)
  })
})

const component = (cost: Float64Array, name: CostComponent): number | undefined => cost[COST_COMPONENTS.indexOf(name)]

describe('人件費', () => {
  it('is the sum of its components', () => {
    const cost = personnelCost(plan, staff, 3)
    expect(Object.fromEntries(COST_COMPONENTS.map((component, index) => [component, cost[index]]))).toEqual({
      pay: 66_000_000,
      'sixty-plus': 8_760_000,
      // 3,600,000 + 2,880,000
      reemployed: 6_480_000,
      'leave-substitute': 6_000_000,
      // 18 % of 87,240,000
      employer: 15_703_200,
      'fiscal-year-appointee': Number.NaN,
    })
    expect(totalCost(cost)).toBe(102_943_200)
  })

  it('counts fiscal-year appointees only where their pay is known', () => {
    const known = aCostPlan({ fiscalYearAppointees: Array.from({ length: 14 }, () => 900_000_000) })
    expect(component(personnelCost(plan, staff, 3), 'fiscal-year-appointee')).toBeNaN()
    expect(component(personnelCost(known, staff, 3), 'fiscal-year-appointee')).toBe(900_000_000)
  })

  it('doubles exactly when pay doubles', () => {
    const double = aCostPlan({}, 12_000_000)
    const [once, twice] = [personnelCost(plan, staff, 3), personnelCost(double, staff, 3)]
    expect(twice).toEqual(once.map(amount => 2 * amount))
  })

  it('follows the level of pay', () => {
    const grown = aCostPlan({ level: Array.from({ length: 14 }, (_, year) => (year < 3 ? 1 : 1.5)) })
    expect(component(personnelCost(grown, staff, 2), 'pay')).toBe(66_000_000)
    expect(component(personnelCost(grown, staff, 3), 'pay')).toBe(99_000_000)
  })

  it('counts fractions of people and gives whole yen', () => {
    const third: PaidGroup = { type: 'regular', jobFamily: 0, age: 40, people: 1 / 3 }
    expect(component(personnelCost(plan, [third], 3), 'pay')).toBe(2_000_000)
    const seventh: PaidGroup = { type: 'regular', jobFamily: 0, age: 40, people: 1 / 7 }
    // 857,142.857…
    expect(component(personnelCost(plan, [seventh], 3), 'pay')).toBe(857_143)
  })
})
