/**
 * Posts given over to re-employed people, in the expected run and in sampled ones: never more than the people there can hold, planned = given
 * up + unfilled, given up = held, and what is not held stays with the regular staff.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Chance, type RunPlan, simulate } from '../../src/engine/index.ts'
import { measure, measureTable } from '../../src/measure/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { EMPLOYMENT_TYPES, type FiscalYear, fromPeople, yearsBetween } from '../../src/terms/index.ts'
import { expectConserved } from '../support/conserved.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

const SEED = seedKey('substitution-reemployed')
const FEWER = { ...RUNS, numRuns: 40 }
const SHORT_TIME = 'reemployed-short-time'
const always = (value: number): number[] => Array.from({ length: 40 }, () => value)

/** Posts to be given over until each of forty 1 Aprils: `perYear` more from the second year on, for five years. */
const until = (perYear: number): number[] => Array.from({ length: 40 }, (_, year) => perYear * Math.min(5, year))

const replacing = randomPlan.chain(plan =>
  fc
    .record({
      full: fc.nat(4),
      short: fc.nat(4),
      ofOne: fc.nat(2),
      fte: fc.integer({ min: 4, max: 10 }).map(tenths => tenths / 10),
    })
    .map(
      ({ full, short, ofOne, fte }): RunPlan => ({
        ...plan,
        work: {
          fte: EMPLOYMENT_TYPES.map(type => always(type === SHORT_TIME ? fte : 1)),
          substitutions: [
            { to: 'reemployed-full-time', posts: until(full) },
            { to: SHORT_TIME, posts: until(short) },
            { to: SHORT_TIME, jobFamily: 0, posts: until(ofOne) },
          ],
        },
      }),
    ),
)

it('planned = given up + unfilled, given up = held, and nobody holds more than the FTE of those who are there', () => {
  fc.assert(
    fc.property(replacing, plan => {
      for (const chance of [new Chance(), new Chance(SEED, 1)]) {
        const table = measureTable(measure(simulate(plan, chance)))
        for (const year of yearsBetween(plan.from, (plan.to + 1) as FiscalYear)) {
          const value = (name: string): number => fromPeople(table.value(plan.scenario, year, name) ?? Number.NaN)
          expect(value('substitution.planned')).toBe(value('substitution.givenUp') + value('substitution.unfilled'))
          expect(value('substitution.gained')).toBe(value('substitution.givenUp'))
          const fte = table.breakdown(plan.scenario, year, 'strength.fte', 'employmentType')
          for (const [type, held] of table.breakdown(plan.scenario, year, 'substitution.gained', 'employmentType')) {
            // FTE of the families together and of each alone are rounded to a billionth.
            expect(fromPeople(held)).toBeLessThanOrEqual(fromPeople(fte.get(type) ?? Number.NaN) + plan.jobFamilies.length)
          }
          if (year > plan.after60.lastYear) expect(value('substitution.givenUp')).toBe(0)
        }
      }
    }),
    FEWER,
  )
})

it('under 現員 held seat for seat: 現員 and the posts that short-time staff hold are the target, while hires can fill it', () => {
  fc.assert(
    fc.property(replacing, fc.integer({ min: 2000, max: 3000 }), (plan, target) => {
      const main = plan.recruitment.at(-1) as RunPlan['recruitment'][number]
      const unlimited = always(Number.POSITIVE_INFINITY)
      const holding: RunPlan = {
        ...plan,
        recruitment: [
          {
            ...main,
            policy: { policy: 'hold' },
            bounds: { min: always(0), max: unlimited, largestChange: unlimited },
            yield: always(1),
            target: { rule: 0, people: always(target), sixtyPlusWeight: always(1), excess: unlimited },
          },
        ],
      }
      for (const chance of [new Chance(), new Chance(SEED, 2)]) {
        const table = measureTable(measure(simulate(holding, chance)))
        for (const year of yearsBetween((plan.from + 1) as FiscalYear, (plan.to + 1) as FiscalYear)) {
          const held = table.breakdown(plan.scenario, year, 'substitution.gained', 'employmentType').get(SHORT_TIME) ?? Number.NaN
          const actual = table.value(plan.scenario, year, 'strength.actual') ?? Number.NaN
          // Hires are whole people, so the target is met to half a person.
          expect(Math.abs(actual + held - target)).toBeLessThanOrEqual(0.5 + 1e-6)
        }
      }
    }),
    { ...FEWER, numRuns: 25 },
  )
})

it('people are conserved in every cell and year, in whole billionths of a person', () => {
  fc.assert(
    fc.property(replacing, plan => {
      for (const chance of [new Chance(), new Chance(SEED, 3)]) {
        const { ledgers } = simulate(plan, chance)
        expectConserved(ledgers)
      }
    }),
    FEWER,
  )
})
