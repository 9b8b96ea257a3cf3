/**
 * Whom a decision strikes: persons whose draw is below the rate of their job family and age, neither more nor fewer.
 */
import { expect, test } from 'vitest'
import { Chance, Lattice, typeIndex } from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { type RateTable, rateTable } from '../../src/engine/rate-table.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { draw32, limitOf, personKey, salt, seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { joinedRow } from '../support/joined-row.ts'
import { separate } from '../support/kernel-steps.ts'

/** Full blocks of four, none, one more, one, and cut within four; as many persons in each birth year from 1970 on. */
const COUNTS = [8, 0, 5, 1, 7]
const RATES = [0, 0.5, 1, 0.03]
const rateOf = (family: number, age: number): number => RATES[(family + age) % 4] as number

const kernel = new Kernel()
const members = new Members(kernel, new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁'] }), true)
COUNTS.forEach((count, cohort) => {
  for (let person = 0; person < count; person += 1) {
    const key = personKey(cohort, person)
    members.add(joinedRow({ birthYear: 1970 + cohort, jobFamily: person % 2, employmentType: 0, key, people: PERSON }))
  }
})
members.add(joinedRow({ birthYear: 1974, jobFamily: 0, employmentType: typeIndex('fixed-term'), people: PERSON }))

const ratesBy = (of: (family: number, age: number) => number): RateTable => {
  const rates = [0, 1].map(family => Array.from({ length: 100 }, (_, age) => of(family, age)))
  return rateTable({ cause: 'death', rates: [rates] }, { kernel, choiceAge: [1000, 1000] })
}

const table = new Members(kernel, members.lattice, true)

/** The rows that are struck in a year of a run: whoever is on them has left. */
function struckIn(rates: RateTable, run: number, year: number): number[] {
  table.restore(members)
  separate(table, { year, rates: [rates], chance: new Chance(seedKey('strike'), run) })
  return Array.from({ length: table.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
    Array.from({ length: table.end(cohort) - table.start(cohort) }, (_, index) => table.start(cohort) + index).filter(
      at => table.people[at] === 0,
    ),
  )
}

test('struck are the rows whose draw as a fraction of 2^32 is below the rate', () => {
  const rates = ratesBy(rateOf)
  let seen = 0
  for (let run = 1; run <= 30; run += 1) {
    for (let year = 2000; year < 2010; year += 1) {
      const drawn = salt(seedKey('strike'), run, year, 'death')
      const expected = COUNTS.flatMap((count, cohort) => {
        const start = members.start(members.bornUntil(1970 + cohort) - 1)
        return Array.from({ length: count }, (_, person) => start + person).filter(
          (at, person) => draw32(drawn, members.key[at] as number) / 2 ** 32 < rateOf(person % 2, year - 1971 - cohort),
        )
      })
      const found = struckIn(rates, run, year)
      expect(found).toEqual(expected)
      seen += found.length
    }
  }
  // 21 persons, over the four rates in turn 0.3825 on average: some 2,400 of 6,300 draws; ±400 is more than ten standard deviations.
  expect(Math.abs(seen - 2400)).toBeLessThan(400)
})

test('a rate of 0 strikes nobody and a rate of 1 every regular person, in every run', () => {
  const [never, always] = [0, 1].map(rate => ratesBy(() => rate)) as [RateTable, RateTable]
  for (let run = 1; run <= 1000; run += 1) {
    expect(struckIn(never, run, 2023)).toEqual([])
    expect(struckIn(always, run, 2023).length).toBe(21)
  }
})

test('the limit of a rate is the largest draw below it, as a signed number: 0 has none, 1 all', () => {
  expect(limitOf(0)).toBe(-(2 ** 31))
  expect(limitOf(1)).toBe(2 ** 31 - 1)
  expect(limitOf(0.5)).toBe(-1)
  expect(limitOf(2 ** -31)).toBe(-(2 ** 31) + 1)
})
