/**
 * Which way things go: without rates only the law moves people, more resignations never raise strength, twice the staff leave twice as many.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { FROM, openingRow, RUNS, randomPlan, withoutHiring, withRates } from '../support/random-plan.ts'

const table = (plan: RunPlan) => measureTable(measure(simulate(plan)))
const yearsOf = (plan: RunPlan): FiscalYear[] => yearsBetween(plan.from, plan.to)

it('with zero rates nothing moves but the law: terms end and retirement ages are reached, nothing else', () => {
  const still = randomPlan.map(plan => {
    const never = plan.after60.stay.map(() => 0)
    const after60 = { ...plan.after60, stay: plan.after60.stay.map(() => 1), partTime: never, leaving: never, uptake: never }
    return { ...withoutHiring(withRates(plan, () => 0)), after60: { ...after60, reemployedLeaving: never } }
  })
  fc.assert(
    fc.property(still, plan => {
      for (const { separations, joined } of simulate(plan).ledgers) {
        for (const [cause, cells] of separations ?? []) {
          if (cause === 'mandatory-retirement' || cause === 'term-expiry') continue
          expect(
            cells.every(people => people === 0),
            cause,
          ).toBe(true)
        }
        for (const cells of joined?.flows.values() ?? []) expect(cells.every(people => people === 0)).toBe(true)
      }
    }),
    RUNS,
  )
})

it('higher resignation never raises strength when nobody is hired', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer({ min: 0, max: 300 }), (plan, more) => {
      const low = withoutHiring(plan)
      const high = withRates(low, rate => rate + more / 1000)
      const [least, most] = [table(high), table(low)]
      for (const year of yearsBetween(plan.from, (plan.to + 1) as FiscalYear)) {
        const fewer = least.value(plan.scenario, year, 'strength.actual') ?? Number.NaN
        expect(fewer).toBeLessThanOrEqual(most.value(plan.scenario, year, 'strength.actual') ?? Number.NaN)
      }
    }),
    RUNS,
  )
})

/**
 * Rates and shares of one decimal over five years keep at most eight decimals of a person, so nothing is rounded and the doubling is
 * exact. With finer rates the billionths are rounded and it holds only nearly.
 */
it('twice the staff have exactly twice the separations, by every cause', () => {
  const tenth = fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10)
  const plans = fc
    .record({
      opening: fc.array(openingRow(1, 1), { minLength: 1, maxLength: 20 }),
      rate: tenth,
      stay: tenth,
      uptake: tenth,
      fullTimeShare: tenth,
      leaving: tenth,
    })
    .map(({ opening, rate, ...shares }) => ({
      ...aPlan({
        from: FROM,
        to: FROM + 4,
        resignation: () => rate,
        reemployedLeaving: shares.leaving,
        fixedTerm: { termYears: 3, replacement: 0 },
        ...shares,
      }),
      opening,
    }))
  fc.assert(
    fc.property(plans, plan => {
      const single = table(plan)
      const double = table({ ...plan, opening: plan.opening.map(row => ({ ...row, people: row.people * 2 })) })
      for (const year of yearsOf(plan)) {
        for (const measured of ['separations', 'outside.separations']) {
          const twice = [...single.breakdown('test', year, measured, 'cause')].map(([cause, people]) => [
            cause,
            Math.round(people * 2e9),
          ])
          const found = [...double.breakdown('test', year, measured, 'cause')].map(([cause, people]) => [
            cause,
            Math.round(people * 1e9),
          ])
          expect(found).toEqual(twice)
        }
      }
    }),
    RUNS,
  )
})

it('nobody of the general class retires by the law in R5, R7, R9, R11 and R13, whoever is in post', () => {
  const generals = randomPlan.map(plan => ({
    ...plan,
    to: fiscalYear(2032),
    retirementAge: plan.retirementAge.map(years => years.map((_, index) => aPlan({ to: 2061 }).retirementAge[0]?.[index] ?? 65)),
    choiceAge: plan.choiceAge.map(() => 60),
    // Whoever is older than the law allows on the base date leaves at once, in R4.
    opening: plan.opening.filter(row => row.employmentType === 'regular'),
  }))
  fc.assert(
    fc.property(generals, plan => {
      const run = table(plan)
      for (const year of [2023, 2025, 2027, 2029, 2031]) {
        expect(run.breakdown('test', fiscalYear(year), 'separations', 'cause').get('mandatory-retirement')).toBe(0)
      }
    }),
    RUNS,
  )
})
