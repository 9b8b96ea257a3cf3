/**
 * The exits of regular staff: who leaves for which cause, at which age on 1 April, after how many completed years of service.
 */
import { describe, expect, it } from 'vitest'
import { Chance, simulate } from '../../src/engine/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'

/** Ten people born in 1962, half of whom joined on 1 April 1985 and half in 1990; five of 30 who joined in 2020, one in five of whom resigns. */
const plan = aPlan({
  to: 2023,
  opening: [
    { ...regulars(1962, 5), entryYear: 1985 },
    { ...regulars(1962, 5), entryYear: 1990 },
    { ...regulars(1991, 5), entryYear: 2020 },
    { ...regulars(1995, 4), employmentType: 'fixed-term', termEnds: 2022 },
  ],
  resignation: age => (age === 30 ? 0.2 : 0),
  retirementAge: () => 60,
  fixedTerm: { termYears: 3, replacement: 0 },
})

describe('the exits of regular staff', () => {
  it('are not listed unless the plan asks for it', () => {
    expect(simulate(plan).ledgers.every(ledger => ledger.exits === undefined)).toBe(true)
  })

  it('give cause, age on 1 April and the years completed on the day of leaving', () => {
    const [first, second] = simulate({ ...plan, listsExits: true }).ledgers
    // Born in FY1962: 59 on 1 April 2022, 60 during the year, out on 31 March 2023 after 1985 → 2023 = 38 and 1990 → 2023 = 33 years.
    // Born in FY1991: 30 on 1 April 2022; who resigns during FY2022 has completed 2022 − 2020 = 2 years. Terms that end are not listed.
    expect(first?.exits).toEqual([
      { cause: 'resignation', jobFamily: 0, age: 30, serviceYears: 2, people: PERSON },
      { cause: 'mandatory-retirement', jobFamily: 0, age: 59, serviceYears: 38, people: 5 * PERSON },
      { cause: 'mandatory-retirement', jobFamily: 0, age: 59, serviceYears: 33, people: 5 * PERSON },
    ])
    expect(second?.exits).toEqual([])
  })

  it('add up to the separations of the ledger, in a sampled run as well, and have no years where joining is unknown', () => {
    const unknown = { ...plan, listsExits: true, opening: [regulars(1962, 7), regulars(1991, 50)] }
    for (const chance of [undefined, new Chance(seedKey('exits'), 3)]) {
      const [first] = simulate(unknown, chance).ledgers
      const left = [...(first?.separations?.values() ?? [])].reduce(
        (sum, cells) => sum + cells.reduce((all, one) => all + one, 0),
        0,
      )
      expect(first?.exits?.reduce((sum, { people }) => sum + people, 0)).toBe(left)
      expect(first?.exits?.every(exit => exit.serviceYears === undefined)).toBe(true)
    }
  })
})
