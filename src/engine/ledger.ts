/**
 * The year ledger (年度台帳): stock on 1 April, what joined that day, and what left until 31 March, per cell.
 *
 * Flows are booked by the steps as they happen (flow-book.ts); stocks are counted afresh from the members. The two must agree to the last
 * billionth of a person: opening − separations + inflows + recruitment ± transfers = closing, in every cell, year and run, always checked.
 */
import { ABSENCES } from '../terms/index.ts'
import type { Exit } from './exit-book.ts'
import type { Flows, Transfers } from './flow-book.ts'
import { InvariantError } from './invariant-error.ts'
import { type Lattice, REGULAR } from './lattice.ts'
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
  /** People × completed years of service, by employment type and job family: index `type × job families + job family`. */
  readonly serviceYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  readonly managersByFamily: Float64Array
  /** Regular staff of 60 or more, by department. */
  readonly pastSixtyByDepartment: Float64Array
}

/** The hires of a 1 April over all policies, in whole people (採用の結果). */
export interface Hired {
  planned: number
  filled: number
  /** Experienced among the filled (経験者). */
  experienced: number
  readonly plannedByJobFamily: number[]
}

/** What became of a planned transfer on a 1 April (異動の結果), in whole people. */
export interface TransferOutcome {
  readonly planned: number
  /** Fewer than planned where fewer people could move. */
  readonly moved: number
}

/** One fiscal year of one run (年度台帳). Counts are whole billionths of a person, by cell. */
export interface YearLedger {
  readonly fiscalYear: number
  readonly stock: Stock
  /** Who joined on this 1 April; absent for the base date, where it is unknown. */
  readonly joined?: Readonly<Hired> & {
    readonly flows: Flows
    readonly transfers: Transfers
    /** By planned transfer, in the order of the plan. */
    readonly transferred?: readonly TransferOutcome[]
  }
  /** Who left during this year; absent for the closing 1 April. */
  readonly separations?: Flows
  /** Regular staff who left during this year, by cause, age and years of service, where the plan lists them. */
  readonly exits?: readonly Exit[]
}

/** A stock in which nobody has been counted yet. */
export function emptyStock(lattice: Lattice): Stock {
  const groups = lattice.size / lattice.departments
  return {
    byCell: new Float64Array(lattice.size),
    byTypeFamilyAndAge: new Float64Array(groups * (OLDEST + 1)),
    byTypeFamilyAndAbsence: new Float64Array(groups * ABSENCES.length),
    serviceYears: new Float64Array(groups),
    managersByFamily: new Float64Array(lattice.jobFamilies),
    pastSixtyByDepartment: new Float64Array(lattice.departments),
  }
}

/** Counts the members on 1 April of a fiscal year (現在員の集計). @param into a stock to be counted afresh; a new one unless given. */
export function takeStock(members: Members, year: number, into?: Stock): Stock {
  const { lattice, jobFamily, employmentType, department, absence, entryYear, manager, people } = members
  const stock = into ?? emptyStock(lattice)
  for (const counts of Object.values(stock) as Float64Array[]) counts.fill(0)
  const { byCell, byTypeFamilyAndAge, byTypeFamilyAndAbsence, serviceYears, managersByFamily, pastSixtyByDepartment } = stock
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
      serviceYears[group] = (serviceYears[group] as number) + heads * (year - (entryYear[at] as number))
      if (age >= SIXTY && employmentType[at] === REGULAR) {
        const place = department[at] as number
        pastSixtyByDepartment[place] = (pastSixtyByDepartment[place] as number) + heads
      }
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
