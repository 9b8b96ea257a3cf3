/**
 * The people in post on a 1 April by where and what they are (内訳), written into a row of measures: by job family and department, by group of
 * authorities, past 60 by birth cohort, in managerial posts, and how long they have served. Not here: which columns there are, see
 * measure/strength.ts, authorities.ts, after60.ts, managers.ts and service.ts.
 */
import { peopleAged } from './ages'
import { Column, clear, columnFrom, nowhere } from './column'
import { InPost, ROW } from './in-post'
import { PERSON } from './rows'
import { SIXTY, Stock } from './stock'
import { REGULAR } from './table'

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

/** Groups of authorities (任命権者の組). measure/authorities.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Authorities {
  /** How much a head counts under their rule, by employment type. */
  weights: Column<f64> = nowhere<f64>()
  /** The group of each department. */
  groupOf: Column<i32> = nowhere<i32>()
  /** How many groups there are. */
  count: i32
  /** Weighed people of each group, in billionths. */
  counted: Column<f64> = nowhere<f64>()
}

/** Counts people by group of authorities. */
export function countByAuthority(inPost: InPost, stock: Stock, authorities: Authorities): void {
  const departments = inPost.departments
  const counted = authorities.counted
  clear<f64>(counted, authorities.count)
  for (let group = 0; group < inPost.types * inPost.jobFamilies; group += 1) {
    const weight = authorities.weights[group / inPost.jobFamilies]
    if (weight === 0 || stock.byGroup[group] === 0) continue
    const cells = columnFrom<f64>(stock.byCell, group * departments)
    for (let department = 0; department < departments; department += 1) {
      const there = cells[department]
      if (there !== 0) counted[authorities.groupOf[department]] += there * weight
    }
  }
}

/** Birth cohorts (生年度の組), whose ages go down by one. measure/after60.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Cohorts {
  count: i32
  /** Age of the first on this 1 April. */
  eldest: i32
  /** The employment types of re-employed people. */
  fullTime: i32
  shortTime: i32
}

/** Writes regular staff of 60 or more, and after these re-employed people, by cohort; nothing where nobody is. @param into where the first stands. */
export function readCohorts(inPost: InPost, stock: Stock, cohorts: Cohorts, into: Column<f64>): void {
  for (let cohort = 0; cohort < cohorts.count; cohort += 1) {
    const age = cohorts.eldest - cohort
    if (age < inPost.youngest || age > inPost.oldest) continue
    const regular = age < SIXTY ? 0 : aged(inPost, stock, REGULAR, age)
    const reemployed = aged(inPost, stock, cohorts.fullTime, age) + aged(inPost, stock, cohorts.shortTime, age)
    if (regular > 0) into[cohort] = regular / PERSON
    if (reemployed > 0) into[cohorts.count + cohort] = reemployed / PERSON
  }
}

/** People of an employment type and age. */
function aged(inPost: InPost, stock: Stock, type: i32, age: i32): f64 {
  const row = inPost.jobFamilies * ROW
  const end = (type + 1) * row
  let sum: f64 = 0
  for (let at = type * row + age; at < end; at += ROW) sum += stock.byTypeFamilyAndAge[at]
  return sum
}

/** The ages that matter for managerial posts (管理職の年齢). measure/managers.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class ManagerAges {
  /** Of successors, both ends included. */
  eligibleFrom: i32
  eligibleTo: i32
  /** From this age on nobody may keep a post without an exception. */
  limit: i32
  /** At which column the job families begin. */
  ofFamilies: i32
}

/**
 * Writes, over all job families, who holds a managerial post, who does so past the limit, and who could follow; then by job family the holders, and
 * after these the successors: regular staff of the eligible ages without such a post.
 * @param into where the first of the totals stands.
 */
export function readManagers(inPost: InPost, stock: Stock, ages: ManagerAges, into: Column<f64>): void {
  const families = inPost.jobFamilies
  const holders = columnFrom<f64>(into, ages.ofFamilies)
  const lastEligible = min(ages.eligibleTo, inPost.oldest)
  let filled: f64 = 0
  let past: f64 = 0
  let following: f64 = 0
  for (let family = 0; family < families; family += 1) {
    const holding = stock.managers[family]
    const held = columnFrom<f64>(stock.managersByFamilyAndAge, family * ROW)
    const regular = columnFrom<f64>(stock.byTypeFamilyAndAge, (REGULAR * families + family) * ROW)
    let successors = peopleAged(regular, ages.eligibleFrom, lastEligible)
    if (holding !== 0) {
      successors -= peopleAged(held, ages.eligibleFrom, lastEligible)
      past += peopleAged(held, ages.limit, inPost.oldest)
    }
    filled += holding
    following += successors
    holders[family] = holding / PERSON
    holders[families + family] = successors / PERSON
  }
  into[0] = filled / PERSON
  into[1] = past / PERSON
  into[2] = following / PERSON
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
