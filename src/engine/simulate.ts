/**
 * Simulation (推計): a run plan → the ledgers of every year from the base date to the closing 1 April.
 *
 * One code path for the expected run and for sampled ones; only chance differs. The base date's ledger has a stock and no inflows, the
 * closing one no separations. The balance is asserted every year, and the sums are counted afresh, in production too. Not here: many runs, see ensemble.ts.
 */
import { absentByDepartment, weighsAbsentByDepartment } from './absent-by-department.ts'
import { type Chance, expectedChance } from './chance.ts'
import { assertBalance, assertCohorts, assertLeaveBalance, assertTally, takeStock, type YearLedger } from './ledger.ts'
import { countUnderTarget } from './policies/situation.ts'
import { type PreparedPlan, prepare } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import { openState, type RunState, recruitersOf, workspaceFor } from './run-state.ts'
import { leavesBefore } from './steps/leave.ts'
import { rememberHires, transformationOf } from './transformation-state.ts'
import { runYear, untilRecruitment } from './year-cycle.ts'

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
  project(prepare(plan), chance, ledger => {
    ledgers.push(structuredCopy(ledger))
  })
  return { plan, ledgers }
}

/**
 * Projects a prepared plan and shows each year's ledger as it is closed (逐年の推計).
 * @param see is shown a ledger whose arrays are used again: whoever keeps it must copy it.
 * @param workspace where the run works; runs of the same plan and kind may share one.
 */
export function project(
  prepared: PreparedPlan,
  chance: Chance,
  see: (ledger: YearLedger) => void,
  workspace = workspaceFor(prepared, chance.sampled),
): void {
  const { plan } = prepared
  const state = openState(prepared, chance, untilRecruitment, workspace)
  leavesBefore(state)
  const needsAbsent = weighsAbsentByDepartment(plan)
  let [stock, spare] = workspace.stocks
  let before: YearLedger | undefined
  let joined: YearLedger['joined']
  let net: Float64Array | undefined
  for (let year: number = plan.from; year <= plan.to + 1; year += 1) {
    state.year = year
    for (const recruiter of recruitersOf(state)) recruiter.memory.openingCount = countUnderTarget(recruiter, state.members, year)
    takeStock(state.members, year, stock)
    if (!chance.sampled) assertTally(state.members, { scenario: plan.scenario, year })
    const opening: YearLedger = {
      fiscalYear: year,
      stock,
      ...(needsAbsent ? { absent: absentByDepartment(state.members, year) } : {}),
      ...(joined === undefined ? {} : { joined }),
      ...transformationOf(state.transformation),
    }
    if (before !== undefined && net !== undefined) {
      assertBalance(before, opening, net, plan.scenario)
      assertLeaveBalance(before, opening, plan.scenario)
    }
    if (year > plan.to) {
      if (chance.sampled) assertCohorts(state.members, { scenario: plan.scenario, year })
      see(opening)
      return
    }
    runYear(state)
    rememberHires(state.transformation, state.hired.filled)
    const closed = closeYear(state, opening)
    before = closed.ledger
    see(before)
    joined = closed.joined
    net = closed.net
    ;[stock, spare] = [spare, stock]
  }
}

/** Closes a year: its ledger, who joined on the following 1 April, and what was booked in each cell (年度の締め). */
function closeYear(
  state: RunState,
  opening: YearLedger,
): { readonly ledger: YearLedger; readonly joined: YearLedger['joined']; readonly net: Float64Array } {
  const { separations, joined: flows, transfers, net, allowances } = state.book.close()
  const { cost } = state.plan
  const exits = state.exits?.close()
  const leave = state.leave?.close()
  return {
    ledger: {
      ...opening,
      separations,
      ...(exits === undefined ? {} : { exits }),
      ...(leave === undefined ? {} : { leave }),
      ...(cost === undefined ? {} : { cost: { plan: cost, allowances } }),
    },
    joined: { flows, transfers, transferred: state.transferred, managerial: state.managerial, ...state.hired },
    net,
  }
}

/** A copy of a ledger with arrays of its own. */
function structuredCopy({ stock, joined, separations, cost, ...rest }: YearLedger): YearLedger {
  const copied = <K>(flows: ReadonlyMap<K, Float64Array>): ReadonlyMap<K, Float64Array> =>
    new Map([...flows].map(([cause, cells]) => [cause, cells.slice()]))
  return {
    ...rest,
    stock: Object.fromEntries(
      Object.entries(stock).map(([name, counts]) => [name, counts.slice()]),
    ) as unknown as YearLedger['stock'],
    ...(joined === undefined ? {} : { joined: { ...joined, flows: copied(joined.flows), transfers: copied(joined.transfers) } }),
    ...(separations === undefined ? {} : { separations: copied(separations) }),
    ...(cost === undefined ? {} : { cost: { ...cost, allowances: cost.allowances.slice() } }),
  }
}
