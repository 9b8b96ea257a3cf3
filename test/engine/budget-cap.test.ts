/**
 * The policy budget-cap (財政上限) by hand: everybody earns 6,000,000 yen, 7,080,000 with the employer's share of 18 %.
 */
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/engine/index.ts'
import { aCostPlan } from '../support/a-cost.ts'
import { aPlan } from '../support/a-plan.ts'

const hires = (budget: readonly number[], bounds = {}, cost = aCostPlan()): (number | undefined)[] => {
  const opening = [{ birthYear: 1981, jobFamily: 0, employmentType: 'regular', department: 0, people: 10 }] as const
  const plan = aPlan({ from: 2022, to: 2024, opening, policy: { policy: 'budget-cap', budget }, bounds })
  return simulate({ ...plan, cost })
    .ledgers.slice(1)
    .map(({ joined }) => joined?.filled)
}

describe('財政上限', () => {
  it('hires as many as the path leaves room for', () => {
    // 10 people cost 70.8 million. R5: 29.2 ÷ 7.08 = 4.1, so 4. R6: 14 cost 99.12, 0.88 is left, so nobody. R7: 106.2 pays for 15 exactly.
    expect(hires([Number.NaN, 100_000_000, 100_000_000, 106_200_000])).toEqual([4, 0, 1])
  })

  it('hires nobody where the staff already costs more', () => {
    expect(hires([Number.NaN, 60_000_000, 60_000_000, 60_000_000])).toEqual([0, 0, 0])
  })

  it('keeps the bounds', () => {
    expect(hires([Number.NaN, 100_000_000, 100_000_000, 100_000_000], { max: 3 })).toEqual([3, 1, 0])
  })

  it('counts fiscal-year appointees in the cost', () => {
    const cost = aCostPlan({ fiscalYearAppointees: Array.from({ length: 14 }, () => 20_000_000) })
    // 29.2 − 20 = 9.2 million for one hire
    expect(hires([Number.NaN, 100_000_000, 100_000_000, 100_000_000], {}, cost)).toEqual([1, 0, 0])
  })
})
