/**
 * Shares that leave for a cause: of every row of regular staff its rate, rounded to a billionth, held against a count that is made here.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BookPages } from '../../src/engine/book-pages.ts'
import { Lattice, REGULAR } from '../../src/engine/index.ts'
import { assertTally } from '../../src/engine/ledger.ts'
import type { MemberRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { rateTable } from '../../src/engine/rate-table.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { EMPLOYMENT_TYPES } from '../../src/terms/index.ts'
import { joinedRow } from '../support/joined-row.ts'
import { separate } from '../support/kernel-steps.ts'
import { RUNS } from '../support/random-plan.ts'

const YEAR = 2030
const LATTICE = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁', '支所', '学校'] })

/** Some have nobody to lose, some leave altogether, some lose less than a billionth. */
const rate = fc.constantFrom(0, 1e-12, 0.015, 0.3, 0.5, 1)
const town = fc.record({
  rows: fc.array(
    fc.record({
      birthYear: fc.integer({ min: 1960, max: 2011 }),
      jobFamily: fc.nat(1),
      employmentType: fc.oneof(fc.constant(REGULAR), fc.nat(EMPLOYMENT_TYPES.length - 1)),
      department: fc.nat(2),
      entryYear: fc.constantFrom(0, 2001, 2015),
      people: fc.integer({ min: 1, max: 5_000_000_000 }),
    }),
    { maxLength: 60 },
  ),
  /** By job family and the last digit of the age. */
  rates: fc.array(fc.array(rate, { minLength: 10, maxLength: 10 }), { minLength: 2, maxLength: 2 }),
  /** Beyond it no rate holds. */
  choiceAge: fc.constantFrom(40, 60),
})

const rowsOf = (members: Members): [number, MemberRow][] =>
  Array.from({ length: members.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
    Array.from({ length: members.end(cohort) - members.start(cohort) }, (_, index) => {
      const at = members.start(cohort) + index
      return [at, members.row(at)] as [number, MemberRow]
    }),
  )

test('of every row of regular staff the share of its age leaves and is booked in its cell', () => {
  fc.assert(
    fc.property(town, ({ rows, rates, choiceAge }) => {
      const kernel = new Kernel()
      const members = new Members(kernel, LATTICE, false)
      const book = new BookPages(kernel, LATTICE)
      for (const row of rows) members.add(joinedRow(row))
      const byAge = rates.map(tens => Array.from({ length: 100 }, (_, age) => tens[age % 10] as number))
      const table = rateTable({ cause: 'death', rates: [byAge] }, { kernel, choiceAge: [choiceAge, choiceAge] })
      const before = rowsOf(members)
      const leaving = before.flatMap(([at, { employmentType, jobFamily, birthYear, people }]) => {
        const age = YEAR - 1 - birthYear
        const gone = Math.round(people * (byAge[jobFamily]?.[age] as number))
        return employmentType === REGULAR && age < choiceAge && gone > 0 ? [[at, gone] as const] : []
      })
      const cells = new Float64Array(LATTICE.size)
      for (const [at, gone] of leaving) {
        const { employmentType, jobFamily, department } = members.row(at)
        const cell = LATTICE.index(employmentType, jobFamily, department)
        cells[cell] = (cells[cell] as number) + gone
      }

      separate(members, { year: YEAR, rates: [table], book })
      const gone = new Map<number, number>(leaving)
      expect(rowsOf(members)).toEqual(before.map(([row, was]) => [row, { ...was, people: was.people - (gone.get(row) ?? 0) }]))
      const { separations, net } = book
      expect(separations.get('death')).toEqual(cells)
      expect([...net]).toEqual([...cells].map(people => 0 - people))
      assertTally(members, { scenario: 'town', year: YEAR })
    }),
    RUNS,
  )
})
