/**
 * The year ledger (年度台帳): stock on 1 April, what joined that day, and what left until 31 March, per cell.
 *
 * Flows are booked by the steps as they happen (flow-book.ts); stocks are counted afresh from the members. The two must agree to the last
 * billionth of a person: opening − separations + inflows + recruitment ± transfers = closing, in every cell, year and run, always checked.
 */
import { ABSENCES, type Absence, LEAVES } from '../terms/index.ts'
import type { Flows, Transfers } from './flow-book.ts'
import { InvariantError } from './invariant-error.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import type { LeaveFlows } from './leave-book.ts'
import type { Members } from './members.ts'
import { SIXTY } from './sixty.ts'

/** Highest age on 1 April that a stock is broken down to; older members are booked there. */
export const OLDEST = 99

/** People in post on 1 April, after that day's hires (4月1日現在). */
export interface Stock {
  /** By cell. */
  readonly byCell: Float64Array
  /** By employment type, job family and age on 1 April: index `(type × job families + job family) × (OLDEST + 1) + age`. */
  readonly byTypeFamilyAndAge: Float64Array
  /** By employment type, job family and absence: index `(type × job families + job family) × absences + absence`. */
  readonly byTypeFamilyAndAbsence: Float64Array
  /** Regular staff of 60 or more by absence. */
  readonly pastSixtyByAbsence: Float64Array
  /** People × completed years of service, by employment type and job family: index `type × job families + job family`. */
  readonly serviceYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  readonly managersByFamily: Float64Array
}

/** The hires of a 1 April over all policies, in whole people (採用の結果). */
export interface Hired {
  planned: number
  filled: number
  /** Experienced among the filled (経験者). */
  experienced: number
  readonly plannedByJobFamily: number[]
}

/** One fiscal year of one run (年度台帳). Counts are whole billionths of a person, by cell. */
export interface YearLedger {
  readonly fiscalYear: number
  readonly stock: Stock
  /** Who joined on this 1 April; absent for the base date, where it is unknown. */
  readonly joined?: Readonly<Hired> & { readonly flows: Flows; readonly transfers: Transfers }
  /** Who left during this year; absent for the closing 1 April. */
  readonly separations?: Flows
  /** The leaves of this year, where the plan has a leave model. */
  readonly leave?: LeaveFlows
}

/** A stock in which nobody has been counted yet. */
export function emptyStock(lattice: Lattice): Stock {
  const groups = lattice.size / lattice.departments
  return {
    byCell: new Float64Array(lattice.size),
    byTypeFamilyAndAge: new Float64Array(groups * (OLDEST + 1)),
    byTypeFamilyAndAbsence: new Float64Array(groups * ABSENCES.length),
    pastSixtyByAbsence: new Float64Array(ABSENCES.length),
    serviceYears: new Float64Array(groups),
    managersByFamily: new Float64Array(lattice.jobFamilies),
  }
}

/** Counts the members on 1 April of a fiscal year (現在員の集計). @param into a stock to be counted afresh; a new one unless given. */
export function takeStock(members: Members, year: number, into?: Stock): Stock {
  const { lattice, jobFamily, employmentType, department, absence, entryYear, manager, people } = members
  const stock = into ?? emptyStock(lattice)
  for (const counts of Object.values(stock) as Float64Array[]) counts.fill(0)
  const { byCell, byTypeFamilyAndAge, byTypeFamilyAndAbsence, pastSixtyByAbsence, serviceYears, managersByFamily } = stock
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = Math.min(OLDEST, Math.max(0, year - members.birthYearOf(cohort) - 1))
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const family = jobFamily[at] as number
      const group = (employmentType[at] as number) * lattice.jobFamilies + family
      const heads = people[at] as number
      const cell = group * lattice.departments + (department[at] as number)
      byCell[cell] = (byCell[cell] as number) + heads
      const slot = group * (OLDEST + 1) + age
      byTypeFamilyAndAge[slot] = (byTypeFamilyAndAge[slot] as number) + heads
      const kind = group * ABSENCES.length + (absence[at] as number)
      byTypeFamilyAndAbsence[kind] = (byTypeFamilyAndAbsence[kind] as number) + heads
      if (age >= SIXTY && employmentType[at] === REGULAR) {
        const absent = absence[at] as number
        pastSixtyByAbsence[absent] = (pastSixtyByAbsence[absent] as number) + heads
      }
      serviceYears[group] = (serviceYears[group] as number) + heads * (year - (entryYear[at] as number))
      if (manager[at] !== 0) managersByFamily[family] = (managersByFamily[family] as number) + heads
    }
  }
  return stock
}

/**
 * Asserts that people are conserved from one 1 April to the next (人の保存).
 * @throws InvariantError when any cell is out by as little as a billionth of a person.
 */
export function assertBalance(before: YearLedger, after: YearLedger, scenario: string): void {
  const { separations } = before
  const { joined } = after
  if (separations === undefined || joined === undefined) return
  for (let cell = 0; cell < before.stock.byCell.length; cell += 1) {
    let expected = before.stock.byCell[cell] as number
    for (const cells of separations.values()) expected -= cells[cell] as number
    for (const cells of joined.flows.values()) expected += cells[cell] as number
    for (const cells of joined.transfers.values()) expected += cells[cell] as number
    const counted = after.stock.byCell[cell] as number
    if (expected !== counted || counted < 0) {
      throw new InvariantError('People are not conserved', { scenario, year: before.fiscalYear, cell, expected, counted })
    }
  }
}

/**
 * Asserts for each kind of leave: on leave + begun − returned − left the service = on leave a year later (休業の収支).
 * @throws InvariantError when a kind is out by as little as a billionth of a person.
 */
export function assertLeaveBalance(before: YearLedger, after: YearLedger, scenario: string): void {
  const { leave } = before
  if (leave === undefined) return
  LEAVES.forEach((absence, kind) => {
    const begun = (leave.started[kind] as number) - (leave.returned[kind] as number) - (leave.left[kind] as number)
    const expected = onLeave(before.stock, absence) + begun
    const counted = onLeave(after.stock, absence)
    if (expected !== counted || counted < 0) {
      throw new InvariantError('Leaves are not conserved', { scenario, year: before.fiscalYear, cell: kind, expected, counted })
    }
  })
}

/** Everybody in an absence on 1 April (休業者数), in billionths of a person. */
export function onLeave({ byTypeFamilyAndAbsence }: Stock, absence: Absence): number {
  let people = 0
  for (let slot = ABSENCES.indexOf(absence); slot < byTypeFamilyAndAbsence.length; slot += ABSENCES.length) {
    people += byTypeFamilyAndAbsence[slot] as number
  }
  return people
}
