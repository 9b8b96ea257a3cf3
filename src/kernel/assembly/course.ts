/**
 * The course of a run (試行の推移): where the stocks, flows and numbers of its years stand, from the base date to the closing 1 April.
 *
 * Not here: how a year goes by, see project.ts.
 */
import { Column, nowhere } from './column'
import { Pages } from './flows'
import { Readers } from './measures'
import { make } from './memory'
import { Stock } from './stock'
import { Year } from './year'

/** How many stocks and books take turns: a year is read with that of the 1 April before it, and while the next book is open already. */
const STOCKS: i32 = 2
const BOOKS: i32 = 3

/** The course of the runs of a plan, one after another. engine/course.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Course {
  /** The base year, and how many fiscal years there are. The closing 1 April is that after the last. */
  from: i32
  years: i32
  /** By year: the conditions under which it goes by. */
  conditions: Column<i32> = nowhere<i32>()
  /** The steps of a year, and how many. */
  steps: Column<i32> = nowhere<i32>()
  stepCount: i32
  /** The stocks and the books, which take turns. */
  stocks: Column<i32> = nowhere<i32>()
  books: Column<i32> = nowhere<i32>()
  /** Where allowances begin in the pages of a book; 0 where pay is not known. */
  allowances: i32
  /** Whether every year is told outside. */
  told: i32
  /** Who reads the years here, into which rows, and how many columns a row has; none where nobody does. */
  readers: Readers = changetype<Readers>(0)
  rows: Column<f64> = nowhere<f64>()
  columns: i32

  @inline
  year(index: i32): Year {
    return changetype<Year>(this.conditions[index])
  }

  /** The stock of a 1 April. @param index years since the base date. */
  stock(index: i32): Stock {
    return changetype<Stock>(this.stocks[index % STOCKS])
  }

  /** What is booked in a fiscal year and on the 1 April after it. */
  book(index: i32): Pages {
    return changetype<Pages>(this.books[index % BOOKS])
  }
}

/** A course to be written (推移の作成). */
export function newCourse(): Course {
  return make<Course>()
}
