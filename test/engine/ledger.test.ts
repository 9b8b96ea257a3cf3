/**
 * The year ledger: what is booked, and that an unbalanced ledger is refused to the last billionth of a person.
 */
import { describe, expect, it } from 'vitest'
import { BookPages, JOINED, LEFT, MOVED } from '../../src/engine/book-pages.ts'
import {
  Chance,
  expectedChance,
  InvariantError,
  Lattice,
  OLDEST,
  prepare,
  project,
  type Stock,
  simulate,
  typeIndex,
  type YearLedger,
} from '../../src/engine/index.ts'
import { assertBalance } from '../../src/engine/ledger.ts'
import { Members } from '../../src/engine/members.ts'
import { StockTable } from '../../src/engine/stock.ts'
import { workspaceFor } from '../../src/engine/workspace.ts'
import { Kernel } from '../../src/kernel/index.ts'
import { seedKey } from '../../src/random/index.ts'
import { INFLOW_CAUSES, PERSON, SEPARATION_CAUSES } from '../../src/terms/index.ts'
import { aPlan, regulars } from '../support/a-plan.ts'
import { joinedRow } from '../support/joined-row.ts'

const lattice = new Lattice({ jobFamilies: ['一般行政'], departments: ['全庁'] })
const kernel = new Kernel()

const stockOf = (members: Members, year: number): Stock => new StockTable(kernel, members.lattice).take(members, year)

/** Books people who leave a cell. */
function leave({ place }: BookPages, cell: number, people: number): void {
  kernel.call.turnTo(place, LEFT.resignation)
  kernel.call.bookFlow(place, cell, people, -people)
}

/** Books people who are recruited to a cell. */
function recruit({ place }: BookPages, cell: number, people: number): void {
  kernel.call.turnTo(place, JOINED.recruitment)
  kernel.call.bookFlow(place, cell, people, people)
}

/** Books people who are moved from one cell to another. */
function reallocate({ place }: BookPages, [from, to]: readonly [number, number], people: number): void {
  kernel.call.turnTo(place, MOVED.reallocation)
  kernel.call.bookFlow(place, from, -people, -people)
  kernel.call.bookFlow(place, to, people, people)
}

describe('the flow book', () => {
  it('adds up what is booked for a cause in a cell, and is empty once it has been wiped', () => {
    const book = new BookPages(kernel, lattice)
    leave(book, 0, 3)
    leave(book, 0, 4)
    recruit(book, 0, 5)
    expect([book.separations.get('resignation')?.[0], book.joined.get('recruitment')?.[0]]).toEqual([7, 5])
    kernel.call.wipe(book.place)
    expect([book.separations.get('resignation')?.[0], book.joined.get('recruitment')?.[0]]).toEqual([0, 0])
  })

  it('stays as it is until the year after has been seen', () => {
    const plan = aPlan({ from: 2022, to: 2026, opening: [regulars(1980, 1000)], resignation: (_, year) => (year - 2020) / 100 })
    const seen: { readonly own: Float64Array | undefined; readonly copy: number[] }[] = []
    project(prepare(plan), expectedChance, ({ separations }) => {
      const last = seen.at(-1)
      expect([...(last?.own ?? [])]).toEqual(last?.copy ?? [])
      const own = separations?.get('resignation')
      seen.push({ own, copy: [...(own ?? [])] })
    })
    expect(seen.slice(0, 3).map(({ copy }) => copy[0])).toEqual([20 * PERSON, 980 * 0.03 * PERSON, 950.6 * 0.04 * PERSON])
  })

  it('books a move out of one cell and into another, which add up to nobody', () => {
    const book = new BookPages(kernel, new Lattice({ jobFamilies: ['一般行政'], departments: ['本庁', '支所'] }))
    reallocate(book, [0, 1], 6)
    expect([...(book.transfers.get('reallocation') ?? [])].slice(0, 2)).toEqual([-6, 6])
  })

  it('lists every cause, also those for which nobody moved', () => {
    const { separations, joined } = new BookPages(kernel, lattice)
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
    const book = new BookPages(kernel, new Lattice({ jobFamilies: ['一般行政'], departments: ['本庁', '支所'] }))
    leave(book, 0, 3)
    recruit(book, 0, 2)
    reallocate(book, [1, 0], 4)
    expect([...book.net].slice(0, 2)).toEqual([3, -4])
  })
})

it('the base date has no recruits and the closing 1 April no separations: both are unknown, not zero', () => {
  const { ledgers } = simulate(aPlan({ from: 2022, to: 2023, opening: [regulars(1980, 7)] }))
  expect(ledgers.map(ledger => ledger.fiscalYear)).toEqual([2022, 2023, 2024])
  expect(ledgers[0]?.joined).toBeUndefined()
  expect(ledgers[2]?.separations).toBeUndefined()
  expect(ledgers[2]?.stock.byCell[0]).toBe(7 * PERSON)
})

it('somebody who appears between two firsts of April is found by the kernel, and said with scenario, year and cell', () => {
  const plan = aPlan({ from: 2022, to: 2024, opening: [regulars(1980, 7)] })
  const prepared = prepare(plan)
  const { members } = workspaceFor(prepared, false)
  // When 2022 is over a billionth of a person is put into the table whom nobody has booked: 7,000,000,001 on 1 April 2023.
  const appear = ({ fiscalYear }: YearLedger): void => {
    if (fiscalYear === 2022)
      members.add(joinedRow({ birthYear: 1980, jobFamily: 0, employmentType: typeIndex('regular'), people: 1 }))
  }
  const projecting = (): void => project(prepared, expectedChance, appear)
  expect(projecting).toThrow(InvariantError)
  expect(projecting).toThrow(/scenario=test, year=2022, cell=0, expected=7000000000, counted=7000000001/)
  expect(() => project(prepared, expectedChance, () => {})).not.toThrow()
})

it('somebody in the table of a sampled run whom the sums do not know is found by the kernel, and said with scenario, year and birth year', () => {
  const plan = aPlan({ from: 2022, to: 2024, opening: [regulars(1980, 7)] })
  const prepared = prepare(plan)
  const { members } = workspaceFor(prepared, true)
  const appear = ({ fiscalYear }: YearLedger): void => {
    const cohorts = Array.from({ length: members.cohorts }, (_, cohort) => cohort)
    const born1980 = cohorts.find(cohort => members.birthYearOf(cohort) === 1980) ?? 0
    if (fiscalYear === 2025) members.people[members.start(born1980)] = PERSON + 1
  }
  const chance = (): Chance => new Chance(seedKey('ledger'), 1)
  const projecting = (): void => project(prepared, chance(), appear)
  expect(projecting).toThrow(InvariantError)
  expect(projecting).toThrow(
    /The count differs from the sums kept.*scenario=test, year=2025, born=1980, counted=7000000001, kept=7000000000/,
  )
  expect(() => project(prepared, chance(), () => {})).not.toThrow()
})
