/**
 * Planned transfers (計画した異動), on 1 April before recruitment: the planner's own moves between departments and job families.
 *
 * Their number is a decision, and whole in every run; a share of those who may move is rounded with its fraction carried to the next year.
 * Nobody moves who is not there: where fewer people may move than are planned, so many move, and the ledger says how many were missing.
 * A forecast knows job families only, so moves between departments are none in it.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { PERSON, toPeople } from '../../terms/index.ts'
import { inYear, type RunState } from '../run-state.ts'
import type { Transfer, TransferPlan } from '../transfer.ts'
import { carryOut, rowsOf } from './transfers.ts'

/** Carries out the plan's transfers of the coming 1 April (計画した異動). */
export function plannedTransfers(state: RunState): void {
  const { plan, prepared } = state
  if (plan.transfers === undefined) return
  state.transferred = plan.transfers.map((written, index) => {
    const wanted = state.lattice === prepared.lattice ? written : withoutDepartments(written)
    if (wanted === undefined) return { planned: 0, moved: 0 }
    const rows = rowsOf(state, wanted, prepared.families)
    const people = rows.reduce((sum, at) => sum + (state.members.people[at] as number), 0)
    const planned = plannedPeople(state, wanted, people, index)
    const moved = Math.min(planned, Math.floor(people / PERSON))
    const transfer: Transfer = { ...wanted, cause: 'transfer', people: moved }
    if (moved > 0) carryOut(state, [transfer], prepared.families)
    return { planned, moved }
  })
}

/** How many are to move: so many people, or the share of those who may, in whole people. */
function plannedPeople(state: RunState, { people, share }: TransferPlan, movable: number, index: number): number {
  const year = state.year + 1
  if (people !== undefined) return roundHalfAway(inYear(state, people, year))
  if (share === undefined) return 0
  const exact = toPeople(Math.round(movable * inYear(state, share, year))) + (state.transferCarry[index] as number)
  const whole = Math.max(0, roundHalfAway(exact))
  state.transferCarry[index] = exact - whole
  return whole
}

/** A transfer as a forecast sees it; undefined where it changes departments only. */
function withoutDepartments({ from: _from, to: _to, ...rest }: TransferPlan): TransferPlan | undefined {
  return rest.toJobFamily === undefined ? undefined : rest
}
