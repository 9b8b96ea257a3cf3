/**
 * The retirement allowance (退職手当) by hand: months of Tokyo, 400,000 yen a month, the rule for reduced pay (ピーク時特例).
 */
import { describe, expect, it } from 'vitest'
import { aCostPlan } from '../../support/a-cost.ts'
import { type Leaver, retirementAllowance } from '../../support/allowance.ts'
import { deepFreeze } from '../../support/deep-freeze.ts'

const plan = deepFreeze(aCostPlan())
const leaver = (options: Partial<Leaver>): Leaver => ({
  cause: 'resignation',
  jobFamily: 0,
  age: 59,
  serviceYears: 35,
  yearCompleted: true,
  year: 10,
  ...options,
})

describe('退職手当', () => {
  it('35 years of service give 43.0 months: 400,000 × 43.0 = 17,200,000', () => {
    expect(retirementAllowance(plan, leaver({}))).toBe(17_200_000)
  })

  it('more than 35 years give no more than 43.0 months', () => {
    expect(retirementAllowance(plan, leaver({ serviceYears: 41 }))).toBe(17_200_000)
  })

  it('less than a whole year gives nothing', () => {
    expect(retirementAllowance(plan, leaver({ age: 23, serviceYears: 0 }))).toBe(0)
  })

  it('every cause has the same months; only mandatory retirement and the like have the adjustment', () => {
    // 10 years: 400,000 × 9.0
    expect(retirementAllowance(plan, leaver({ age: 32, serviceYears: 10 }))).toBe(3_600_000)
    expect(retirementAllowance(plan, leaver({ age: 32, serviceYears: 10, cause: 'death' }))).toBe(3_600_000)
    expect(retirementAllowance(plan, leaver({ cause: 'mandatory-retirement' }))).toBe(17_200_000 + 4_620_000)
  })

  it('whoever leaves between 60 and the retirement age is paid as on mandatory retirement', () => {
    const after60 = retirementAllowance(plan, leaver({ age: 61, serviceYears: 39, cause: 'after-60' }))
    expect(after60).toBe(retirementAllowance(plan, leaver({ age: 61, serviceYears: 39, cause: 'mandatory-retirement' })))
  })

  it('ピーク時特例: 30 years when pay falls to 70 %, 33 at the end, is (A) 400,000 × 38.0 + (B) 280,000 × (42.2 − 38.0)', () => {
    // Aged 62 on 1 April: reduced on the 1 Aprils of 60, 61 and 62, so three of the 33 years.
    // (A) 15,200,000 + (B) 280,000 × 4.2 = 1,176,000
    expect(retirementAllowance(plan, leaver({ age: 62, serviceYears: 33 }))).toBe(16_376_000)
  })

  it('ピーク時特例: with 35 years served at 60, staying on neither adds nor costs allowance', () => {
    expect(retirementAllowance(plan, leaver({ age: 64, serviceYears: 42 }))).toBe(17_200_000)
  })

  it('(A) is counted at the pay level of the day before the reduction, (B) at that of the last year', () => {
    // Level 1.00 in year 8 and 1.10 from year 9 on; aged 60 in year 10, so one reduced year and year 9 before it.
    const level = Array.from({ length: 14 }, (_, year) => (year < 9 ? 1 : 1.1))
    const grown = aCostPlan({ level })
    // one reduced year: (A) 440,000 × 38.0 = 16,720,000, (B) 308,000 × 1.4 = 431,200
    expect(retirementAllowance(grown, leaver({ age: 60, serviceYears: 31 }))).toBe(17_151_200)
    // two reduced years: (A) 400,000 × 36.5 = 14,600,000, (B) 308,000 × (39.4 − 36.5) = 893,200
    expect(retirementAllowance(grown, leaver({ age: 61, serviceYears: 31 }))).toBe(15_493_200)
  })

  it('whoever leaves during a year has not completed it: aged 62 with 32 years, 30 of them before the reduction', () => {
    // (A) 400,000 × 38.0 + (B) 280,000 × (40.8 − 38.0) = 15,200,000 + 784,000
    expect(retirementAllowance(plan, leaver({ age: 62, serviceYears: 32, yearCompleted: false }))).toBe(15_984_000)
  })

  it('doubled pay doubles the allowance exactly', () => {
    const double = aCostPlan({}, 12_000_000)
    for (const age of [30, 45, 59, 60, 62, 64]) {
      const serviceYears = age - 22
      const one = retirementAllowance(plan, leaver({ age, serviceYears }))
      expect(retirementAllowance(double, leaver({ age, serviceYears }))).toBe(2 * one)
    }
  })
})
