/**
 * The table of members: rows are joined when nothing tells them apart, and a copy is independent.
 */
import { describe, expect, it } from 'vitest'
import { Chance, Lattice, MOST_GROUPS, simulate, typeIndex } from '../../src/engine/index.ts'
import { assertTally } from '../../src/engine/ledger.ts'
import { changedRow, type MemberRow } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { type RateTable, rateTable } from '../../src/engine/rate-table.ts'
import { countAfresh } from '../../src/engine/tally.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { ABSENCES, EMPLOYMENT_TYPES } from '../../src/terms/index.ts'
import { aPlan } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'
import { separate } from '../support/kernel-steps.ts'

const kernel = new Kernel()
const lattice = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁', '支所'] })

const row = (change: Partial<MemberRow> = {}): MemberRow =>
  changedRow(joinedRow({ birthYear: 1980, jobFamily: 0, employmentType: typeIndex('regular'), people: 5 }), change)

const table = (persons: boolean, ...rows: MemberRow[]): Members => {
  const members = new Members(kernel, lattice, persons)
  for (const one of rows) members.add(one)
  return members
}

const rowsOf = (members: Members): MemberRow[] =>
  Array.from({ length: members.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
    Array.from({ length: members.end(cohort) - members.start(cohort) }, (_, index) => members.row(members.start(cohort) + index)),
  )

describe('adding', () => {
  it('keeps every row, the oldest cohort first, also beyond its first room and years', () => {
    const years = [1990, 1850, 2010, 1975]
    const rows = years.map(birthYear => row({ birthYear }))
    expect(rowsOf(table(false, ...rows)).map(({ birthYear }) => birthYear)).toEqual([1850, 1975, 1990, 2010])
    const crowd = Array.from({ length: 100 }, (_, key) => row({ key, people: 1 }))
    expect(rowsOf(table(true, ...crowd))).toEqual(crowd)
  })

  it('does not keep a row without people', () => {
    expect(rowsOf(table(false, row({ people: 0 })))).toEqual([])
  })

  it('puts people with the same attributes in one row, but persons never', () => {
    const rows = [row({ people: 5 }), row({ birthYear: 1990 }), row({ people: 7 })]
    expect(rowsOf(table(false, ...rows))).toEqual([row({ people: 12 }), row({ birthYear: 1990 })])
    expect(rowsOf(table(true, ...rows)).length).toBe(3)
  })

  it.each([
    'birthYear',
    'jobFamily',
    'employmentType',
    'department',
    'termEnds',
    'entryYear',
    'manager',
    'absence',
    'returns',
  ] as const)('keeps rows apart that differ in %s', key => {
    expect(rowsOf(table(false, row(), row({ [key]: row()[key] + 1 }))).length).toBe(2)
  })

  it('knows the people of each cell, type, job family and absence at any time', () => {
    const members = table(false, row({ people: 5 }), row({ birthYear: 1990, people: 4 }), row({ department: 1, people: 2 }))
    expect([...members.tally.byCell.slice(0, 2)]).toEqual([9, 2])
    expect(members.tally.headsOf(typeIndex('regular'), 0)).toBe(11)
    members.remove(members.start(members.bornUntil(1980) - 1), 5)
    expect(members.tally.byCell[0]).toBe(4)
    expect(members.tally.heads[ABSENCES.indexOf('present')]).toBe(6)
  })
})

describe('compacting', () => {
  const three = (persons: boolean): Members => {
    const members = table(
      persons,
      row({ key: 1, entryYear: 2001 }),
      row({ key: 2, entryYear: 2002 }),
      row({ key: 3, entryYear: 2003 }),
    )
    members.remove(members.start(members.bornUntil(1980) - 1), 5)
    members.compact()
    return members
  }

  it('drops groups that have become empty and keeps the order of the others', () => {
    expect(rowsOf(three(false)).map(({ entryYear }) => entryYear)).toEqual([2002, 2003])
  })

  it('lets the last person of the cohort take the place of whoever left', () => {
    expect(rowsOf(three(true)).map(({ key }) => key)).toEqual([3, 2])
  })

  it('leaves nobody when all have left', () => {
    const members = three(true)
    const start = members.start(members.bornUntil(1980) - 1)
    members.remove(start, 5)
    members.remove(start + 1, 5)
    members.compact()
    expect(rowsOf(members)).toEqual([])
  })
})

const chance = new Chance(seedKey('members'), 1)

/** The same yearly rate for everybody. */
const ratesOf = ({ lattice: { jobFamilies } }: Members, rate: number): RateTable =>
  rateTable(
    { cause: 'resignation', rates: [Array.from({ length: jobFamilies }, () => new Array<number>(100).fill(rate))] },
    { kernel, choiceAge: new Array<number>(jobFamilies).fill(Number.POSITIVE_INFINITY) },
  )

it('a cause strikes every regular person at a rate of 1 and nobody at 0, after leaving, compacting, growing and restoring', () => {
  const members = new Members(kernel, lattice, true)
  for (let key = 1; key <= 200; key += 1) members.add(row({ key, people: 1, birthYear: 1980 + (key % 3) }))
  members.add(row({ key: 999, people: 1, employmentType: typeIndex('fixed-term') }))
  const start = members.start(members.bornUntil(1981) - 1)
  for (const at of [start, start + 5, start + 66]) members.remove(at, 1)
  members.compact()
  members.add(row({ key: 500, people: 1, birthYear: 1970 }))
  const copy = new Members(kernel, lattice, true)
  copy.restore(members)
  for (const one of [members, copy]) {
    const before = rowsOf(one).filter(({ people }) => people > 0)
    expect(before.length).toBe(199)
    separate(one, { year: 2020, rates: [ratesOf(one, 0)], chance })
    expect(rowsOf(one).filter(({ people }) => people > 0)).toEqual(before)
    separate(one, { year: 2020, rates: [ratesOf(one, 1)], chance })
    expect(rowsOf(one).flatMap(({ key, people }) => (people > 0 ? [key] : []))).toEqual([999])
  }
})

it('the cohorts born until a year are those of that year and earlier', () => {
  const members = table(false, row({ birthYear: 1970 }), row({ birthYear: 1972 }))
  expect([1969, 1970, 1971].map(year => members.bornUntil(year))).toEqual([0, 1, 2])
  expect(members.birthYearOf(members.bornUntil(1971) - 1)).toBe(1971)
})

describe('the lattice', () => {
  it('gives every cell an index of its own, by employment type, job family and department, and finds its job family back', () => {
    const lattice = new Lattice({ jobFamilies: ['a', 'b'], departments: ['x', 'y', 'z'] })
    expect(lattice.size).toBe(EMPLOYMENT_TYPES.length * 2 * 3)
    const cells = EMPLOYMENT_TYPES.flatMap((_, type) =>
      [0, 1].flatMap(family => [0, 1, 2].map(department => [type, family, department] as const)),
    )
    expect(cells.map(cell => lattice.index(...cell))).toEqual(cells.map((_, index) => index))
    expect(cells.map(cell => lattice.jobFamilyOf(lattice.index(...cell)))).toEqual(cells.map(([, family]) => family))
  })

  it('keeps people in the last of as many departments as a plan may have', () => {
    const departments = Array.from({ length: MOST_GROUPS }, (_, index) => `部門${index}`)
    const last = departments.length - 1
    const opening = [{ birthYear: 1980, jobFamily: 0, employmentType: 'regular', department: last, people: 3 } as const]
    const { ledgers } = simulate({ ...aPlan({ opening, to: 2022 }), departments })
    expect(ledgers.at(-1)?.stock.byCell[last]).toBe(3_000_000_000)
  })
})

describe('thinning out', () => {
  const rates = rateTable(
    {
      cause: 'resignation',
      rates: [[Array.from({ length: 100 }, (_, age) => age / 1000), Array.from({ length: 100 }, () => 0.5)]],
    },
    { kernel, choiceAge: [60, 60] },
  )
  const thin = (members: Members, ...causes: RateTable[]): void => {
    separate(members, { year: 2020, rates: causes }, false)
  }
  const everybody = [
    row({ people: 1000 }),
    row({ people: 1000, jobFamily: 1, manager: 1 }),
    row({ people: 1000, entryYear: 2019 }),
    row({ people: 1000, employmentType: typeIndex('fixed-term'), termEnds: 2030 }),
    row({ people: 1000, birthYear: 1960 }),
  ]
  const places = [lattice, new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁'] })]

  it.each(places)('takes the share of its rate from every group of the regular staff, and keeps the sums', of => {
    const members = new Members(kernel, of, false)
    for (const one of everybody) members.add(one)
    thin(members, rates)
    // Aged 39 on 1 April 2020: 3.9 % of the first job family, half of the second; at 59 5.9 %. Fixed-term staff have no rate here.
    const left = (birthYear: number, jobFamily: number): number[] =>
      rowsOf(members)
        .filter(one => one.birthYear === birthYear && one.jobFamily === jobFamily)
        .map(({ people }) => people)
    expect([left(1980, 0), left(1980, 1), left(1960, 0)]).toEqual([[961, 961, 1000], [500], [941]])
    expect(() => {
      assertTally(members, { scenario: 'thinned', year: 2020 })
    }).not.toThrow()
  })

  it('takes the share of a second cause from those whom the first has left', () => {
    const members = table(false, row({ people: 1000, jobFamily: 1 }), row({ people: 1000 }))
    thin(members, rates, rates)
    // Half of a half, and 0.961 of 0.961 of a thousand: 923.521, rounded 924.
    expect(rowsOf(members).map(({ people }) => people)).toEqual([250, 924])
    expect(() => {
      assertTally(members, { scenario: 'thinned twice', year: 2020 })
    }).not.toThrow()
  })

  it('keeps the sums of a table without birth years, as forecasts have them', () => {
    const members = new Members(kernel, places[1] as Lattice, false, false)
    for (const one of everybody) members.add(one)
    thin(members, rates)
    const counted = countAfresh(members)
    const { byCell, heads, entryYears, managers, byBirth, managersByBirth } = members.tally
    expect({ byCell, heads, entryYears, managers }).toEqual({
      byCell: counted.byCell,
      heads: counted.heads,
      entryYears: counted.entryYears,
      managers: counted.managers,
    })
    expect(counted.byCell[0]).toBe(961 + 961 + 941)
    expect([byBirth.length, managersByBirth.length]).toEqual([0, 0])
  })

  it('reaches a group that fell empty and has people again', () => {
    const members = table(false, row({ people: 1000, jobFamily: 1 }))
    members.remove(members.start(members.bornUntil(1980) - 1), 1000)
    members.add(row({ people: 800, jobFamily: 1 }))
    thin(members, rates)
    expect(rowsOf(members).map(({ people }) => people)).toEqual([400])
  })
})
