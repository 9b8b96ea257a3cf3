/**
 * The occupied places of a stock are those with people in it, in ascending order, also where the same memory served a fuller year before.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { simulate } from '../../src/engine/index.ts'
import { OccupiedPlaces } from '../../src/measure/occupied.ts'
import { RUNS, randomPlan } from '../support/random-plan.ts'

it('lists every employment type, job family and age that somebody has', () => {
  fc.assert(
    fc.property(randomPlan, plan => {
      const occupied = new OccupiedPlaces(plan)
      for (const { stock } of simulate(plan).ledgers) {
        occupied.find(stock)
        const expected = [...stock.byTypeFamilyAndAge.entries()].filter(([, people]) => people !== 0)
        const found = Array.from({ length: occupied.count }, (_, index) => [occupied.places[index], occupied.people[index]])
        expect(found).toEqual(expected)
      }
    }),
    RUNS,
  )
})
