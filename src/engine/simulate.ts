/**
 * Simulation (推計): a run plan → the ledgers of every year from the base date to the closing 1 April.
 *
 * One code path for the expected run and for sampled ones; only chance differs. The base date's ledger has a stock and no inflows, the
 * closing one no separations. The balance is asserted every year, and the sums are held against a fresh count, in production too: all of them every year in the expected run, by birth year at the end of a sampled one. Not here: many runs, see run-block.ts and measure/ensemble.ts.
 */

import type { Kernel } from '../kernel/index.ts'
import { absentByDepartment, weighsAbsentByDepartment } from './absent-by-department.ts'
import type { YearBook } from './book-pages.ts'
import { type Chance, expectedChance } from './chance.ts'
import { takeExits } from './exit-book.ts'
import { assertBalance, assertCohorts, assertLeaveBalance, assertTally, type Joined, type YearLedger } from './ledger.ts'
import { countUnderTarget } from './policies/situation.ts'
import { postsHeld } from './posts-held.ts'
import { type PreparedPlan, prepareInRoom } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import { openState, type RunState, recruitersOf, workspaceFor } from './run-state.ts'
import { leavesBefore } from './steps/leave.ts'
import { copyOfStock, type Stock } from './stock.ts'
import { emptySums } from './tally.ts'
import { rememberHires, transformationOf } from './transformation-state.ts'
import { cycleOf, type PlanCycle } from './year-cycle.ts'

/** One run's ledgers (推移), from the base year to the closing 1 April. */
export interface Trajectory {
  readonly plan: RunPlan
  readonly ledgers: readonly YearLedger[]
}

/**
 * Projects a plan (推計).
 * @throws InvariantError when people are not conserved (our defect), UndefinedFormula when a formula of the plan has no value.
 */
export function simulate(plan: RunPlan, chance: Chance = expectedChance): Trajectory {
  const ledgers: YearLedger[] = []
  projectPlan(plan, chance, ledger => {
    ledgers.push(copied(ledger))
  })
  return { plan, ledgers }
}

/**
 * Projects a plan and shows each year's ledger as it is closed (逐年の推計).
 * @param see as in {@link project}.
 * @throws as {@link simulate}.
 */
export function projectPlan(plan: RunPlan, chance: Chance, see: (ledger: YearLedger) => void): void {
  const { prepared, leave } = prepareInRoom(plan)
  try {
    project(prepared, chance, see)
  } finally {
    leave()
  }
}

/**
 * Projects a prepared plan and shows each year's ledger as it is closed (逐年の推計).
 * @param see is shown a ledger whose arrays are used again: whoever keeps it must copy it.
 */
export function project(prepared: PreparedPlan, chance: Chance, see: (ledger: YearLedger) => void): void {
  const { plan } = prepared
  const { runYear, untilRecruitment } = cycleFor(prepared)
  const workspace = workspaceFor(prepared, chance.sampled)
  const state = openState(prepared, chance, untilRecruitment, workspace)
  leavesBefore(state)
  const needsAbsent = weighsAbsentByDepartment(plan)
  const counted = chance.sampled ? undefined : emptySums(prepared.lattice)
  let [taken, spare] = workspace.stocks
  let before: OpenLedger | undefined
  let joined: Joined | undefined
  let last: YearBook | undefined
  for (let year: number = plan.from; year <= plan.to + 1; year += 1) {
    state.year = year
    for (const recruiter of recruitersOf(state)) recruiter.memory.openingCount = countUnderTarget(recruiter, state.members, year)
    const stock = taken.take(state.members, year)
    if (counted !== undefined) assertTally(state.members, { scenario: plan.scenario, year }, counted)
    const ledger = open(state, stock, joined)
    if (needsAbsent) ledger.absent = absentByDepartment(state.members, year)
    if (before !== undefined && last !== undefined) {
      if (!isBalanced(prepared.kernel, [before.stock, stock], last.net)) assertBalance(before, ledger, last.net, plan.scenario)
      assertLeaveBalance(before, ledger, plan.scenario)
    }
    if (year > plan.to) {
      if (chance.sampled) assertCohorts(state.members, { scenario: plan.scenario, year })
      see(ledger)
      return
    }
    runYear(state)
    rememberHires(state.transformation, state.hired.filled)
    const booked = close(state, ledger)
    before = ledger
    see(ledger)
    joined = joinedIn(state, booked)
    last = booked
    ;[taken, spare] = [spare, taken]
  }
}

