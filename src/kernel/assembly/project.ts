/**
 * Projection (推計): a run from its base date to the closing 1 April, year by year.
 *
 * Stocks are as of 1 April, after that day's hires; people are conserved from each to the next. Whoever asked for it is told of every year, or the
 * years are read here. Which steps a year has, and in which order, engine/year-cycle.ts says.
 */
import { balances } from './balance'
import { Column, columnFrom, copy, nowhere, place } from './column'
import { Course } from './course'
import { Pages, wipe } from './flows'
import { hiringOf } from './hiring/recruiter'
import { countOpenings } from './hiring/situation'
import { host, MISCOUNTED, UNBALANCED, YEAR_CLOSES, YEAR_OPENS } from './host'
import { readYear } from './measures'
import { cohortsAgree } from './recount'
import { compact } from './rows'
import { Run } from './run'
import { takeSteps } from './steps/year'
import { takeStock } from './stock'
import { rememberHires } from './transformation'
import { YearLedger } from './year-ledger'

/** Projects a run that is on its base date (推計). */
export function project(run: Run, course: Course): void {
  wipe(course.book(0))
  for (let index = 0; index < course.years; index += 1) {
    open(run, course, index)
    goThrough(run, course, index)
    if (course.told !== 0) host(YEAR_CLOSES, course.from + index, 0, 0)
    else read(run, course, index)
    wipe(course.book(index + 1))
  }
  open(run, course, course.years)
  if (course.told === 0) read(run, course, course.years)
  if (run.chance.sampled && !cohortsAgree(run.table)) host(MISCOUNTED, course.from + course.years, 0, 0)
}

/** Takes stock on a 1 April, and holds it against the one before (年度の始め). */
function open(run: Run, course: Course, index: i32): void {
  const year = course.from + index
  const stock = course.stock(index)
  countOpenings(run, year)
  takeStock(run.table, stock, year)
  if (index > 0) {
    const booked = course.book(index - 1)
    const net = columnFrom<f64>(booked.all, booked.net)
    if (!balances(course.stock(index - 1).byCell, stock.byCell, net, booked.size)) host(UNBALANCED, year, 0, 0)
  }
  if (course.told !== 0) host(YEAR_OPENS, year, 0, 0)
}

/** Lets a fiscal year go by, and the 1 April after it come. */
function goThrough(run: Run, course: Course, index: i32): void {
  const transformation = run.transformation
  run.year = course.year(index)
  run.pages = course.book(index)
  takeSteps(run, course.steps, course.stepCount)
  compact(run.table)
  if (transformation !== null) rememberHires(transformation, index + 1, hiringOf(run).filled)
}

/** Has a year read, when it is over. */
function read(run: Run, course: Course, index: i32): void {
  const readers = course.readers
  if (changetype<usize>(readers) === 0) return
  const ledger = readers.ledger
  const transformation = run.transformation
  const isOver = index < course.years
  ledger.year = index
  ledger.stock = course.stock(index)
  ledger.joined = index > 0 ? course.book(index - 1) : changetype<Pages>(0)
  ledger.left = isOver ? course.book(index) : changetype<Pages>(0)
  ledger.allowances =
    isOver && course.allowances !== 0 ? columnFrom<f64>(course.book(index).all, course.allowances) : nowhere<f64>()
  if (transformation !== null) ledger.transformation = transformation.year(index)
  readYear(readers, columnFrom<f64>(course.rows, index * course.columns))
  noteDecisions(run, ledger)
}

/** Notes what was decided for the coming 1 April in the ledger of the year that begins then. */
function noteDecisions(run: Run, ledger: YearLedger): void {
  const hiring = hiringOf(run)
  const transferred = run.transferred
  ledger.planned = hiring.planned
  ledger.experienced = hiring.experienced
  copyAll(hiring.plannedByFamily, ledger.plannedByJobFamily, run.table.jobFamilies)
  ledger.steppedDown = run.steppedDown
  ledger.appointed = run.appointed
  copyAll(run.kept, ledger.kept, run.year.rules.exceptions)
  ledger.toMove = sumOf(transferred.planned, transferred.count)
  ledger.moved = sumOf(transferred.moved, transferred.count)
}

function copyAll(from: Column<f64>, into: Column<f64>, count: i32): void {
  copy<f64>(place<f64>(from, 0), place<f64>(into, 0), count)
}

function sumOf(numbers: Column<f64>, count: i32): f64 {
  let sum: f64 = 0
  for (let index = 0; index < count; index += 1) sum += numbers[index]
  return sum
}
