/**
 * Simulation (推計): a run plan → the ledgers of every year from the base date to the closing 1 April.
 *
 * One code path for the expected run and for sampled ones; only chance differs. The base date's ledger has a stock and no inflows, the
 * closing one no separations. The balance is asserted every year, and the sums are held against a fresh count, in production too: all of them every year in the expected run, by birth year at the end of a sampled one. Not here: many runs, see run-block.ts and measure/ensemble.ts.
 */

import { answersOf } from './answers.ts'
import { type Chance, expectedChance } from './chance.ts'
import type { YearReaders } from './course.ts'
import type { Joined, YearLedger } from './ledger.ts'
import { type PreparedPlan, prepareInRoom } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import { leavesBefore } from './steps/leave.ts'
import { copyOfStock } from './stock.ts'
import { copyOfYear } from './transformation-year.ts'
import { openState, workspaceFor } from './workspace.ts'
import { YearWatch } from './year-watch.ts'

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
 * @param readers who reads the years in the kernel instead, where that knows all of a year; a ledger then is shown of none.
 */
export function project(prepared: PreparedPlan, chance: Chance, see: (ledger: YearLedger) => void, readers?: YearReaders): void {
  const workspace = workspaceFor(prepared, chance.sampled)
  const { course, cycle, knowsYears } = workspace
  const state = openState(prepared, chance, workspace)
  const inside = chance.sampled && readers !== undefined && knowsYears
  const watch = inside ? undefined : new YearWatch(state, course, see)
  state.inKernel.host = answersOf(state, cycle.outside, { course, watch })
  leavesBefore(state)
  course.project(state.inKernel, prepared, inside ? readers : undefined)
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
