/**
 * People put aside: they join with the attributes they were given, all of them, and are booked once.
 */
import { expect, it } from 'vitest'
import { FlowBook } from '../../src/engine/flow-book.ts'
import { Lattice, typeIndex } from '../../src/engine/index.ts'
import { assertTally } from '../../src/engine/ledger.ts'
import { changedRow, joinedRow, type MemberRow, ROW_FIELDS } from '../../src/engine/member-row.ts'
import { Members } from '../../src/engine/members.ts'
import { FIELD, RowList } from '../../src/engine/row-list.ts'
import { Kernel } from '../../src/kernel/index.ts'

const kernel = new Kernel()
const lattice = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁', '支所'] })
const SHORT_TIME = typeIndex('reemployed-short-time')

const rowsOf = (members: Members): MemberRow[] =>
  Array.from({ length: members.cohorts }, (_, cohort) => cohort).flatMap(cohort =>
    Array.from({ length: members.end(cohort) - members.start(cohort) }, (_, index) => members.row(members.start(cohort) + index)),
  )

/** A row in which no attribute is that of another. */
const everyField = (born: number): MemberRow => ({
  ...joinedRow({ birthYear: born, jobFamily: 1, employmentType: SHORT_TIME, people: 700 }),
  department: 1,
  termEnds: 2031,
  entryYear: 1999,
  manager: 0,
  absence: 2,
  returns: 2029,
  key: 77,
})

it('knows the fields of a row by their order', () => {
  expect(Object.values(FIELD)).toEqual(Array.from({ length: ROW_FIELDS }, (_, place) => place))
  const members = new Members(kernel, lattice, true)
  members.add(everyField(1962))
  const list = new RowList(kernel)
  const at = members.start(members.bornUntil(1962) - 1)
  list.push(members, at, 700)
  const { people, ...fields } = members.row(at)
  expect(people).toBe(700)
  for (const [field, value] of Object.entries(fields))
    expect([field, list.get(0, FIELD[field as keyof typeof FIELD])]).toEqual([field, value])
})

it('lets a hundred rows join, as they were changed, in their order, and has nobody left', () => {
  const from = new Members(kernel, lattice, true)
  const into = new Members(kernel, lattice, true)
  const list = new RowList(kernel)
  // A list has room for 64 rows to begin with.
  for (let index = 0; index < 100; index += 1) from.add(changedRow(everyField(1960 + (index % 3)), { key: index }))
  for (const cohort of [1960, 1961, 1962].map(born => from.bornUntil(born) - 1))
    for (let at = from.start(cohort); at < from.end(cohort); at += 1)
      list.push(from, at, 500).set(FIELD.employmentType, typeIndex('regular')).set(FIELD.termEnds, 0)
  expect([list.count, list.total()]).toEqual([100, 50_000])
  const book = new FlowBook(kernel, lattice)
  list.joinAll(into, book.joining('re-employment'))
  expect(list.count).toBe(0)
  const expected = rowsOf(from).map(row => changedRow(row, { employmentType: typeIndex('regular'), termEnds: 0, people: 500 }))
  expect(rowsOf(into)).toEqual(expected)
  expect(() => {
    assertTally(into, { scenario: 'aside', year: 2024 })
  }).not.toThrow()
  const cells = book.close().joined.get('re-employment')
  expect([...(cells ?? [])].flatMap((people, cell) => (people === 0 ? [] : [[cell, people]]))).toEqual([
    [lattice.index(typeIndex('regular'), 1, 1), 50_000],
  ])
})

it('of groups, adds those who are alike together, and books nobody who only changes', () => {
  const from = new Members(kernel, lattice, false)
  const into = new Members(kernel, lattice, false)
  from.add(everyField(1961))
  const list = new RowList(kernel)
  const at = from.start(from.bornUntil(1961) - 1)
  list.push(from, at, 300).push(from, at, 400)
  list.joinAll(into)
  expect(rowsOf(into).map(({ people }) => people)).toEqual([700])
})
