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
import { postsHeld } from './posts-held.ts'
import { type PreparedPlan, prepareInRoom } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import type { RunState } from './run-state.ts'
import { leavesBefore } from './steps/leave.ts'
import { copyOfStock, type Stock } from './stock.ts'
import { emptySums } from './tally.ts'
import { copyOfYear } from './transformation-year.ts'
import { openState, workspaceFor } from './workspace.ts'
import { runYear } from './year-cycle.ts'

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
  const workspace = workspaceFor(prepared, chance.sampled)
  const state = openState(prepared, chance, workspace)
  leavesBefore(state)
  const needsAbsent = weighsAbsentByDepartment(plan)
  const counted = chance.sampled ? undefined : emptySums(prepared.lattice)
  let [taken, spare] = workspace.stocks
  let before: OpenLedger | undefined
  let joined: Joined | undefined
  let last: YearBook | undefined
  for (let year: number = plan.from; year <= plan.to + 1; year += 1) {
    state.year = year
    state.hiring.openYear(year)
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
    runYear(state, workspace.cycle)
    state.inKernel.rememberHires(year + 1 - plan.from, state.hiring.filled)
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

/** A ledger to be filled in as its year goes by. */
type OpenLedger = { -readonly [Field in keyof YearLedger]: YearLedger[Field] }

/** The ledger of a year on its 1 April (年度の始め). */
const open = ({ prepared, plan, year }: RunState, stock: Stock, joined: Joined | undefined): OpenLedger => ({
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

/** A copy of a ledger with arrays of its own, and of the same form as one that is open. */
const copied = (ledger: YearLedger): YearLedger => ({
  fiscalYear: ledger.fiscalYear,
  stock: copyOfStock(ledger.stock),
  joined: ledger.joined && copyOfJoined(ledger.joined),
  transformation: ledger.transformation && copyOfYear(ledger.transformation),
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
