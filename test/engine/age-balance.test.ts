/**
 * Age balance in sampled runs and beside other policies: whole people, the chosen share of experienced hires, and the bounds.
 */
import { describe, expect, it } from 'vitest'
import { Chance, type RunPlan, simulate } from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

const years = Array.from({ length: 12 }, (_, index) => 2022 + index)

/** A town of 104 with a dent between 30 and 39: hires at 22, experienced ones at 34. */
function aDentedPlan(): RunPlan {
  const opening = [...Array(20).keys()]
    .map(index => regulars(1963 + index, 4))
    .concat([...Array(8).keys()].map(index => regulars(1992 + index, 3)))
  return aPlan({
    opening,
    target: 110,
    resignation: age => (age < 60 ? 0.02 : 0),
    policy: { policy: 'age-balance', fromAge: 22, toAge: 59, largestExperiencedShare: years.map(() => 0.5) },
    entryAges: [{ age: 22, share: 1 }],
    experienced: { share: 0, ages: [{ age: 34, share: 1 }] },
    bounds: { min: 1, max: 8, largestChange: 3 },
    excess: () => 5,
  })
}

describe('age balance', () => {
  it('keeps the bounds, the change, the largest share and the ceiling in every run, in whole people', () => {
    for (const chance of [undefined, ...[1, 2, 3, 4, 5].map(run => new Chance(seedKey('balance'), run))]) {
      let before: number | undefined
      for (const { joined, stock } of simulate(aDentedPlan(), chance).ledgers) {
        if (joined === undefined) continue
        const { planned, filled, experienced } = joined
        const strength = stock.byCell.reduce((sum, people) => sum + people, 0) / PERSON
        expect([planned, filled, experienced].every(Number.isInteger)).toBe(true)
        expect(planned).toBeGreaterThanOrEqual(0)
        expect(planned).toBeLessThanOrEqual(8)
        expect(experienced).toBeLessThanOrEqual(filled / 2)
        expect(strength).toBeLessThanOrEqual(115)
        if (before !== undefined && strength < 115 - 1) expect(Math.abs(planned - before)).toBeLessThanOrEqual(3)
        before = planned
      }
    }
  })

  it('places as many people at the experienced age as it chose, in sampled runs as well', () => {
    for (const run of [1, 2, 3]) {
      const { ledgers } = simulate(aDentedPlan(), new Chance(seedKey('balance'), run))
      const [, first] = ledgers
      // Nobody is 33 on 1 April 2022, so whoever is 34 a year later has joined as an experienced hire.
      expect(first?.stock.byTypeFamilyAndAge[34]).toBe((first?.joined?.experienced ?? Number.NaN) * PERSON)
      expect(first?.joined?.experienced).toBeGreaterThan(0)
    }
  })
})
