/**
 * Pay and cost from the files to the plan, by hand: the curve between its points, the mean of the base date, the rules by year.
 */
import { describe, expect, it } from 'vitest'
import { compilePlan } from '../../src/compile/index.ts'
import type { CostPlan } from '../../src/engine/index.ts'
import { resolveScenario } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aChild, aCity } from '../support/a-city.ts'
import { aPaidCity, PAID_CITY_FILES } from '../support/a-paid-city.ts'

async function costOf(files: Readonly<Record<string, string>> = {}, file = 'root.yaml'): Promise<CostPlan | undefined> {
  const { value, diagnostics } = await resolveScenario(file, aPaidCity(files))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  const plan = compilePlan(value, fiscalYear(2026))
  if (plan.value === undefined) throw new Error(JSON.stringify(plan.diagnostics))
  return plan.value.cost
}

const withPay = (from: string, to: string) => ({
  'city/municipality.yaml': (PAID_CITY_FILES['city/municipality.yaml'] as string).replace(from, to),
})

describe('pay by age', () => {
  it('lies on straight lines and is scaled until the regular staff of the base date earn the mean', async () => {
    // Index at 25: 0.5 + 0.5 × 7/10 = 0.85, at 40: 1.5; mean 1.175. 4,700,000 ÷ 1.175 = 4,000,000 for an index of 1.
    const pay = (await costOf())?.fullPay[0] as readonly number[]
    expect(Math.round(pay[25] as number)).toBe(3_400_000)
    expect(Math.round(pay[40] as number)).toBe(6_000_000)
    expect(((pay[25] as number) + (pay[40] as number)) / 2).toBeCloseTo(4_700_000, 6) // binary fractions
  })

  it('is that of the outer points beyond them', async () => {
    const pay = (await costOf())?.fullPay[0] as readonly number[]
    expect([pay[15], pay[18]].map(yen => Math.round(yen as number))).toEqual([2_000_000, 2_000_000])
    expect(Math.round(pay[66] as number)).toBe(6_000_000)
  })

  it('with a factor for the only job family is the same: the factor tells families apart, the mean stays', async () => {
    const files = withPay('  basicPayShare: 80%\n', '  basicPayShare: 80%\n  familyFactors: { 一般事務: 0.5 }\n')
    expect((await costOf(files))?.fullPay[0]).toEqual((await costOf())?.fullPay[0])
  })

  it('doubles exactly when the mean doubles', async () => {
    const [once, twice] = [await costOf(), await costOf(withPay('4700000', '9400000'))]
    expect(twice?.fullPay[0]).toEqual(once?.fullPay[0]?.map(yen => yen * 2))
  })
})

describe('the rules by year', () => {
  it('reduce pay from R5 on: 1 before, then 0.7 of basic pay and 1 − 0.9 × 0.3 of all pay', async () => {
    const cost = await costOf()
    expect(cost?.reducedBasicPay.slice(0, 3)).toEqual([1, 0.7, 0.7])
    expect(cost?.reducedPay.slice(0, 3).map(share => Math.round(share * 1e9) / 1e9)).toEqual([1, 0.73, 0.73]) // binary fractions
    expect(cost?.reducedFrom).toEqual([60])
  })

  it('do not reduce the pay of classes that they except', async () => {
    const rules = (PAID_CITY_FILES['city/pay-rules.yaml'] as string).replace(
      '  unchanged: [扶養手当]\n',
      '  unchanged: [扶養手当]\n  exceptClasses: [general]\n',
    )
    expect((await costOf({ 'city/pay-rules.yaml': rules }))?.reducedFrom).toEqual([Number.POSITIVE_INFINITY])
  })

  it('take the months of the allowance from the table in force', async () => {
    const months = (await costOf())?.allowance.months
    expect(months?.[1]).toEqual([0, 0.9, 1.8, 2.7])
    expect(months?.[2]).toEqual([0, 1, 2])
  })

  it('add up the points of the last 30 months of the career', async () => {
    // 主事 10 points in the first two years, 主任 15 from then on; 1,000 yen a point.
    // 1 year: 12 × 10 = 120. 3 years: months 6–35, so 18 × 10 + 12 × 15 = 360. 5 years: 30 × 15 = 450.
    const yen = (await costOf())?.allowance.adjustmentYen
    expect([yen?.[0], yen?.[1], yen?.[3], yen?.[5]]).toEqual([0, 120_000, 360_000, 450_000])
  })
})

describe('money beside pay', () => {
  it('is unknown unless it is written', async () => {
    const cost = await costOf()
    expect([cost?.revenue, cost?.fiscalYearAppointees, cost?.outsourcing]).toEqual([undefined, undefined, undefined])
  })

  it('needs no value in the base year, and people times their pay are one amount', async () => {
    const child = aChild(
      'cost:\n  fiscalYearAppointees: { people: 300, annualYen: { R5: 2000000, R6: 3000000 } }\n  growth: { R5: 1%, R6: 0 }\n  prices: nominal\n',
    )
    const cost = await costOf({ 'child.yaml': child }, 'child.yaml')
    expect(cost?.fiscalYearAppointees?.slice(1, 3)).toEqual([600_000_000, 900_000_000])
    expect([cost?.level.slice(0, 3), cost?.prices]).toEqual([[1, 1.01, 1.01], 'nominal'])
  })

  it('has no place in a city without pay', async () => {
    const { value } = await resolveScenario('root.yaml', aCity())
    expect(value?.cost).toBeUndefined()
  })
})
