/**
 * People are conserved: whatever the plan, nobody appears or vanishes, and the printed identity holds to a billionth of a person.
 *
 * The balance is summed here afresh from the ledgers and from the measures; the engine's own assertion is not relied on.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { type FiscalYear, PERSON, yearsBetween } from '../../src/terms/index.ts'
import { expectConserved } from '../support/conserved.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

it('in every year and cell: opening − separations + those who joined = closing, in whole billionths of a person', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const { ledgers } = simulate(plan)
      expectConserved(ledgers)
    }),
    RUNS,
  )
})

it('no flow is negative, and nobody leaves twice', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      for (const { separations, joined } of simulate(plan).ledgers) {
        for (const cells of [...(separations?.values() ?? []), ...(joined?.flows.values() ?? [])]) {
          expect(cells.every(people => people >= 0)).toBe(true)
        }
      }
    }),
    RUNS,
  )
})

/** Measures in billionths; a measured value is a whole number of them divided by 10^9. */
function billionths(plan: RunPlan) {
  const table = measureTable(measure(simulate(plan)))
  return (name: string, year: FiscalYear): number => Math.round((table.value(plan.scenario, year, name) ?? Number.NaN) * PERSON)
}

it('strength[t+1] = strength[t] − separations[t] + recruitment[t+1] + inflows[t+1], from the measures alone', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const read = billionths(plan)
      for (const year of yearsBetween(plan.from, plan.to)) {
        const next = (year + 1) as FiscalYear
        const joined = read('recruitment.filled', next) + read('inflows', next)
        expect(read('strength.actual', next)).toBe(read('strength.actual', year) - read('separations', year) + joined)
      }
    }),
    RUNS,
  )
})

it('the same identity holds for the people outside 現員', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const read = billionths(plan)
      for (const year of yearsBetween(plan.from, plan.to)) {
        const next = (year + 1) as FiscalYear
        const moved = read('outside.inflows', next) - read('outside.separations', year)
        expect(read('outside.strength', next)).toBe(read('outside.strength', year) + moved)
      }
    }),
    RUNS,
  )
})

it('the breakdowns by age, job family and department each add up to 現員', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const table = measureTable(measure(simulate(plan)))
      for (const year of yearsBetween(plan.from, (plan.to + 1) as FiscalYear)) {
        const whole = Math.round((table.value(plan.scenario, year, 'strength.actual') ?? Number.NaN) * PERSON)
        for (const dimension of ['age', 'jobFamily', 'department'] as const) {
          const parts = [...table.breakdown(plan.scenario, year, 'strength', dimension).values()]
          expect(
            parts.reduce((sum, people) => sum + Math.round(people * PERSON), 0),
            dimension,
          ).toBe(whole)
        }
      }
    }),
    RUNS,
  )
})

it('planned and filled hires of the job families add up to the totals, and nobody is hired for a family of another policy', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const table = measureTable(measure(simulate(plan)))
      for (const year of yearsBetween((plan.from + 1) as FiscalYear, (plan.to + 1) as FiscalYear)) {
        for (const name of ['recruitment.planned', 'recruitment.filled']) {
          const parts = [...table.breakdown(plan.scenario, year, name, 'jobFamily').values()]
          if (plan.recruitment.length === 1) expect(parts).toEqual([])
          else expect(parts.reduce((sum, people) => sum + people, 0)).toBe(table.value(plan.scenario, year, name))
        }
        const filled = table.breakdown(plan.scenario, year, 'recruitment.filled', 'jobFamily')
        const planned = table.breakdown(plan.scenario, year, 'recruitment.planned', 'jobFamily')
        for (const [family, people] of filled) expect(people).toBeLessThanOrEqual(planned.get(family) ?? Number.NaN)
      }
    }),
    RUNS,
  )
})

it('over the years the filled hires are the yield of the planned ones within half a person, policy by policy', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const only = { ...plan, recruitment: plan.recruitment.slice(-1) }
      let [planned, filled] = [0, 0]
      for (const { joined } of simulate(only).ledgers) {
        planned += joined?.planned ?? 0
        filled += joined?.filled ?? 0
        const share = only.recruitment[0]?.yield[0] ?? Number.NaN
        expect(Math.abs(planned * share - filled)).toBeLessThanOrEqual(0.5 + 1e-6)
      }
    }),
    RUNS,
  )
})

it('hires are whole people and not negative, planned as well as filled; who is filled is placed', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      for (const { joined } of simulate(plan).ledgers) {
        if (joined === undefined) continue
        const placed = joined.flows.get('recruitment')?.reduce((sum, people) => sum + people, 0) ?? 0
        expect(Number.isInteger(joined.planned)).toBe(true)
        expect(joined.planned).toBeGreaterThanOrEqual(0)
        expect(placed).toBe(joined.filled * PERSON)
        expect(joined.filled).toBeGreaterThanOrEqual(0)
        expect(joined.filled).toBeLessThanOrEqual(joined.planned)
        expect(joined.experienced).toBeLessThanOrEqual(joined.filled)
      }
    }),
    RUNS,
  )
})
