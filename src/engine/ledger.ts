/**
 * The year ledger (年度台帳): stock on 1 April, what joined that day, and what left until 31 March, per cell.
 *
 * Flows are booked by the steps as they happen (book-pages.ts); stocks come from the members. The two must agree to the last
 * billionth of a person: opening − separations + inflows + recruitment ± transfers = closing, in every cell, year and run, always checked.
 */
import { ABSENCES, type Absence, LEAVES } from '../terms/index.ts'
import type { AbsentByDepartment } from './absent-by-department.ts'
import type { Flows, Transfers } from './book-pages.ts'
import type { CostPlan } from './cost-plan.ts'
import type { Exit } from './exit-book.ts'
import { InvariantError } from './invariant-error.ts'
import type { LeaveFlows } from './leave-book.ts'
import type { ManagerialMoves } from './managerial-moves.ts'
import type { Members } from './members.ts'
import type { Stock } from './stock.ts'
import { BIRTH_SLOTS, birthSlot, countAfresh, type Sums } from './tally.ts'
import type { TransferOutcome } from './transfer.ts'
import type { TransformationYear } from './transformation-year.ts'

/** The hires of a 1 April over all policies, in whole people (採用の結果). */
export interface Hired {
  planned: number
  filled: number
  /** Experienced among the filled (経験者). */
  experienced: number
  readonly plannedByJobFamily: number[]
}

/** Who joined and moved on a 1 April (採用・任用・異動). */
export interface Joined extends Readonly<Hired> {
  readonly flows: Flows
  /** The same by employment type only. */
  readonly flowsByType: Flows
  readonly transfers: Transfers
  readonly managerial: ManagerialMoves
  /** By planned transfer, in the order of the plan. */
  readonly transferred: readonly TransferOutcome[]
}

/** One fiscal year of one run (年度台帳). Counts are whole billionths of a person, by cell. */
export interface YearLedger {
  readonly fiscalYear: number
  readonly stock: Stock
  /** Who joined on this 1 April; absent for the base date, where it is unknown. */
  readonly joined?: Joined | undefined
  /** Hours saved by DX, people moved for it and recent hires; absent where the plan asks for none of it. */
  readonly transformation?: TransformationYear | undefined
  /** Who left during this year; absent for the closing 1 April. */
  readonly separations?: Flows | undefined
  /** The same by employment type only. */
  readonly separationsByType?: Flows | undefined
  /** The leaves of this year, where the plan has a leave model. */
  readonly leave?: LeaveFlows | undefined
  /** Posts given up and held on this 1 April, in people, by substitution of the plan (置き換わっている職); absent where it has none. */
  readonly held?: readonly number[] | undefined
  /** The absent by department, where a measure of the plan needs them. */
  readonly absent?: AbsentByDepartment | undefined
  /** What people cost in this run (費用), and the retirement allowances of those who left, in yen, by index of the cause; absent where pay is not known. */
  readonly cost?: { readonly plan: CostPlan; readonly allowances: Float64Array } | undefined
  /** Regular staff who left during this year, by cause, age and years of service, where the plan lists them. */
  readonly exits?: readonly Exit[] | undefined
}

/**
 * Asserts that people are conserved from one 1 April to the next (人の保存): in every cell the stock changes by what was booked.
 * @param net what was booked in each cell: whoever came in less whoever went out.
 * @throws InvariantError when any cell is out by as little as a billionth of a person.
 */
export function assertBalance(
  before: Pick<YearLedger, 'fiscalYear' | 'stock'>,
  after: Pick<YearLedger, 'stock'>,
  net: Float64Array,
  scenario: string,
): void {
  const [opening, closing] = [before.stock.byCell, after.stock.byCell]
  for (let cell = 0; cell < closing.length; cell += 1) {
    const expected = (opening[cell] as number) + (net[cell] as number)
    const counted = closing[cell] as number
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
function onLeave({ byTypeFamilyAndAbsence }: Stock, absence: Absence): number {
  let people = 0
  for (let slot = ABSENCES.indexOf(absence); slot < byTypeFamilyAndAbsence.length; slot += ABSENCES.length) {
    people += byTypeFamilyAndAbsence[slot] as number
  }
  return people
}

/**
 * Asserts that the sums which the table keeps are the people who are in it (集計の検査), by a fresh count of every row.
 * @param into sums to count in; what they hold is written over.
 * @throws InvariantError when any cell or birth year is out by as little as a billionth of a person.
 */
export function assertTally(members: Members, where: { readonly scenario: string; readonly year: number }, into?: Sums): void {
  const counted = countAfresh(members, into)
  for (const name of Object.keys(counted) as (keyof Sums)[]) {
    const [fresh, kept] = [counted[name], members.tally[name]]
    // People are whole numbers up to 2^53; people × year of entry pass it above some 4,400 people and are floating-point sums.
    const at = differenceAt(fresh, kept, name === 'entryYears' ? 1e-9 : 0)
    if (at < 0) continue
    const args = { sum: name, at, counted: fresh[at] as number, kept: kept[at] as number }
    throw new InvariantError('The count differs from the sums kept', { ...where, ...args })
  }
}

/** Where two sums differ by more than a part of themselves; −1: nowhere. Written out: there are tens of thousands, every year. */
function differenceAt(fresh: Float64Array, kept: Float64Array, slack: number): number {
  for (let at = 0; at < fresh.length; at += 1) {
    const people = fresh[at] as number
    if (people !== kept[at] && !(Math.abs(people - (kept[at] as number)) <= Math.abs(people) * slack)) return at
  }
  return -1
}

/**
 * Asserts that as many people are in the table as the sums say, by birth year (生年度別の検査): the quick check of every sampled run.
 * @throws InvariantError as {@link assertTally}.
 */
export function assertCohorts(members: Members, where: { readonly scenario: string; readonly year: number }): void {
  const { byBirth } = members.tally
  const { people, cohorts } = members
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    let counted = 0
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) counted += people[at] as number
    let kept = 0
    const born = members.birthYearOf(cohort)
    for (let slot = birthSlot(born); slot < byBirth.length; slot += BIRTH_SLOTS) kept += byBirth[slot] as number
    if (counted !== kept) throw new InvariantError('The count differs from the sums kept', { ...where, born, counted, kept })
  }
}
