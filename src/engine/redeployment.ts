/**
 * Redeployment (再配置できる人数): whole people that a department's freed hours make free, and where they go.
 *
 * A department and job family gives the whole part of its freed hours ÷ the hours of one person, once its freed FTE reach the
 * threshold and the job family may move. New people are shared out over the priorities by largest remainder of what each still lacks of
 * its share of everybody freed so far, so nobody is ever moved back; nobody moves to the department they come from.
 */
import { apportion } from '../numeric/index.ts'
import type { DxCells } from './dx-cells.ts'
import type { DxMemory, Movable } from './dx-memory.ts'
import type { ReallocationPlan } from './dx-plan.ts'
import type { Transfer } from './transfer.ts'

/** What people are freed and moved by on one 1 April. */
interface Redeployment {
  readonly plan: ReallocationPlan
  readonly cells: DxCells
  /** Free hours of the year by cell, in thousandths. */
  readonly freed: Float64Array
  readonly memory: DxMemory
  /** Index of the year in the plan's series. */
  readonly at: number
  /** In thousandths, as the free hours. */
  readonly hoursPerPerson: number
  readonly movable: Movable
}

/** The moves of one 1 April (配置転換), and what is remembered of them. */
export function releases(context: Redeployment): readonly Transfer[] {
  const cells = context.cells.department.length
  const free = new Int32Array(cells)
  let total = 0
  for (let cell = 0; cell < cells; cell += 1) {
    const people = newlyFree(context, cell)
    free[cell] = people
    total += people
  }
  if (total === 0) return NOBODY
  const transfers: Transfer[] = []
  const seats = seatsOf(context.plan, context.memory, total)
  for (let cell = 0; cell < cells; cell += 1)
    if (free[cell] !== 0) assign(context, cell, { people: free[cell] as number, seats, transfers })
  return transfers
}

const NOBODY: readonly Transfer[] = []

/** Whole people of a cell that were not free before and may and can move. */
function newlyFree(context: Redeployment, cell: number): number {
  const { plan, cells, memory, at, hoursPerPerson, movable } = context
  const jobFamily = cells.jobFamily[cell]
  if (jobFamily !== undefined && !plan.jobFamilies.includes(jobFamily)) return 0
  const freed = context.freed[cell] as number
  if (freed < (plan.threshold[at] ?? 0) * hoursPerPerson) return 0
  const before = memory.considered[cell] as number
  const wanted = Math.floor(freed / hoursPerPerson) - before
  if (wanted <= 0) return 0
  const people = movable(cells.department[cell] as number, jobFamily, wanted)
  memory.considered[cell] = before + people
  return people
}

/** Seats of each priority for the people of this 1 April, the stayers' last (重点配分). */
function seatsOf({ priorities }: ReallocationPlan, { received }: DxMemory, people: number): number[] {
  let everybody = people
  for (let seat = 0; seat < received.length; seat += 1) everybody += received[seat] as number
  const lacking: number[] = []
  let taken = 0
  for (let seat = 0; seat < received.length; seat += 1) {
    const share = priorities[seat]?.share ?? Math.max(0, 1 - taken)
    taken += share
    lacking.push(Math.max(0, share * everybody - (received[seat] as number)))
  }
  return apportion(people, lacking)
}

/** The people of a cell, the seats that are left for them, and the transfers so far. */
interface Assignment {
  readonly people: number
  readonly seats: number[]
  readonly transfers: Transfer[]
}

/** Gives the people of a cell seats one by one: always the destination with most seats left, never their own department. */
function assign({ plan, cells, memory }: Redeployment, cell: number, { people, seats, transfers }: Assignment): void {
  const from = cells.department[cell] as number
  const staying = plan.priorities.length
  const gone = new Map<number, number>()
  for (let person = 0; person < people; person += 1) {
    const seat = openSeat(plan, seats, from)
    seats[seat] = Math.max(0, (seats[seat] as number) - 1)
    memory.received[seat] = (memory.received[seat] as number) + 1
    if (seat !== staying) gone.set(seat, (gone.get(seat) ?? 0) + 1)
  }
  for (const [seat, count] of gone) {
    memory.moved[cell] = (memory.moved[cell] as number) + count
    transfers.push(transferOf(cells.jobFamily[cell], from, plan.priorities[seat]?.department as number, count))
  }
}

/** The priority with most seats left for people of a department; where none is open they stay. */
function openSeat({ priorities }: ReallocationPlan, seats: readonly number[], from: number): number {
  let best = priorities.length
  let most = 0
  for (let seat = 0; seat < seats.length; seat += 1) {
    const left = seats[seat] as number
    if (left <= most || priorities[seat]?.department === from) continue
    best = seat
    most = left
  }
  return best
}

function transferOf(jobFamily: number | undefined, from: number, to: number, people: number): Transfer {
  return jobFamily === undefined
    ? { cause: 'reallocation', from, to, people }
    : { cause: 'reallocation', from, to, people, jobFamily }
}
