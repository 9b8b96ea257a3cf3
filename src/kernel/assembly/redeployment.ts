/**
 * Redeployment (再配置できる人数): whole people that a department's freed hours make free, and where they go.
 *
 * A department and job family gives the whole part of its freed hours ÷ the hours of one person, once its freed FTE reach the
 * threshold and the job family may move. New people are shared out over the priorities by largest remainder of what each still lacks of
 * its share of everybody freed so far, so nobody is ever moved back; nobody moves to the department they come from.
 */
import { apportion } from './apportion'
import { clear } from './column'
import { REALLOCATED } from './kinds'
import { make } from './memory'
import { PERSON } from './rows'
import { addTransfer, Transfer, TransferList } from './transfer-list'
import { Transformation } from './transformation'

const one = make<Transfer>()

/** Lists the moves of a 1 April (配置転換), for those who may move as they have been counted, and remembers them. @param at its year in the plan's series. */
export function release(state: Transformation, at: i32): void {
  const cells = state.dx.cells
  const free = state.free
  clear<f64>(state.promised, state.departments)
  let total = 0
  for (let cell = 0; cell < cells; cell += 1) {
    const people = newlyFree(state, at, cell)
    free[cell] = people
    total += people
  }
  if (total === 0) return
  shareOut(state, total)
  const transfers = state.year(at).transfers
  for (let cell = 0; cell < cells; cell += 1) if (free[cell] !== 0) assign(state, transfers, cell)
}

/** Whole people of a cell that were not free before and may and can move. */
function newlyFree(state: Transformation, at: i32, cell: i32): i32 {
  const plan = state.reallocation
  const dx = state.dx
  const family = dx.jobFamily[cell]
  if (family >= 0 && plan.concerned[family] === 0) return 0
  const hoursPerPerson: f64 = dx.hoursPerPerson
  const freed = dx.freed[cell]
  if (freed < plan.threshold[at] * hoursPerPerson) return 0
  const before = state.considered[cell]
  const wanted = Math.floor(freed / hoursPerPerson) - before
  if (wanted <= 0) return 0
  const people = grant(state, cell, wanted)
  state.considered[cell] = before + people
  return <i32>people
}

/** Grants a cell as many of the wanted people as there are to move in its department; nobody is promised twice. */
function grant(state: Transformation, cell: i32, wanted: f64): f64 {
  const department = state.dx.department[cell]
  const own = state.dx.jobFamily[cell]
  let people: f64 = 0
  if (own >= 0) people = state.movable[own * state.departments + department]
  else {
    const concerned = state.reallocation.concerned
    for (let family = 0; family < state.jobFamilies; family += 1)
      if (concerned[family] !== 0) people += state.movable[family * state.departments + department]
  }
  const before = state.promised[department]
  const granted = max(0, min(wanted, Math.floor(people / PERSON) - before))
  state.promised[department] = before + granted
  return granted
}

/** Seats of each priority for the people of this 1 April, the stayers' last (重点配分). */
function shareOut(state: Transformation, people: i32): void {
  const plan = state.reallocation
  const received = state.received
  const lacking = state.lacking
  const staying = plan.priorities
  let everybody: f64 = people
  for (let seat = 0; seat <= staying; seat += 1) everybody += received[seat]
  let taken: f64 = 0
  for (let seat = 0; seat <= staying; seat += 1) {
    const share = seat < staying ? plan.shares[seat] : max(0, 1 - taken)
    taken += share
    lacking[seat] = max(0, share * everybody - received[seat])
  }
  apportion(state.apportioned, lacking, staying + 1, people)
  for (let seat = 0; seat <= staying; seat += 1) state.seats[seat] = state.apportioned.shares[seat]
}

/** Gives the free people of a cell seats one by one: always the destination with most seats left, never their own department. */
function assign(state: Transformation, transfers: TransferList, cell: i32): void {
  const plan = state.reallocation
  const first = transfers.count
  for (let person = 0; person < state.free[cell]; person += 1) {
    const seat = openSeat(state, state.dx.department[cell])
    state.seats[seat] = max(0, state.seats[seat] - 1)
    state.received[seat] += 1
    if (seat === plan.priorities) continue
    state.moved[cell] += 1
    send(transfers, first, transferOf(state, cell, plan.departments[seat]))
  }
}

/** The priority with most seats left for people of a department; where none is open they stay. */
function openSeat(state: Transformation, from: i32): i32 {
  const plan = state.reallocation
  let best = plan.priorities
  let most = 0
  for (let seat = 0; seat <= plan.priorities; seat += 1) {
    const left = state.seats[seat]
    if (left <= most || (seat < plan.priorities && plan.departments[seat] === from)) continue
    best = seat
    most = left
  }
  return best
}

/** A transfer of one person of a cell (異動). @returns the same structure every time. */
function transferOf(state: Transformation, cell: i32, to: i32): Transfer {
  one.from = state.dx.department[cell]
  one.to = to
  one.jobFamily = state.dx.jobFamily[cell]
  return one
}

/** Adds a person to the transfers, of which those from the `first` on are of the same cell. */
function send(transfers: TransferList, first: i32, person: Transfer): void {
  for (let index = first; index < transfers.count; index += 1) {
    const transfer = transfers.transfer(index)
    if (transfer.to !== person.to) continue
    transfer.people += 1
    return
  }
  const transfer = addTransfer(transfers, REALLOCATED)
  transfer.from = person.from
  transfer.to = person.to
  transfer.jobFamily = person.jobFamily
  transfer.people = 1
}
