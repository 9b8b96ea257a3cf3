/**
 * The table of members: rows are joined when nothing tells them apart, and a copy is independent.
 */
import { describe, expect, it } from 'vitest'
import { Lattice, MOST_GROUPS, simulate, typeIndex } from '../../src/engine/index.ts'
import { type MemberRow, Members } from '../../src/engine/members.ts'
import { EMPLOYMENT_TYPES } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'

const row = (change: Partial<MemberRow> = {}): MemberRow => ({
  birthYear: 1980,
  jobFamily: 0,
  employmentType: typeIndex('regular'),
  department: 0,
  termEnds: 0,
  people: 5,
  ...change,
})

const table = (...rows: MemberRow[]): Members => {
  const members = new Members(2)
  for (const one of rows) members.add(one)
  return members
}

const rowsOf = (members: Members): MemberRow[] => Array.from({ length: members.size }, (_, at) => members.row(at))

describe('adding', () => {
  it('grows beyond its first capacity and keeps every row', () => {
    const rows = [1970, 1975, 1980, 1985, 1990].map(birthYear => row({ birthYear }))
    expect(rowsOf(table(...rows))).toEqual(rows)
  })

  it('does not keep a row without people', () => {
    expect(table(row({ people: 0 })).size).toBe(0)
  })
})

describe('compacting', () => {
  it('joins rows that differ in nothing but their people, in the order of first appearance', () => {
    const members = table(row({ people: 5 }), row({ birthYear: 1990 }), row({ people: 7 }))
    members.compact()
    expect(rowsOf(members)).toEqual([row({ people: 12 }), row({ birthYear: 1990 })])
  })

  it.each(['birthYear', 'jobFamily', 'employmentType', 'department', 'termEnds'] as const)(
    'keeps rows apart that differ in %s',
    key => {
      const members = table(row(), row({ [key]: row()[key] + 1 }))
      members.compact()
      expect(members.size).toBe(2)
    },
  )

  it('drops rows that have become empty', () => {
    const members = table(row(), row({ birthYear: 1990 }))
    members.people[0] = 0
    members.compact()
    expect(rowsOf(members)).toEqual([row({ birthYear: 1990 })])
  })
})

it('a copy is independent of the original', () => {
  const members = table(row())
  const copy = members.copy()
  copy.people[0] = 1
  copy.add(row({ birthYear: 1999 }))
  expect(rowsOf(members)).toEqual([row()])
})

describe('the lattice', () => {
  it('finds every cell back from its index', () => {
    const lattice = new Lattice({ jobFamilies: ['a', 'b'], departments: ['x', 'y', 'z'] })
    expect(lattice.size).toBe(EMPLOYMENT_TYPES.length * 2 * 3)
    for (let cell = 0; cell < lattice.size; cell += 1) {
      expect(lattice.index(lattice.typeOf(cell), lattice.jobFamilyOf(cell), lattice.departmentOf(cell))).toBe(cell)
    }
  })

  it('keeps people in the last of as many departments as a plan may have', () => {
    const departments = Array.from({ length: MOST_GROUPS }, (_, index) => `部門${index}`)
    const last = departments.length - 1
    const opening = [{ birthYear: 1980, jobFamily: 0, employmentType: 'regular', department: last, people: 3 } as const]
    const { ledgers } = simulate({ ...aPlan({ opening, to: 2022 }), departments })
    expect(ledgers.at(-1)?.stock.byCell[last]).toBe(3_000_000_000)
  })
})
