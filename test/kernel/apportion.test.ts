/**
 * Ended fixed-term posts are shared out over those who held them as numeric/ shares a total out: by the largest remainder, of equal ones to the earlier.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lattice, simulate, typeIndex } from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { apportion, roundHalfAway } from '../../src/numeric/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'
import { runIn, take } from '../support/kernel-steps.ts'
import { RUNS } from '../support/random-plan.ts'

const YEAR = 2030
const TERM = 3
const kernel = new Kernel()
const lattice = new Lattice({ jobFamilies: ['一般行政'], departments: ['全庁'] })
const fixedTerm = typeIndex('fixed-term')

/** Whole people, halves and thirds of them, so that remainders are often equal. */
const people = fc.nat(12).chain(whole => fc.constantFrom(0, 1 / 2, 1 / 3, 0.1).map(part => Math.round((whole + part) * PERSON)))

test('whoever is appointed again is shared out over the ended posts as a total over weights', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 30 }), fc.constantFrom(0.2, 0.5, 0.75, 1), (groups, replacement) => {
      const members = new Members(kernel, lattice, false)
      groups.forEach((count, index) => {
        members.add(
          joinedRow({ birthYear: 1970 + index, jobFamily: 0, employmentType: fixedTerm, termEnds: YEAR, people: count }),
        )
      })
      const plan = { fixedTerm: aPlan({ from: YEAR, to: YEAR, fixedTerm: { termYears: TERM, replacement } }).fixedTerm }
      const run = runIn(members, { year: YEAR, plan })
      take(run, members, 'termExpiry')
      take(run, members, 'fixedTermAppointments')
      const held = groups.filter(count => count > 0)
      const total = roundHalfAway((held.reduce((sum, count) => sum + count, 0) / PERSON) * replacement)
      const shares = apportion(total, held)
      const expected = new Map<number, number>()
      groups.forEach((count, index) => {
        const share = count > 0 ? (shares[held.length - groups.slice(index).filter(one => one > 0).length] as number) : 0
        if (share > 0) expected.set(1970 + index + TERM, share * PERSON)
      })
      const found = new Map<number, number>()
      for (let cohort = 0; cohort < members.cohorts; cohort += 1)
        for (let at = members.start(cohort); at < members.end(cohort); at += 1)
          if (members.people[at] !== 0) found.set(members.birthYearOf(cohort), members.people[at] as number)
      expect(found).toEqual(expected)
    }),
    RUNS,
  )
})

test('a carry below zero appoints nobody, and takes nobody away', () => {
  // 2030: one term ends, half a post is filled again: one person, with a carry of −0.5. 2031: one more ends and none is to be filled: −0.5, which rounds to −1,
  // and leaves a carry of +0.5. 2032: the term of the first one ends, and the carry fills that post again.
  const ending = (termEnds: number) => ({
    birthYear: 1992,
    jobFamily: 0,
    employmentType: 'fixed-term' as const,
    department: 0,
    people: 1,
    termEnds,
  })
  const base = aPlan({ from: YEAR, to: YEAR + 3, opening: [ending(YEAR), ending(YEAR + 1)] })
  const replacement = base.fixedTerm.replacement.map((_, year) => (year === 1 ? 0.5 : 0))
  const renewal = replacement.map(() => 0)
  const { ledgers } = simulate({ ...base, fixedTerm: { termYears: 2, replacement, renewal, longestYears: 2 } })
  const inPost = ledgers.map(({ stock }) => stock.byCell[new Lattice(base).index(fixedTerm, 0, 0)] as number)
  expect(inPost.map(count => count / PERSON)).toEqual([2, 2, 1, 1, 1])
})
