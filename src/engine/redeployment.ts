/**
 * Redeployment (再配置できる人数): whole people that a department's freed hours make free, and where they go.
 *
 * A department and job family gives the whole part of its freed hours ÷ the hours of one person, once its freed FTE reach the
 * threshold and the job family may move. New people are shared out over the priorities by largest remainder of what each still lacks of
 * its share of everybody freed so far, so nobody is ever moved back; nobody moves to the department they come from.
 */
import { apportion } from '../numeric/index.ts'
import type { DxCell, DxMemory, Movable } from './dx-memory.ts'
import type { DxPlan, ReallocationPlan } from './dx-plan.ts'

/** People who leave one department for another (放出). */
export interface Release {
  readonly from: number
  readonly to: number
  readonly jobFamily?: number
  readonly people: number
}

interface Redeployment {
  readonly plan: DxPlan
  readonly memory: DxMemory
  readonly at: number
  readonly hoursPerPerson: number
  readonly movable: Movable
}

/** Where people go who stay in their department: no priority takes them. */
export const STAY = -1

/** The moves of one 1 April (配置転換), and what is remembered of them. */
export function releases(context: Redeployment, cells: readonly DxCell[]): Release[] {
  const { reallocation } = context.plan
  if (reallocation === undefined) return []
  const free = cells.map(cell => newlyFree(context, reallocation, cell))
  const total = free.reduce((sum, people) => sum + people, 0)
  const seats = seatsOf(reallocation, context.memory, total)
  return cells.flatMap((cell, index) => assign(context.memory, cell, free[index] as number, seats))
}

/** Whole people of a cell that were not free before and may and can move. */
function newlyFree({ memory, at, hoursPerPerson, movable }: Redeployment, plan: ReallocationPlan, cell: DxCell): number {
  const { key, department, jobFamily, freed } = cell
  if (jobFamily !== undefined && !plan.jobFamilies.includes(jobFamily)) return 0
  if (freed < (plan.threshold[at] ?? 0) * hoursPerPerson) return 0
  const before = memory.considered.get(key) ?? 0
  const wanted = Math.max(0, Math.floor(freed / hoursPerPerson) - before)
  const people = wanted === 0 ? 0 : movable(department, jobFamily, wanted)
  memory.considered.set(key, before + people)
  return people
}

/** Seats of each destination for the people of this 1 April, the stayers' last (重点配分). */
function seatsOf({ priorities }: ReallocationPlan, { received }: DxMemory, people: number): Map<number, number> {
  const before = [...received.values()].reduce((sum, count) => sum + count, 0)
  const taken = priorities.reduce((sum, { share }) => sum + share, 0)
  const wishes = [
    ...priorities.map(({ department, share }) => [department, share] as const),
    [STAY, Math.max(0, 1 - taken)] as const,
  ]
  const lacking = wishes.map(([department, share]) => Math.max(0, share * (before + people) - (received.get(department) ?? 0)))
  const seats = apportion(people, lacking)
  return new Map(wishes.map(([department], index) => [department, seats[index] as number]))
}

/** Gives the people of a cell seats one by one: always the destination with most seats left, never their own department. */
function assign(memory: DxMemory, cell: DxCell, people: number, seats: Map<number, number>): Release[] {
  const moved = new Map<number, number>()
  for (let person = 0; person < people; person += 1) {
    const open = [...seats].filter(([to, left]) => left > 0 && to !== cell.department)
    const [to] = open.reduce((best, seat) => (seat[1] > best[1] ? seat : best), [STAY, 0] as [number, number])
    seats.set(to, Math.max(0, (seats.get(to) ?? 0) - 1))
    memory.received.set(to, (memory.received.get(to) ?? 0) + 1)
    if (to !== STAY) moved.set(to, (moved.get(to) ?? 0) + 1)
  }
  const gone = [...moved.values()].reduce((sum, count) => sum + count, 0)
  memory.moved.set(cell.key, (memory.moved.get(cell.key) ?? 0) + gone)
  const { department: from, jobFamily } = cell
  return [...moved].map(([to, count]) => ({ from, to, ...(jobFamily === undefined ? {} : { jobFamily }), people: count }))
}
