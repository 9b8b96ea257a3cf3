/**
 * The people in post on a 1 April by where and what they are (内訳), written into a row of measures: by job family and department, past 60 by birth cohort,
 * and how long they have served. Not here: which columns there are, see measure/strength.ts, after60.ts and service.ts.
 */
import { Column, clear, columnFrom, nowhere } from '../column'
import { InPost, ROW } from '../in-post'
import { PERSON } from '../rows'
import { SIXTY, Stock } from '../stock'
import { REGULAR } from '../table'
import { YearLedger } from '../year-ledger'

/** Writes weighed people by job family and, after these, by department. @param into where the first column stands. */
export function readCells(inPost: InPost, stock: Stock, into: Column<f64>): void {
  const families = inPost.jobFamilies
  const departments = inPost.departments
  const ofDepartments = columnFrom<f64>(into, families)
  clear<f64>(into, families + departments)
  for (let group = 0; group < inPost.types * families; group += 1) {
    const weight = inPost.weights[group / families]
    if (weight === 0 || stock.byGroup[group] === 0) continue
    const cells = columnFrom<f64>(stock.byCell, group * departments)
    let ofFamily = into[group % families]
    for (let department = 0; department < departments; department += 1) {
      const heads = cells[department] * weight
      ofFamily += heads
      ofDepartments[department] += heads
    }
    into[group % families] = ofFamily
  }
  for (let column = 0; column < families + departments; column += 1) into[column] /= PERSON
}

/** Birth cohorts (生年度の組), whose ages go down by one. measure/after60.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Cohorts {
  count: i32
  /** Age of the first on the base date. */
  eldest: i32
  /** The employment types of re-employed people. */
  fullTime: i32
  shortTime: i32
  /** Which absence is partial leave, and by year the share of the hours that is not worked then; nowhere where nobody may take it. */
  partialLeave: i32
  notWorked: Column<f64> = nowhere<f64>()
}

/**
 * Writes regular staff of 60 or more, and after these re-employed people, by cohort, nothing where nobody is; then those on partial leave in heads and in
 * full-time equivalents. @param into where the first stands.
 */
export function readCohorts(inPost: InPost, ledger: YearLedger, cohorts: Cohorts, into: Column<f64>): void {
  const stock = ledger.stock
  for (let cohort = 0; cohort < cohorts.count; cohort += 1) {
    const age = cohorts.eldest + ledger.year - cohort
    if (age < inPost.youngest || age > inPost.oldest) continue
    const regular = age < SIXTY ? 0 : aged(inPost, stock, REGULAR, age)
    const reemployed = aged(inPost, stock, cohorts.fullTime, age) + aged(inPost, stock, cohorts.shortTime, age)
    if (regular > 0) into[cohort] = regular / PERSON
    if (reemployed > 0) into[cohorts.count + cohort] = reemployed / PERSON
  }
  if (changetype<usize>(cohorts.notWorked) === 0) return
  const onLeave = onPartialLeave(inPost, stock, cohorts) / PERSON
  into[2 * cohorts.count] = onLeave
  into[2 * cohorts.count + 1] = onLeave * (1 - cohorts.notWorked[ledger.year])
}

/** Regular staff on partial leave. */
function onPartialLeave(inPost: InPost, stock: Stock, cohorts: Cohorts): f64 {
  let sum: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1) {
    const group = REGULAR * inPost.jobFamilies + family
    sum += stock.byTypeFamilyAndAbsence[group * inPost.kinds + cohorts.partialLeave]
  }
  return sum
}

/** People of an employment type and age. */
function aged(inPost: InPost, stock: Stock, type: i32, age: i32): f64 {
  const row = inPost.jobFamilies * ROW
  const end = (type + 1) * row
  let sum: f64 = 0
  for (let at = type * row + age; at < end; at += ROW) sum += stock.byTypeFamilyAndAge[at]
  return sum
}

/**
 * Writes the mean length of service of regular staff, and after it that of each job family; nothing where nobody is.
 * @param into where the mean of all stands.
 */
export function readService(inPost: InPost, stock: Stock, into: Column<f64>): void {
  let years: f64 = 0
  let people: f64 = 0
  for (let family = 0; family < inPost.jobFamilies; family += 1) {
    const group = REGULAR * inPost.jobFamilies + family
    const served = stock.serviceYears[group]
    const heads = stock.byGroup[group]
    years += served
    people += heads
    if (heads > 0) into[1 + family] = served / heads
  }
  if (people > 0) into[0] = years / people
}
