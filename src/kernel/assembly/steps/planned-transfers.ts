/**
 * Planned transfers (計画した異動), on 1 April before recruitment: the planner's own moves between departments and job families.
 *
 * Their number is a decision, and whole in every run; a share of those who may move is rounded with its fraction carried to the next year.
 * Nobody moves who is not there: where fewer people may move than are planned, so many move, and the ledger says how many were missing.
 * A forecast knows job families only, so moves between departments are none in it (engine/planned-transfers.ts).
 */
import { nowhere } from '../column'
import { PlannedTransfers } from '../planned-transfers'
import { roundHalfAway } from '../rounding'
import { PERSON } from '../rows'
import { Run } from '../run'
import { carryOut, noteMovable, peopleNoted } from '../transfers'

/** Carries out the plan's transfers of the coming 1 April (計画した異動). */
export function plannedTransfers(run: Run): void {
  const plan = run.plannedTransfers
  if (plan === null) return
  const transferred = run.transferred
  for (let index = 0; index < plan.list.count; index += 1) {
    const transfer = plan.list.transfer(index)
    const found = noteMovable(run, transfer, nowhere<i32>())
    const movable = peopleNoted(run.table, found)
    const planned = plannedPeople(run, plan, index, movable)
    const moved = min(planned, Math.floor(movable / PERSON))
    transferred.planned[index] = planned
    transferred.moved[index] = moved
    if (!(moved > 0)) continue
    transfer.people = <i32>moved
    carryOut(run, transfer, found)
  }
}

/** How many are to move: so many people, or the share of those who may, in whole people. @param movable in billionths. */
function plannedPeople(run: Run, plan: PlannedTransfers, index: i32, movable: f64): f64 {
  const at = index * plan.years + run.year.index + 1
  const people = plan.people[at]
  if (!Number.isNaN(people)) return roundHalfAway(people)
  const share = plan.shares[at]
  if (Number.isNaN(share)) return 0
  const carry = run.transferred.carry
  const exact = Math.round(movable * share) / PERSON + carry[index]
  const whole = max(0, roundHalfAway(exact))
  carry[index] = exact - whole
  return whole
}