/** Whether the people of two stocks in the kernel differ by what was booked between them (収支の検算): the kernel compares all cells. */
const isBalanced = ({ call }: Kernel, [opening, closing]: readonly [Stock, Stock], net: Float64Array): boolean =>
  call.balances(opening.byCell.byteOffset, closing.byCell.byteOffset, net.byteOffset, net.length) !== 0

/** The cycle of a plan, chosen once for all its runs: what is drawn changes numbers, never which steps concern the plan. */
function cycleFor(prepared: PreparedPlan): PlanCycle {
  const { known = prepared } = prepared
  const before = cycles.get(known)
  if (before !== undefined) return before
  const cycle = cycleOf(known)
  cycles.set(known, cycle)
  return cycle
}

const cycles = new WeakMap<PreparedPlan, PlanCycle>()

/** A ledger to be filled in as its year goes by. */
type OpenLedger = { -readonly [Field in keyof YearLedger]: YearLedger[Field] }

/** The ledger of a year on its 1 April (年度の始め). */
const open = ({ transformation, year, plan }: RunState, stock: Stock, joined: Joined | undefined): OpenLedger => ({
  fiscalYear: year,
  stock,
  joined,
  transformation: transformationOf(transformation),
  separations: undefined,
  separationsByType: undefined,
  held: plan.work?.substitutions.length ? postsHeld(plan, stock.byTypeFamilyAndAbsence, year - plan.from) : undefined,
  absent: undefined,
  leave: undefined,
  cost: undefined,
  exits: undefined,
})

/** Fills in what happened in a year (年度の締め). @returns everything that was booked. */
function close({ book, plan, inKernel, leave, members, year }: RunState, ledger: OpenLedger): YearBook {
  leave?.bookAbsences(inKernel)
  const booked = book.close()
  ledger.separations = booked.separations
  ledger.separationsByType = booked.separationsByType
  ledger.exits = plan.listsExits === true ? takeExits(members.kernel, inKernel.exits, year) : undefined
  ledger.leave = leave?.close()
  if (plan.cost !== undefined) ledger.cost = { plan: plan.cost, allowances: booked.allowances }
  return booked
}

/** Who joined and moved on the 1 April after a year (年度末の翌日). */
const joinedIn = ({ hired, transferred, inKernel }: RunState, { joined, joinedByType, transfers }: YearBook): Joined => ({
  planned: hired.planned,
  filled: hired.filled,
  experienced: hired.experienced,
  plannedByJobFamily: hired.plannedByJobFamily,
  flows: joined,
  flowsByType: joinedByType,
  transfers,
  transferred,
  managerial: inKernel.managerial,
})

/** A copy of a ledger with arrays of its own, and of the same form as one that is open. */
const copied = (ledger: YearLedger): YearLedger => ({
  fiscalYear: ledger.fiscalYear,
  stock: copyOfStock(ledger.stock),
  joined: ledger.joined && copyOfJoined(ledger.joined),
  transformation: ledger.transformation,
  separations: ledger.separations && copyOfFlows(ledger.separations),
  separationsByType: ledger.separationsByType && copyOfFlows(ledger.separationsByType),
  held: ledger.held,
  absent: ledger.absent,
  leave: ledger.leave,
  cost: ledger.cost && { plan: ledger.cost.plan, allowances: ledger.cost.allowances.slice() },
  exits: ledger.exits,
})

const copyOfJoined = (joined: Joined): Joined => ({
  ...joined,
  flows: copyOfFlows(joined.flows),
  flowsByType: copyOfFlows(joined.flowsByType),
  transfers: copyOfFlows(joined.transfers),
})

const copyOfFlows = <K>(flows: ReadonlyMap<K, Float64Array>): ReadonlyMap<K, Float64Array> =>
  new Map([...flows].map(([cause, cells]) => [cause, cells.slice()]))
