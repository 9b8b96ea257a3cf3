/**
 * The year ledger (年度台帳): stock on 1 April, what joined that day, and what left until 31 March, per cell.
 *
 * Flows are booked by the steps as they happen (flow-book.ts); stocks come from the members. The two must agree to the last
 * billionth of a person: opening − separations + inflows + recruitment ± transfers = closing, in every cell, year and run, always checked.
 */
import { ABSENCES, type Absence, LEAVES } from '../terms/index.ts'
import type { AbsentByDepartment } from './absent-by-department.ts'
import type { CostPlan } from './cost-plan.ts'
import type { Exit } from './exit-book.ts'
import type { Flows, Transfers } from './flow-book.ts'
import { InvariantError } from './invariant-error.ts'
import { type Lattice, REGULAR } from './lattice.ts'
import type { LeaveFlows } from './leave-book.ts'
import type { Members } from './members.ts'
import { SIXTY } from './sixty.ts'
import { BIRTH_SLOTS, birthSlot, ENTRY_ORIGIN, headsInGroup, Tally } from './tally.ts'
import type { TransformationYear } from './transformation-year.ts'

/** Highest age on 1 April that a stock is broken down to; older members are booked there. */
export const OLDEST = 99

/** People in post on 1 April, after that day's hires (4月1日現在). */
export interface Stock {
  /** By cell. */
  readonly byCell: Float64Array
  /** By employment type and job family: index `type × job families + job family`. */
  readonly byGroup: Float64Array
  /** By employment type, job family and age on 1 April: index `(type × job families + job family) × (OLDEST + 1) + age`. */
  readonly byTypeFamilyAndAge: Float64Array
  /** By employment type, job family and absence: index `(type × job families + job family) × absences + absence`. */
  readonly byTypeFamilyAndAbsence: Float64Array
  /** Regular staff of 60 or more by absence. */
  readonly pastSixtyByAbsence: Float64Array
  /** People × completed years of service, by employment type and job family: index `type × job families + job family`. */
  readonly serviceYears: Float64Array
  /** Whoever holds a managerial post, by job family. */
  readonly managers: Float64Array
  /** The same by job family and age on 1 April: index `job family × (OLDEST + 1) + age`. */
  readonly managersByFamilyAndAge: Float64Array
  /** Regular staff of 60 or more, by department. */
  readonly pastSixtyByDepartment: Float64Array
  /** Two ages: nobody is younger than the first or older than the second (年齢の範囲). */
  readonly ageSpan: Int32Array
}

/** What happened to managerial posts on a 1 April, in billionths of a person (管理監督職の異動). */
export interface ManagerialMoves {
  /** Managers at the age limit who left their posts (役職定年). */
  readonly steppedDown: number
  /** Appointed to posts that were free. */
  readonly appointed: number
  /** Those past the age limit who keep their posts for a year more, by exception of the plan (特例任用). */
  readonly kept: readonly number[]
}

/** No manager left or took a post (異動なし). */
export const noManagerialMoves: ManagerialMoves = { steppedDown: 0, appointed: 0, kept: [] }

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
  /** The absent by department, where a measure of the plan needs them. */
  readonly absent?: AbsentByDepartment | undefined
  /** What people cost in this run (費用), and the retirement allowances of those who left, in yen, by index of the cause; absent where pay is not known. */
  readonly cost?: { readonly plan: CostPlan; readonly allowances: Float64Array } | undefined
  /** Regular staff who left during this year, by cause, age and years of service, where the plan lists them. */
  readonly exits?: readonly Exit[] | undefined
}

/** A stock in which nobody has been counted yet. */
export function emptyStock(lattice: Lattice): Stock {
  const groups = lattice.size / lattice.departments
  return {
    byCell: new Float64Array(lattice.size),
    byGroup: new Float64Array(groups),
    byTypeFamilyAndAge: new Float64Array(groups * (OLDEST + 1)),
    byTypeFamilyAndAbsence: new Float64Array(groups * ABSENCES.length),
    pastSixtyByAbsence: new Float64Array(ABSENCES.length),
    serviceYears: new Float64Array(groups),
    managers: new Float64Array(lattice.jobFamilies),
    managersByFamilyAndAge: new Float64Array(lattice.jobFamilies * (OLDEST + 1)),
    pastSixtyByDepartment: new Float64Array(lattice.departments),
    ageSpan: Int32Array.of(0, OLDEST),
  }
}

/**
 * The stock on 1 April of a fiscal year (現在員の集計), from the sums that the table keeps.
 * @param into a stock to be written over; a new one unless given.
 */
export function takeStock(members: Members, year: number, into?: Stock): Stock {
  const { lattice, tally } = members
  const stock = into ?? emptyStock(lattice)
  const ages = agesIn(members, year, stock)
  stock.ageSpan[0] = ages.lowest
  stock.ageSpan[1] = Math.min(OLDEST, ages.highest)
  stock.byCell.set(tally.byCell)
  stock.byTypeFamilyAndAbsence.set(tally.heads)
  for (let family = 0; family < lattice.jobFamilies; family += 1) {
    const managers = tally.managers[family] as number
    const before = stock.managers[family] as number
    stock.managers[family] = managers
    if (managers !== 0 || before !== 0) agesOf(tally.managersByBirth, ages, family, stock.managersByFamilyAndAge)
  }
  for (let group = 0; group < stock.serviceYears.length; group += 1) {
    const heads = headsInGroup(tally.heads, group)
    const before = stock.byGroup[group] as number
    stock.byGroup[group] = heads
    stock.serviceYears[group] = heads * (year - ENTRY_ORIGIN) - (tally.entryYears[group] as number)
    // Where nobody is and nobody was, there is nothing to write over.
    if (heads !== 0 || before !== 0) agesOf(tally.byBirth, ages, group, stock.byTypeFamilyAndAge)
  }
  countPastSixty(members, year, stock)
  return stock
}

