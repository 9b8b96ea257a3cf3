/**
 * Who is transferred is who may move and, in a sampled run, has the lowest draws: counted from a list of people, without the table. The posts, and what is
 * booked in both cells, follow.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookPages } from '../../src/engine/book-pages.ts'
import { Chance, Lattice, type TransferPlan } from '../../src/engine/index.ts'
import type { KernelRun } from '../../src/engine/kernel-run.ts'
import type { MemberRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { salt, seedKey, uniform } from '../../src/random/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { joinedRow } from '../support/joined-row.ts'
import { runIn, take } from '../support/kernel-steps.ts'
import { RUNS } from '../support/random-plan.ts'

const YEAR = 2030
const SEED = seedKey('transfers')
const kernel = new Kernel()
const lattice = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['総務', '福祉', '教育'] })

/** Few are not regular, absent or managers, so that there is mostly somebody to move. */
const somebody = fc.record({
  birthYear: fc.integer({ min: 1985, max: 1990 }),
  jobFamily: fc.nat(1),
  department: fc.nat(2),
  employmentType: fc.constantFrom<number>(0, 0, 0, 0, 1),
  absence: fc.constantFrom<number>(0, 0, 0, 0, 1),
  manager: fc.constantFrom<number>(0, 0, 0, 0, 1),
  people: fc.integer({ min: 1, max: 5 * PERSON }),
})
type Somebody = typeof somebody extends fc.Arbitrary<infer One> ? One : never

const one = (most: number): fc.Arbitrary<number | undefined> => fc.option(fc.nat(most), { nil: undefined })

const transferPlan = fc
  .record({ from: one(2), to: one(2), jobFamily: one(1), toJobFamily: one(1), wanted: fc.nat(6), aged: one(3) })
  .map(
    ({ from, to, jobFamily, toJobFamily, wanted, aged }): TransferPlan => ({
      path: 'transfers',
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(jobFamily !== undefined && { jobFamily }),
      ...(toJobFamily !== undefined && { toJobFamily }),
      ...(aged !== undefined && { ages: { from: 40 + aged, to: 42 + aged } }),
      people: [0, wanted],
    }),
  )

const isConcerned = (person: Somebody, plan: TransferPlan): boolean => {
  const age = YEAR - person.birthYear
  return (
    person.employmentType === 0 &&
    person.absence === 0 &&
    person.manager === 0 &&
    (plan.ages === undefined || (age >= plan.ages.from && age <= plan.ages.to)) &&
    (plan.from === undefined || person.department === plan.from) &&
    (plan.jobFamily === undefined || person.jobFamily === plan.jobFamily) &&
    cellOf(moved(person, plan)) !== cellOf(person)
  )
}

const moved = <P extends Pick<Somebody, 'jobFamily' | 'department'>>(person: P, { to, toJobFamily }: TransferPlan): P => ({
  ...person,
  department: to ?? person.department,
  jobFamily: toJobFamily ?? person.jobFamily,
})

const cellOf = ({ jobFamily, department }: Pick<Somebody, 'jobFamily' | 'department'>): number =>
  lattice.index(0, jobFamily, department)

const rowsOf = (members: Members): MemberRow[] =>
  Array.from({ length: members.cohorts }, (_, cohort) => cohort)
    .flatMap(cohort =>
      Array.from({ length: members.end(cohort) - members.start(cohort) }, (_, index) =>
        members.row(members.start(cohort) + index),
      ),
    )
    .filter(({ people }) => people > 0)

const byKey = (rows: readonly MemberRow[]): MemberRow[] => [...rows].sort((left, right) => left.key - right.key)

/** Net posts moved into each regular cell, in people: `net` of Posts in kernel/assembly/posts.ts, which is the field POSTS of Run. */
function netPosts({ place }: KernelRun): Float64Array {
  const posts = kernel.int32[(place >>> 2) + 2 * RUN_NUMBERS + POSTS] as number
  const [, cells, net] = kernel.int32.subarray(posts >>> 2) as unknown as readonly [number, number, number]
  return kernel.view(Float64Array, net, cells)
}
const [RUN_NUMBERS, POSTS] = [4, 28] as const

