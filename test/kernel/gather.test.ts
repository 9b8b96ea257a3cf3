/**
 * Gathering people for forecasts (見通しの起点): everybody is in the new table, also where it has to grow meanwhile.
 */
import { describe, expect, it } from 'vitest'
import { Lattice, REGULAR, typeIndex } from '../../src/engine/index.ts'
import { Members } from '../../src/engine/members.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { PERSON } from '../../src/terms/index.ts'
import { joinedRow } from '../support/joined-row.ts'

const kernel = new Kernel()
const families = ['一般事務', '土木技術', '保育士']
const [FIXED_TERM, BORN] = [typeIndex('fixed-term'), 1990]

/** Five regular staff of each job family, and as many groups of two people as said, whose terms end in different years. */
function staffWith(groups: number): Members {
  const members = new Members(kernel, new Lattice({ jobFamilies: families, departments: ['全庁', '支所'] }), false)
  const row = { birthYear: BORN, jobFamily: 0 }
  for (let group = 0; group < groups; group += 1)
    members.add(joinedRow({ ...row, employmentType: FIXED_TERM, termEnds: 2030 + group, people: 2 * PERSON }))
  families.forEach((_, jobFamily) => {
    members.add(joinedRow({ ...row, jobFamily, employmentType: REGULAR, people: 5 * PERSON }))
  })
  return members
}

describe('everybody is gathered', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 29, 30, 31, 32])(
    'beside %i groups of others of the same birth year',
    groups => {
      const from = staffWith(groups)
      const start = new Members(kernel, new Lattice({ jobFamilies: families, departments: [''] }), false, false)
      start.clearFor(from)
      kernel.call.gather(from.table, start.table, 0)
      start.settle()
      const rows = Array.from({ length: start.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
        Array.from({ length: start.end(cohort) - start.start(cohort) }, (_, index) => start.row(start.start(cohort) + index)),
      )
      const people = (type: number): number[] =>
        rows.filter(({ employmentType }) => employmentType === type).map(row => row.people / PERSON)
      expect(people(REGULAR)).toEqual([5, 5, 5])
      expect(people(FIXED_TERM)).toEqual(Array.from({ length: groups }, () => 2))
    },
  )
})
