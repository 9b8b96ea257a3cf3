/**
 * Simulation (推計): a run plan → one trajectory, the ledgers of every year from the base date to the closing 1 April.
 *
 * The base date's ledger has a stock and no inflows, the closing one no separations. Balances are asserted at the
 * end, in production too. Not here: many runs; one call is one run.
 */
import { type Chance, expectedChance } from './chance.ts'
import { assertBalance, takeStock, type YearLedger } from './ledger.ts'
import { countUnderTarget } from './policies/situation.ts'
import type { RunPlan } from './run-plan.ts'
import { openState, recruitersOf } from './run-state.ts'
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
  const state = openState(plan, chance, untilRecruitment)
  const ledgers: YearLedger[] = []
  let joined: YearLedger['joined']
  for (let year: number = plan.from; year <= plan.to + 1; year += 1) {
    state.year = year
    for (const recruiter of recruitersOf(state)) recruiter.memory.openingCount = countUnderTarget(recruiter, state.members, year)
    const stock = takeStock(state.members, state.lattice, year)
    const opening = { fiscalYear: year, stock, ...(joined === undefined ? {} : { joined }) }
    if (year > plan.to) {
      ledgers.push(opening)
      break
    }
    runYear(state)
    const flows = state.book.close()
    ledgers.push({ ...opening, separations: flows.separations })
    joined = { flows: flows.joined, ...state.hired }
  }
  ledgers.forEach((after, index) => {
    const before = ledgers[index - 1]
    if (before !== undefined) assertBalance(before, after, plan.scenario)
  })
  return { plan, ledgers }
}