/** The ages of the youngest and oldest cohort on 1 April of a year. */
interface Ages {
  readonly year: number
  readonly lowest: number
  readonly highest: number
  /** The same of the stock that is written over. */
  readonly spanned: { readonly lowest: number; readonly highest: number }
}

const agesIn = (members: Members, year: number, { ageSpan }: Stock): Ages => ({
  year,
  lowest: Math.max(0, year - members.birthYearOf(members.cohorts - 1) - 1),
  highest: members.cohorts === 0 ? OLDEST : year - members.birthYearOf(0) - 1,
  spanned: { lowest: ageSpan[0] as number, highest: ageSpan[1] as number },
})

/** Turns the birth years of a group into ages on 1 April of a year. Nobody is of an age outside the span of the stock that is written over. */
function agesOf(byBirth: Float64Array, { year, lowest, highest, spanned }: Ages, group: number, into: Float64Array): void {
  const slots = BIRTH_SLOTS
  const births = group * slots
  const ages = group * (OLDEST + 1)
  const last = Math.min(OLDEST, highest)
  for (let age = spanned.lowest; age < lowest; age += 1) into[ages + age] = 0
  // As birthSlot has it; written out, because a call into another file makes this loop twice as long.
  for (let age = lowest; age <= last; age += 1) into[ages + age] = byBirth[births + ((year - age - 1) & (slots - 1))] as number
  for (let age = last + 1; age <= spanned.highest; age += 1) into[ages + age] = 0
  for (let age = OLDEST + 1; age <= highest; age += 1) {
    into[ages + OLDEST] = (into[ages + OLDEST] as number) + (byBirth[births + birthSlot(year - age - 1)] as number)
  }
}

/** Regular staff of 60 or more, by absence and by department. */
function countPastSixty(members: Members, year: number, { pastSixtyByAbsence, pastSixtyByDepartment }: Stock): void {
  const { employmentType, absence, department, people } = members
  pastSixtyByAbsence.fill(0)
  pastSixtyByDepartment.fill(0)
  let present = 0
  const cohorts = members.bornUntil(year - SIXTY - 1)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (employmentType[at] !== REGULAR) continue
      const heads = people[at] as number
      const place = department[at] as number
      const absent = absence[at] as number
      pastSixtyByDepartment[place] = (pastSixtyByDepartment[place] as number) + heads
      if (absent === 0) present += heads
      else pastSixtyByAbsence[absent] = (pastSixtyByAbsence[absent] as number) + heads
    }
  }
  pastSixtyByAbsence[0] = present
}

/**
 * Asserts that people are conserved from one 1 April to the next (人の保存): in every cell the stock changes by what was booked.
 * @param net what was booked in each cell: whoever came in less whoever went out.
 * @throws InvariantError when any cell is out by as little as a billionth of a person.
 */
export function assertBalance(before: YearLedger, after: YearLedger, net: Float64Array, scenario: string): void {
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
export function onLeave({ byTypeFamilyAndAbsence }: Stock, absence: Absence): number {
  let people = 0
  for (let slot = ABSENCES.indexOf(absence); slot < byTypeFamilyAndAbsence.length; slot += ABSENCES.length) {
    people += byTypeFamilyAndAbsence[slot] as number
  }
  return people
}

/**
 * Asserts that the sums which the table keeps are the people who are in it (集計の検査), by a fresh count of every row.
 * @throws InvariantError when any cell or birth year is out by as little as a billionth of a person.
 */
export function assertTally(members: Members, where: { readonly scenario: string; readonly year: number }): void {
  const counted = new Tally(members.lattice)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const born = members.birthYearOf(cohort)
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      counted.book(members, at, born, members.people[at] as number)
    }
  }
  for (const name of ['byCell', 'heads', 'byBirth', 'entryYears', 'managers', 'managersByBirth'] as const) {
    const [fresh, kept] = [counted[name], members.tally[name]]
    // People are whole numbers up to 2^53; people × year of entry pass it above some 4,400 people and are floating-point sums.
    const slack = name === 'entryYears' ? 1e-9 : 0
    const at = fresh.findIndex((people, index) => Math.abs(people - (kept[index] as number)) > Math.abs(people) * slack)
    if (at < 0) continue
    const args = { sum: name, at, counted: fresh[at] as number, kept: kept[at] as number }
    throw new InvariantError('The count differs from the sums kept', { ...where, ...args })
  }
}

/**
 * Asserts that as many people are in the table as the sums say, by birth year (生年度別の検査): the quick check of every sampled run.
 * @throws InvariantError as {@link assertTally}.
 */
export function assertCohorts(members: Members, where: { readonly scenario: string; readonly year: number }): void {
  const { byBirth } = members.tally
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    let counted = 0
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) counted += members.people[at] as number
    let kept = 0
    const born = members.birthYearOf(cohort)
    for (let slot = birthSlot(born); slot < byBirth.length; slot += BIRTH_SLOTS) kept += byBirth[slot] as number
    if (counted !== kept) throw new InvariantError('The count differs from the sums kept', { ...where, born, counted, kept })
  }
}
