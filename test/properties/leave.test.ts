/**
 * Leave, in the expected run and in sampled ones: starts − ends = change of the stock on leave, and a leave changes no headcount.
 *
 * The balance is summed here from the ledgers; the engine's own assertion is not relied on.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chance, type CountingRulePlan, type RunPlan, simulate, type YearLedger } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { ABSENCES, type FiscalYear, LEAVES, PERSON, yearsBetween } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { randomLeavePlan } from '../support/random-leave.ts'
import { RUNS } from '../support/random-plan.ts'

const SEED = seedKey('leave')
const chances = [new Chance(), new Chance(SEED, 1), new Chance(SEED, 2)]
/** Sampled persons take longer than groups. */
const FEWER = { ...RUNS, numRuns: 40 }

const away = ({ stock }: YearLedger, kind: number): number => {
  const absence = ABSENCES.indexOf(LEAVES[kind] as (typeof LEAVES)[number])
  return stock.byTypeFamilyAndAbsence.reduce((sum, people, at) => (at % ABSENCES.length === absence ? sum + people : sum), 0)
}

it('by kind and year: on leave + started − returned − left the service = on leave a year later, in every run', () => {
  fc.assert(
    fc.property(randomLeavePlan, plan => {
      for (const chance of chances) {
        const { ledgers } = simulate(plan, chance)
        ledgers.slice(0, -1).forEach((ledger, index) => {
          const { leave } = ledger
          LEAVES.forEach((_, kind) => {
            const ends = (leave?.returned[kind] ?? Number.NaN) + (leave?.left[kind] ?? Number.NaN)
            const change = (leave?.started[kind] ?? Number.NaN) - ends
            expect(away(ledgers[index + 1] as YearLedger, kind) - away(ledger, kind)).toBe(change)
          })
        })
      }
    }),
    FEWER,
  )
})

it('in sampled runs whole persons go on leave', () => {
  fc.assert(
    fc.property(randomLeavePlan, plan => {
      for (const ledger of simulate(plan, new Chance(SEED, 3)).ledgers) {
        for (const people of [...(ledger.leave?.started ?? []), ledger.leave?.women ?? 0, away(ledger, 0), away(ledger, 1)]) {
          expect(people % PERSON).toBe(0)
        }
      }
    }),
    FEWER,
  )
})

it('a leave by itself changes neither headcount nor any flow, when substitutes follow a number', () => {
  const byNumber = randomLeavePlan.map(({ leave, ...plan }) => {
    const { fillShare: _, ...rest } = leave as NonNullable<RunPlan['leave']>
    return { ...plan, leave: rest }
  })
  fc.assert(
    fc.property(byNumber, plan => {
      const { leave: _, ...without } = plan
      const chance = new Chance(SEED, 4)
      const [one, other] = [simulate(plan, chance), simulate(without, chance)]
      expect(one.ledgers.map(({ stock }) => stock.byCell)).toEqual(other.ledgers.map(({ stock }) => stock.byCell))
      expect(one.ledgers.map(({ separations }) => separations)).toEqual(other.ledgers.map(({ separations }) => separations))
    }),
    FEWER,
  )
})

/**
 * 400 women of 30, of whom a tenth begin a leave of 18 months in the first year: 40 on leave on the next 1 April and 20 on the one after. Over
 * 400 runs the mean of the first is binomial with sd √(400×.1×.9) = 6, standard error .3; of the second √(400×.05×.95) = 4.36, error .218.
 * Four standard errors either way.
 */
it('sampled runs have the expected numbers on leave on average', () => {
  const starts = Array.from({ length: 12 }, (_, year) =>
    Array.from({ length: 76 }, (__, age) => (age === 30 && year === 0 ? 0.1 : 0)),
  )
  const series = (value: number): number[] => starts.map(() => value)
  const none = { starts: starts.map(() => []), years: series(0) }
  const women = { starts, years: series(1.5) }
  const plan: RunPlan = {
    ...aPlan({ to: 2024, opening: [regulars(1991, 400)] }),
    leave: { womenShare: [1], women, men: none, administrative: none },
  }
  const runs = Array.from({ length: 400 }, (_, run) => simulate(plan, new Chance(SEED, run + 1)).ledgers)
  const mean = (year: number): number =>
    runs.reduce((sum, ledgers) => sum + away(ledgers[year] as YearLedger, 0) / PERSON, 0) / runs.length
  expect(Math.abs(mean(1) - 40)).toBeLessThan(4 * 0.3)
  expect(Math.abs(mean(2) - 20)).toBeLessThan(4 * 0.218)
})

const counted = (
  plan: RunPlan,
  chance: Chance,
): { of: (name: string, year: FiscalYear) => number; years: readonly FiscalYear[] } => {
  const table = measureTable(measure(simulate(plan, chance)))
  return {
    of: (name, year) => Math.round((table.value(plan.scenario, year, name) ?? Number.NaN) * PERSON),
    years: yearsBetween(plan.from, (plan.to + 1) as FiscalYear),
  }
}

it('all counting rules are counts of one ledger: with leave out + on leave = with leave in, under every rule that counts regular staff as one', () => {
  fc.assert(
    fc.property(randomLeavePlan, plan => {
      const out: RunPlan = {
        ...plan,
        countingRules: plan.countingRules.flatMap(rule => [
          rule,
          { ...rule, id: `${rule.id}-out`, absent: { 'childcare-leave': 0, 'administrative-leave': 0 } },
          { ...rule, id: `${rule.id}-half`, absent: { 'childcare-leave': 0.5, 'administrative-leave': 0.5 } },
        ]),
      }
      for (const chance of chances) {
        const { of, years } = counted(out, chance)
        for (const year of years) {
          for (const rule of ['actual', 'quota']) {
            expect(of(`strength.${rule}-out`, year) + of('leave.onLeave', year)).toBe(of(`strength.${rule}`, year))
            const half = of(`strength.${rule}-out`, year) + of(`strength.${rule}`, year)
            expect(Math.abs(2 * of(`strength.${rule}-half`, year) - half)).toBeLessThanOrEqual(2)
          }
        }
      }
    }),
    FEWER,
  )
})

it('a policy and the measures count alike: holding a number under a rule without the absent ends on it within half a person', () => {
  fc.assert(
    fc.property(randomLeavePlan, fc.integer({ min: 2000, max: 3000 }), (plan, target) => {
      const [actual, quota] = plan.countingRules as [CountingRulePlan, CountingRulePlan]
      const unlimited = plan.leaveSubstitutes.map(() => Number.POSITIVE_INFINITY)
      const main = plan.recruitment.at(-1) as RunPlan['recruitment'][number]
      const holding: RunPlan = {
        ...plan,
        countingRules: [actual, { ...quota, absent: { 'childcare-leave': 0, 'administrative-leave': 0 } }],
        recruitment: [
          {
            ...main,
            policy: { policy: 'hold' },
            bounds: { min: unlimited.map(() => 0), max: unlimited, largestChange: unlimited },
            yield: unlimited.map(() => 1),
            target: {
              rule: 1,
              people: unlimited.map(() => target),
              sixtyPlusWeight: unlimited.map(() => 1),
              excess: unlimited,
            },
          },
        ],
      }
      const { of, years } = counted(holding, new Chance(SEED, 5))
      for (const year of years.slice(1))
        expect(Math.abs(of('strength.quota', year) - target * PERSON)).toBeLessThanOrEqual(PERSON / 2)
    }),
    { ...FEWER, numRuns: 20 },
  )
})
