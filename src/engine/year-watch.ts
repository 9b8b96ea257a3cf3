/**
 * Whoever watches the years of a run (年度の見届け): the kernel tells of every year that begins and is over, and ledgers are made of what stands there.
 *
 * People are conserved from one 1 April to the next, which the kernel compares; said here is where they are not. In the expected run every sum is held against a
 * fresh count in every year. Not here: the ledgers of runs that are read in the kernel, see kernel/assembly/project.ts.
 */
import { absentByDepartment, weighsAbsentByDepartment } from './absent-by-department.ts'
import type { YearBook } from './book-pages.ts'
import type { Course } from './course.ts'
import { takeExits } from './exit-book.ts'
import { assertBalance, assertLeaveBalance, assertTally, type Joined, type YearLedger } from './ledger.ts'
import { postsHeld } from './posts-held.ts'
import type { RunState } from './run-state.ts'
import { emptySums, type Sums } from './tally.ts'

/** A ledger to be filled in as its year goes by. */
type OpenLedger = { -readonly [Field in keyof YearLedger]: YearLedger[Field] }

/** Makes the ledgers of a run and shows them (年度台帳の作成). */
export class YearWatch {
  private readonly state: RunState
  private readonly course: Course
  private readonly see: (ledger: YearLedger) => void
  /** Where everybody is counted afresh; undefined in a sampled run. */
  private readonly counted: Sums | undefined
  private ledger: OpenLedger | undefined
  private joined: Joined | undefined

  /** @param see is shown a ledger whose arrays are used again. */
  constructor(state: RunState, course: Course, see: (ledger: YearLedger) => void) {
    this.state = state
    this.course = course
    this.see = see
    this.counted = state.chance.sampled ? undefined : emptySums(state.lattice)
  }

  /** A 1 April: the stock has been taken (年度の始め). The closing one is shown at once. */
  opens(year: number): void {
    const { state, course, counted } = this
    const { plan, members } = state
    const before = this.ledger
    state.year = year
    if (counted !== undefined) assertTally(members, { scenario: plan.scenario, year }, counted)
    const ledger = open(state, course.stockOf(year - plan.from), this.joined)
    if (weighsAbsentByDepartment(plan)) ledger.absent = absentByDepartment(members, year)
    if (before !== undefined) assertLeaveBalance(before, ledger, plan.scenario)
    this.ledger = ledger
    if (year > plan.to) this.see(ledger)
  }

  /** A fiscal year and the 1 April after it are over (年度の締め). */
  closes(year: number): void {
    const { state, course } = this
    const ledger = this.ledger as OpenLedger
    const booked = course.bookOf(year - state.plan.from)
    close(state, ledger, booked)
    this.see(ledger)
    this.joined = joinedIn(state, booked)
  }
}

/** Says where people are not conserved (人の保存). @throws InvariantError. */
export function refuseBalance({ plan }: RunState, course: Course, year: number): void {
  const index = year - plan.from
  const [opening, closing] = [course.stockOf(index - 1), course.stockOf(index)]
  assertBalance({ fiscalYear: year - 1, stock: opening }, { stock: closing }, course.bookOf(index - 1).net, plan.scenario)
}

/** The ledger of a year on its 1 April (年度の始め). */
const open = ({ prepared, plan, year }: RunState, stock: YearLedger['stock'], joined: Joined | undefined): OpenLedger => ({
  fiscalYear: year,
  stock,
  joined,
  transformation: prepared.moves.transformation?.yearOf(year - plan.from),
  separations: undefined,
  separationsByType: undefined,
  held: plan.work?.substitutions.length ? postsHeld(plan, stock.byTypeFamilyAndAbsence, year - plan.from) : undefined,
  absent: undefined,
  leave: undefined,
  cost: undefined,
  exits: undefined,
})

/** Fills in what happened in a year (年度の締め). */
function close({ plan, inKernel, leave, members, year }: RunState, ledger: OpenLedger, booked: YearBook): void {
  leave?.bookAbsences(inKernel)
  ledger.separations = booked.separations
  ledger.separationsByType = booked.separationsByType
  ledger.exits = plan.listsExits === true ? takeExits(members.kernel, inKernel.exits, year) : undefined
  ledger.leave = leave?.close()
  if (plan.cost !== undefined) ledger.cost = { plan: plan.cost, allowances: booked.allowances }
}

/** Who joined and moved on the 1 April after a year (年度末の翌日). */
function joinedIn({ hiring, inKernel }: RunState, { joined, joinedByType, transfers }: YearBook): Joined {
  const { planned, filled, experienced, plannedByJobFamily } = hiring.hired
  return {
    planned,
    filled,
    experienced,
    plannedByJobFamily,
    flows: joined,
    flowsByType: joinedByType,
    transfers,
    transferred: inKernel.transferred,
    managerial: inKernel.managerial,
  }
}
