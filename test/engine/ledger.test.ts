/**
 * The year ledger: what is booked, and that an unbalanced ledger is refused to the last billionth of a person.
 */
import { describe, expect, it } from 'vitest'
import { LEFT } from '../../src/engine/book-pages.ts'
import { FlowBook } from '../../src/engine/flow-book.ts'
import { InvariantError, Lattice, OLDEST, type Stock, simulate, typeIndex, type YearLedger } from '../../src/engine/index.ts'
import { assertBalance } from '../../src/engine/ledger.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { INFLOW_CAUSES, PERSON, SEPARATION_CAUSES } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'

const lattice = new Lattice({ jobFamilies: ['一般行政'], departments: ['全庁'] })
const kernel = new Kernel()

const stockOf = (members: Members, year: number): Stock => new StockTable(kernel, members.lattice).take(members, year)

/** Books people who leave a cell. */
function leave({ pages }: FlowBook, cell: number, people: number): void {
  kernel.call.turnTo(pages, LEFT.resignation)
  kernel.call.bookFlow(pages, cell, people, -people)
}

/** Books people who are recruited to a cell. */
const recruit = (book: FlowBook, cell: number, people: number): void =>
  kernel.call.bookFlow(book.recruiting(), cell, people, people)

describe('the flow book', () => {
  it('adds up what is booked for a cause in a cell, and starts afresh after closing', () => {
    const book = new FlowBook(kernel, lattice)
    leave(book, 0, 3)
    leave(book, 0, 4)
    recruit(book, 0, 5)
    expect(book.separated('resignation')).toBe(7)
    const { separations, joined } = book.close()
    expect(separations.get('resignation')?.[0]).toBe(7)
    expect(joined.get('recruitment')?.[0]).toBe(5)
    expect(book.separated('resignation')).toBe(0)
  })

  it('leaves a closed year as it is until the year after the next is closed', () => {
    const book = new FlowBook(kernel, lattice)
    const years = [3, 4, 5].map(people => {
      recruit(book, 0, people)
      return book.close()
    })
    expect(years.slice(1).map(({ joined }) => joined.get('recruitment')?.[0])).toEqual([4, 5])
  })

  it('books a move out of one cell and into another, which add up to nobody', () => {
    const book = new FlowBook(kernel, new Lattice({ jobFamilies: ['一般行政'], departments: ['本庁', '支所'] }))
    book.transfer('reallocation', [0, 1], 6)
    expect([...(book.close().transfers.get('reallocation') ?? [])].slice(0, 2)).toEqual([-6, 6])
  })

  it('lists every cause, also those for which nobody moved', () => {
    const { separations, joined } = new FlowBook(kernel, lattice).close()
    expect([...separations.keys()]).toEqual([...SEPARATION_CAUSES])
    expect([...joined.keys()]).toEqual([...INFLOW_CAUSES, 'recruitment'])
    expect([...separations.values()].every(cells => cells.length === lattice.size && cells.every(people => people === 0))).toBe(
      true,
    )
  })
})

it('a stock is counted by cell, and by employment type and age on 1 April', () => {
  const members = new Members(kernel, lattice, false)
  const born = (birthYear: number, people: number): void =>
    members.add(joinedRow({ birthYear, jobFamily: 0, employmentType: typeIndex('regular'), department: 0, people }))
  born(1963, 10)
  born(1990, 20)
  born(1850, 1)
  const stock = stockOf(members, 2023)
  expect(stock.byCell[0]).toBe(31)
  expect(stock.byTypeFamilyAndAge[59]).toBe(10)
  expect(stock.byTypeFamilyAndAge[32]).toBe(20)
  expect(stock.byTypeFamilyAndAge[OLDEST]).toBe(1)
})

it('a stock is counted by employment type, job family and age: of 12 people aged 40, 5 are in the second family', () => {
  const two = new Lattice({ jobFamilies: ['一般行政', '土木'], departments: ['全庁', '支所'] })
  const members = new Members(kernel, two, false)
  const aged40 = (jobFamily: number, department: number, people: number): void =>
    members.add(joinedRow({ birthYear: 1982, jobFamily, employmentType: typeIndex('fixed-term'), department, people }))
  aged40(0, 0, 4)
  aged40(0, 1, 3)
  aged40(1, 1, 5)
  const { byTypeFamilyAndAge } = stockOf(members, 2023)
  const at = (family: number): number => (typeIndex('fixed-term') * 2 + family) * (OLDEST + 1) + 40
  expect([byTypeFamilyAndAge[at(0)], byTypeFamilyAndAge[at(1)]]).toEqual([7, 5])
})

/** Five people with 10 years of service and two with 3 on 1 April 2023: 56 years of service. */
it('a stock knows the years of service, the managers and the absent', () => {
  const members = new Members(kernel, lattice, false)
  const since = (entryYear: number, people: number, manager: number, absence: number): void =>
    members.add({
      ...joinedRow({ birthYear: 1980, jobFamily: 0, employmentType: typeIndex('regular'), people, entryYear }),
      ...{ manager, absence },
    })
  since(2013, 5, 1, 0)
  since(2020, 2, 0, 1)
  const stock = stockOf(members, 2023)
  expect(stock.serviceYears[0]).toBe(56)
  expect(stock.managersByFamilyAndAge.reduce((sum, people) => sum + people, 0)).toBe(5)
  expect([...stock.byTypeFamilyAndAbsence.slice(0, 2)]).toEqual([5, 2])
})

describe('the balance', () => {
  const cells = (people: number): Float64Array =>
    Float64Array.from({ length: lattice.size }, (_, cell) => (cell === 0 ? people : 0))
  const on = (fiscalYear: number, people: number): YearLedger => ({
    fiscalYear,
    stock: { ...new StockTable(kernel, lattice).stock, byCell: cells(people) },
  })

  it('opening 10 − 3 + 2 = closing 9 is accepted', () => {
    expect(() => assertBalance(on(2022, 10), on(2023, 9), cells(-3 + 2), 'test')).not.toThrow()
  })

  it('one billionth of a person too many is refused, with scenario, year and cell', () => {
    const unbalanced = () => assertBalance(on(2022, 10), on(2023, 10), cells(-3 + 2), 'test')
    expect(unbalanced).toThrow(InvariantError)
    expect(unbalanced).toThrow(/scenario=test, year=2022, cell=0, expected=9, counted=10/)
  })

  it('fewer than nobody is refused although the sum agrees', () => {
    expect(() => assertBalance(on(2022, 1), on(2023, -2), cells(-3), 'test')).toThrow(InvariantError)
  })

  it('is that of all causes: three who left, two hired and four moved in are three more', () => {
    const book = new FlowBook(kernel, new Lattice({ jobFamilies: ['一般行政'], departments: ['本庁', '支所'] }))
    leave(book, 0, 3)
    recruit(book, 0, 2)
    book.transfer('reallocation', [1, 0], 4)
    expect([...book.close().net].slice(0, 2)).toEqual([3, -4])
  })
})

it('the base date has no recruits and the closing 1 April no separations: both are unknown, not zero', () => {
  const { ledgers } = simulate(aPlan({ from: 2022, to: 2023, opening: [regulars(1980, 7)] }))
  expect(ledgers.map(ledger => ledger.fiscalYear)).toEqual([2022, 2023, 2024])
  expect(ledgers[0]?.joined).toBeUndefined()
  expect(ledgers[2]?.separations).toBeUndefined()
  expect(ledgers[2]?.stock.byCell[0]).toBe(7 * PERSON)
})