/** The net moves into each cell: of the book in billionths, of the posts in people. */
function netOf(run: KernelRun, book: BookPages): [number, number][] {
  const booked = book.transfers.get('transfer') ?? new Float64Array()
  const net = netPosts(run)
  return [...booked].map((people, cell) => [people, Math.round((net[cell] ?? 0) * PERSON)])
}

test('whole persons: those with the lowest draws of whoever may move', () => {
  fc.assert(
    fc.property(fc.array(somebody, { maxLength: 30 }), transferPlan, fc.integer({ min: 1, max: 50 }), (staff, plan, number) => {
      const persons = staff.map((person, key) => joinedRow({ ...person, key: key * 7919, people: PERSON }))
      const rows = persons.map((row, index) => ({
        ...row,
        absence: staff[index]?.absence ?? 0,
        manager: staff[index]?.manager ?? 0,
      }))
      const members = new Members(kernel, lattice, true)
      for (const row of rows) members.add(row)
      const book = new BookPages(kernel, lattice)
      const run = runIn(members, { year: YEAR, chance: new Chance(SEED, number), book, plan: { transfers: [plan] } })
      take(run, members, 'plannedTransfers')
      const drawn = salt(SEED, number, YEAR + 1, 'transfer')
      const [, planned] = plan.people as number[]
      const going = rows
        .filter(row => isConcerned(row, plan))
        .sort((left, right) => uniform(drawn, left.key) - uniform(drawn, right.key))
        .slice(0, planned)
      expect(run.transferred).toEqual([{ planned, moved: going.length }])
      expect(byKey(rowsOf(members))).toEqual(rows.map(row => (going.includes(row) ? moved(row, plan) : row)))
      const net = new Map<number, number>()
      const add = (cell: number, people: number): unknown => net.set(cell, (net.get(cell) ?? 0) + people)
      for (const row of going) {
        add(cellOf(row), -PERSON)
        add(cellOf(moved(row, plan)), PERSON)
      }
      netOf(run, book).forEach(([booked, posts], cell) => {
        expect([booked, posts]).toEqual([net.get(cell) ?? 0, net.get(cell) ?? 0])
      })
    }),
    RUNS,
  )
})

test('groups: the same share of each, whole people together, and a fraction that is carried over', () => {
  fc.assert(
    fc.property(
      fc.array(somebody, { minLength: 1, maxLength: 30 }),
      transferPlan,
      fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
      (staff, plan, thousandths) => {
        const { people: _, ...rest } = plan
        const shares = thousandths.map(share => share / 1000)
        const members = new Members(kernel, lattice, false)
        staff.forEach((person, index) => {
          members.add({ ...joinedRow(person), entryYear: 2000 + index, absence: person.absence, manager: person.manager })
        })
        const before = rowsOf(members)
        const book = new BookPages(kernel, lattice)
        const transfers = [{ ...rest, share: [0, shares[0] as number] }]
        const run = runIn(members, { year: YEAR, book, plan: { transfers } })
        take(run, members, 'plannedTransfers')
        const concerned = before.filter(row => isConcerned(row, plan))
        const movable = concerned.reduce((sum, { people }) => sum + people, 0)
        const wanted = Math.floor(Math.round(movable * (shares[0] as number)) / PERSON + 0.5)
        const whole = Math.min(wanted, Math.floor(movable / PERSON))
        expect(run.transferred).toEqual([{ planned: wanted, moved: whole }])
        let gone = 0
        for (const row of before) {
          const left = rowsOf(members).filter(now => now.entryYear === row.entryYear && cellOf(now) === cellOf(row))
          const own = row.people - left.reduce((sum, { people }) => sum + people, 0)
          gone += own
          const expected = concerned.includes(row) ? (row.people / movable) * whole * PERSON : 0
          expect(Math.abs(own - expected)).toBeLessThanOrEqual(1)
        }
        expect(gone).toBe(whole * PERSON)
        for (const [booked, posts] of netOf(run, book)) expect(Math.abs(booked - posts)).toBeLessThanOrEqual(1)
      },
    ),
    RUNS,
  )
})
