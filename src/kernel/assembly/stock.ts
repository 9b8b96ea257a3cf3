/**
 * The stock on 1 April (現在員の集計), from the sums of a table: what is to be read of a year is copied, because the sums go on.
 *
 * Ages are those of 1 April, up to {@link OLDEST}; older people are booked there. What the fields mean: engine/ledger.ts.
 */
import { Column, clear, column, copy, copyFew, nowhere, place } from './column'
import { make } from './memory'
import { BIRTH_SLOTS, Lattice, REGULAR, Table } from './table'
import { birthSlot, ENTRY_ORIGIN, headsInGroup } from './tally'

/** Highest age on 1 April that a stock is broken down to. */
export const OLDEST: i32 = 99
/** The age from which on regular staff are counted apart (60歳). */
export const SIXTY: i32 = 60

/** A stock (現在員). engine/stock.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Stock {
  byCell: Column<f64> = nowhere<f64>()
  byGroup: Column<f64> = nowhere<f64>()
  byTypeFamilyAndAge: Column<f64> = nowhere<f64>()
  byTypeFamilyAndAbsence: Column<f64> = nowhere<f64>()
  pastSixtyByAbsence: Column<f64> = nowhere<f64>()
  serviceYears: Column<f64> = nowhere<f64>()
  managers: Column<f64> = nowhere<f64>()
  managersByFamilyAndAge: Column<f64> = nowhere<f64>()
  pastSixtyByDepartment: Column<f64> = nowhere<f64>()
  /** Two ages: nobody is younger than the first or older than the second. */
  ageSpan: Column<i32> = nowhere<i32>()
  /** The ages of all who may be there, those beyond {@link OLDEST} among them, and whose birth years they are. */
  lowest: i32
  highest: i32
  year: i32
}

/** A stock in which nobody has been counted yet. */
export function newStock(lattice: Lattice): Stock {
  const stock = make<Stock>()
  const groups = lattice.types * lattice.jobFamilies
  stock.byCell = column<f64>(groups * lattice.departments)
  stock.byGroup = column<f64>(groups)
  stock.byTypeFamilyAndAge = column<f64>(groups * (OLDEST + 1))
  stock.byTypeFamilyAndAbsence = column<f64>(groups * lattice.kinds)
  stock.pastSixtyByAbsence = column<f64>(lattice.kinds)
  stock.serviceYears = column<f64>(groups)
  stock.managers = column<f64>(lattice.jobFamilies)
  stock.managersByFamilyAndAge = column<f64>(lattice.jobFamilies * (OLDEST + 1))
  stock.pastSixtyByDepartment = column<f64>(lattice.departments)
  stock.ageSpan = column<i32>(2)
  stock.ageSpan[1] = OLDEST
  return stock
}

/** Takes the stock of a table on 1 April of a fiscal year, over an earlier one. */
export function takeStock(table: Table, stock: Stock, year: i32): void {
  turnTo(table, stock, year)
  const groups = table.groups
  copySums(table.byCell, stock.byCell, groups * table.departments)
  copySums(table.heads, stock.byTypeFamilyAndAbsence, groups * table.kinds)
  for (let family = 0; family < table.jobFamilies; family += 1) {
    const managers = table.managers[family]
    const before = stock.managers[family]
    stock.managers[family] = managers
    if (managers !== 0 || before !== 0) agesOf(stock, table.managersByBirth, stock.managersByFamilyAndAge, family)
  }
  for (let group = 0; group < groups; group += 1) {
    const heads = headsInGroup(table, group)
    const before = stock.byGroup[group]
    stock.byGroup[group] = heads
    stock.serviceYears[group] = heads * <f64>(year - ENTRY_ORIGIN) - table.entryYears[group]
    // Where nobody is and nobody was, there is nothing to write over.
    if (heads !== 0 || before !== 0) agesOf(stock, table.byBirth, stock.byTypeFamilyAndAge, group)
  }
  stock.ageSpan[0] = stock.lowest
  stock.ageSpan[1] = min(OLDEST, stock.highest)
  countPastSixty(table, stock)
}

function copySums(from: Column<f64>, into: Column<f64>, length: i32): void {
  copy<f64>(place<f64>(from, 0), place<f64>(into, 0), length)
}

function turnTo(table: Table, stock: Stock, year: i32): void {
  stock.year = year
  stock.lowest = max(0, year - (table.first + table.cohorts - 1) - 1)
  stock.highest = table.cohorts === 0 ? OLDEST : year - table.first - 1
}

/** Turns the birth years of a group into ages. Nobody is of an age outside the span of the stock that is written over. */
function agesOf(stock: Stock, byBirth: Column<f64>, into: Column<f64>, group: i32): void {
  const births = group * BIRTH_SLOTS
  const ages = group * (OLDEST + 1)
  const lowest = stock.lowest
  const last = max(-1, min(OLDEST, stock.highest))
  const born = stock.year - 1
  for (let age = stock.ageSpan[0]; age < lowest; age += 1) into[ages + age] = 0
  // Ages follow one another among the birth years, but for those that begin anew at the first place.
  const start = birthSlot(born - lowest)
  const count = max(0, last - lowest + 1)
  const unbroken = min(count, BIRTH_SLOTS - start)
  copyFew(place<f64>(byBirth, births + start), place<f64>(into, ages + lowest), unbroken)
  copyFew(place<f64>(byBirth, births), place<f64>(into, ages + lowest + unbroken), count - unbroken)
  for (let age = last + 1; age <= stock.ageSpan[1]; age += 1) into[ages + age] = 0
  for (let age = OLDEST + 1; age <= stock.highest; age += 1) into[ages + OLDEST] += byBirth[births + birthSlot(born - age)]
}

/** Regular staff of 60 or more, by absence and by department. */
function countPastSixty(table: Table, stock: Stock): void {
  clear<f64>(stock.pastSixtyByAbsence, table.kinds)
  clear<f64>(stock.pastSixtyByDepartment, table.departments)
  const until = min(table.cohorts, stock.year - SIXTY - table.first)
  for (let cohort = 0; cohort < until; cohort += 1) {
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      if (table.employmentType[at] !== <u8>REGULAR) continue
      const heads = table.people[at]
      stock.pastSixtyByAbsence[table.absence[at]] += heads
      stock.pastSixtyByDepartment[table.department[at]] += heads
    }
  }
}
