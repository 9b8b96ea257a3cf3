/**
 * People put aside: whoever retires and is re-employed joins with other attributes, all of them, and is booked once.
 */
import { expect, it } from 'vitest'
import { BookPages } from '../../src/engine/book-pages.ts'
import { Chance } from '../../src/engine/chance.ts'
import { Lattice, typeIndex } from '../../src/engine/index.ts'
import { assertTally } from '../../src/engine/ledger.ts'
import { changedRow, type MemberRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'
import { runIn, take } from '../support/kernel-steps.ts'

const kernel = new Kernel()
const lattice = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁', '支所'] })
const [REGULAR, FULL_TIME] = [typeIndex('regular'), typeIndex('reemployed-full-time')]

const rowsOf = (members: Members): MemberRow[] =>
  Array.from({ length: members.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
    Array.from({ length: members.end(cohort) - members.start(cohort) }, (_, index) => members.row(members.start(cohort) + index)),
  )

/** Somebody of whom no attribute is that of another. */
const retiring = (born: number, key: number, people: number): MemberRow => ({
  ...joinedRow({ birthYear: born, jobFamily: 1, employmentType: REGULAR, people }),
  department: 1,
  entryYear: 1999,
  manager: 1,
  absence: 2,
  returns: 2029,
  key,
})

/** Whoever has reached 62 retires on 31 March 2025, and all are re-employed full time from the next day. */
function retireAndComeBack(members: Members, book: BookPages, chance: Chance): void {
  const { after60 } = aPlan({ from: 2024, to: 2024, uptake: 1 })
  const run = runIn(members, { year: 2024, book, chance, plan: { after60, retirementAge: [62, 62].map(age => [age, age]) } })
  take(run, members, 'mandatoryRetirement')
  expect(rowsOf(members).reduce((sum, { people }) => sum + people, 0)).toBe(0)
  take(run, members, 'reemployment')
}

const reemployed = (row: MemberRow): MemberRow =>
  changedRow(row, { employmentType: FULL_TIME, manager: 0, absence: 0, returns: 0 })

it('lets a hundred persons join, as they were changed, in their order, and books them', () => {
  const members = new Members(kernel, lattice, true)
  const book = new BookPages(kernel, lattice)
  for (let key = 0; key < 100; key += 1) members.add(retiring(1960 + (key % 3), key, PERSON))
  const before = rowsOf(members)
  retireAndComeBack(members, book, new Chance(seedKey('aside'), 1))
  members.compact()
  const byKey = (rows: readonly MemberRow[]): MemberRow[] => [...rows].sort((one, other) => one.key - other.key)
  expect(byKey(rowsOf(members))).toEqual(byKey(before.map(reemployed)))
  expect(() => {
    assertTally(members, { scenario: 'aside', year: 2025 })
  }).not.toThrow()
  const { joined, separations, net } = book
  const booked = (cells: Float64Array | undefined): number[][] =>
    [...(cells ?? [])].flatMap((people, cell) => (people === 0 ? [] : [[cell, people]]))
  const [from, to] = [REGULAR, FULL_TIME].map(type => lattice.index(type, 1, 1)) as [number, number]
  expect(booked(separations.get('mandatory-retirement'))).toEqual([[from, 100 * PERSON]])
  expect(booked(joined.get('re-employment'))).toEqual([[to, 100 * PERSON]])
  expect(booked(net)).toEqual([
    [from, -100 * PERSON],
    [to, 100 * PERSON],
  ])
})

it('of groups, adds those who are alike together', () => {
  const members = new Members(kernel, lattice, false)
  members.add(retiring(1961, 0, 300))
  members.add(changedRow(retiring(1961, 0, 400), { manager: 0 }))
  const book = new BookPages(kernel, lattice)
  retireAndComeBack(members, book, new Chance())
  expect(rowsOf(members).filter(({ people }) => people > 0)).toEqual([reemployed(retiring(1961, 0, 700))])
})
