/**
 * Strength by group of appointing authorities (任命権者別の職員数), under a counting rule that may count less past 60 and while absent.
 *
 * Not here: which columns there are, see measure/authorities.ts.
 */
import { Column, clear, columnFrom, nowhere } from '../column'
import { InPost } from '../in-post'
import { PERSON } from '../rows'
import { Stock } from '../stock'
import { REGULAR } from '../table'
import { YearLedger } from '../year-ledger'

/** Groups of authorities (任命権者の組). measure/authorities.ts writes its fields in this order, all of four bytes. */
@unmanaged
export class Authorities {
  /** How much a head counts under their rule, by employment type; after these how much less a regular one of 60 or more. */
  weights: Column<f64> = nowhere<f64>()
  /** By absence, the share of a head that does not count; nowhere: all of it does. */
  uncounted: Column<f64> = nowhere<f64>()
  /** The group of each department; a department of no authority has one more, which has no column. */
  groupOf: Column<i32> = nowhere<i32>()
  /** How many groups there are, the last one among them. */
  count: i32
  /** Weighed people of each group, in billionths. */
  counted: Column<f64> = nowhere<f64>()
}

/** Writes strength by group of authorities. @param into where the first stands. */
export function readAuthorities(inPost: InPost, ledger: YearLedger, authorities: Authorities, into: Column<f64>): void {
  clear<f64>(authorities.counted, authorities.count)
  countAll(inPost, ledger.stock, authorities)
  takeOffPastSixty(inPost, ledger.stock, authorities)
  takeOffAbsent(inPost, ledger.absent, authorities)
  for (let group = 0; group < authorities.count - 1; group += 1) into[group] = authorities.counted[group] / PERSON
}

function countAll(inPost: InPost, stock: Stock, authorities: Authorities): void {
  const departments = inPost.departments
  for (let group = 0; group < inPost.types * inPost.jobFamilies; group += 1) {
    const weight = authorities.weights[group / inPost.jobFamilies]
    if (weight === 0 || stock.byGroup[group] === 0) continue
    const cells = columnFrom<f64>(stock.byCell, group * departments)
    for (let department = 0; department < departments; department += 1) {
      const there = cells[department]
      if (there !== 0) add(authorities, department, there * weight)
    }
  }
}

function takeOffPastSixty(inPost: InPost, stock: Stock, authorities: Authorities): void {
  const less = authorities.weights[inPost.types]
  if (less === 0) return
  for (let department = 0; department < inPost.departments; department += 1) {
    add(authorities, department, -stock.pastSixtyByDepartment[department] * less)
  }
}

/** @param absent by absence and department, then those of 60 or more; nowhere where nobody asks. */
function takeOffAbsent(inPost: InPost, absent: Column<f64>, authorities: Authorities): void {
  const uncounted = authorities.uncounted
  if (changetype<usize>(uncounted) === 0 || changetype<usize>(absent) === 0) return
  const departments = inPost.departments
  const slots = inPost.kinds * departments
  const weight = authorities.weights[REGULAR]
  const less = authorities.weights[inPost.types]
  for (let slot = 0; slot < slots; slot += 1) {
    const counts = absent[slot] * weight - absent[slots + slot] * less
    add(authorities, slot % departments, -uncounted[slot / departments] * counts)
  }
}

function add(authorities: Authorities, department: i32, people: f64): void {
  authorities.counted[authorities.groupOf[department]] += people
}
