/**
 * Posts replaced and terms renewed, in the expected run and in sampled ones: people are conserved, and regular posts given up are the posts
 * gained.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chance, type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { type FiscalYear, PERSON, yearsBetween } from '../../src/terms/index.ts'
import { expectConserved } from '../support/conserved.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const SEED = seedKey('substitution')
const FEWER = { ...RUNS, numRuns: 40 }

/** Posts replaced until each of forty 1 Aprils: `perYear` more from the second year on, for five years. */
const until = (perYear: number): number[] => Array.from({ length: 40 }, (_, year) => perYear * Math.min(5, year))

const replacing = randomPlan.chain(plan =>
  fc
    .record({
      toFixedTerm: fc.nat(3),
      toAppointees: fc.nat(3),
      renewal: fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10),
      longestYears: fc.integer({ min: 3, max: 9 }),
    })
    .map(
      ({ toFixedTerm, toAppointees, renewal, longestYears }): RunPlan => ({
        ...plan,
        fixedTerm: { ...plan.fixedTerm, renewal: until(0).map(() => renewal), longestYears },
        work: {
          substitutions: [
            { to: 'fixed-term', posts: until(toFixedTerm) },
            { to: 'fiscal-year-appointee', posts: until(toAppointees) },
          ],
          appointees: { people: until(0).map(() => 30), fte: until(0).map(() => 0.75) },
        },
      }),
    ),
)

it('in every year and cell: opening − separations + those who joined = closing, in whole billionths of a person', () => {
  fc.assert(
    fc.property(replacing, plan => {
      for (const chance of [new Chance(), new Chance(SEED, 1)]) {
        const { ledgers } = simulate(plan, chance)
        expectConserved(ledgers)
      }
    }),
    FEWER,
  )
})

it('regular posts given up = posts gained, and appointees are the number written and the posts that stand for regular ones', () => {
  fc.assert(
    fc.property(replacing, plan => {
      const table = measureTable(measure(simulate(plan, new Chance(SEED, 2))))
      for (const year of yearsBetween(plan.from, (plan.to + 1) as FiscalYear)) {
        const value = (name: string): number => table.value(plan.scenario, year, name) ?? Number.NaN
        const gained = table.breakdown(plan.scenario, year, 'substitution.gained', 'employmentType')
        const [fixedTerm, appointees] = [
          gained.get('fixed-term') ?? Number.NaN,
          gained.get('fiscal-year-appointee') ?? Number.NaN,
        ]
        expect(value('substitution.givenUp')).toBe(fixedTerm + appointees)
        expect(value('fiscalYearAppointees')).toBe(30 + appointees)
      }
    }),
    FEWER,
  )
})

it('whoever holds a number has as many people less under 現員 as posts went to appointees, person for person', () => {
  fc.assert(
    fc.property(replacing, fc.integer({ min: 2000, max: 3000 }), (plan, target) => {
      const always = (value: number): number[] => until(0).map(() => value)
      const main = plan.recruitment.at(-1) as RunPlan['recruitment'][number]
      const holding: RunPlan = {
        ...plan,
        fixedTerm: { termYears: 3, replacement: always(1) },
        recruitment: [
          {
            ...main,
            policy: { policy: 'hold' },
            bounds: { min: always(0), max: always(Number.POSITIVE_INFINITY), largestChange: always(Number.POSITIVE_INFINITY) },
            yield: always(1),
            target: {
              rule: 0,
              people: always(target),
              sixtyPlusWeight: always(1),
              excess: always(Number.POSITIVE_INFINITY),
            },
          },
        ],
      }
      const { work: _, ...without } = holding
      const chance = new Chance(SEED, 3)
      const [one, other] = [holding, without].map(each => measureTable(measure(simulate(each, chance))))
      for (const year of yearsBetween((plan.from + 1) as FiscalYear, (plan.to + 1) as FiscalYear)) {
        const value = (table: typeof one, name: string): number =>
          Math.round((table?.value(plan.scenario, year, name) ?? Number.NaN) * PERSON)
        const toAppointees = one
          ?.breakdown(plan.scenario, year, 'substitution.gained', 'employmentType')
          .get('fiscal-year-appointee')
        expect(value(other, 'strength.actual') - value(one, 'strength.actual')).toBe((toAppointees ?? Number.NaN) * PERSON)
      }
    }),
    { ...FEWER, numRuns: 25 },
  )
})
