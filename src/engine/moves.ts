/**
 * Moves (異動): people leave the city's service or join it, each booked with its cause, or are put aside until they have other attributes.
 *
 * Every step that changes who is in post does it through these, so that stocks and flows agree. Not here: who moves, see steps/.
 */
import type { SeparationCause } from '../terms/index.ts'
import { bookAllowance } from './cost/book-allowance.ts'
import type { FlowBook } from './flow-book.ts'
import { REGULAR } from './lattice.ts'
import type { MemberRow } from './member-row.ts'
import type { YearRates } from './rate-table.ts'
import type { RowList } from './row-list.ts'
import type { RunState } from './run-state.ts'

/** Takes people out of a row and books why (離職). */
export function leave(state: RunState, at: number, people: number, cause: SeparationCause): void {
  if (people === 0) return
  const { members, book } = state
  rememberLeaver(state, at, people, cause)
  members.kernel.call.depart(members.table, book.leaving(cause), at, people)
}

/** Lets everybody of the rows leave that were noted last (該当者の離職). @param found how many rows. */
export function leaveNoted(state: RunState, found: number, cause: SeparationCause): void {
  const { members, book } = state
  const { noted, people } = members
  if (remembersLeavers(state)) {
    for (let index = 0; index < found; index += 1) {
      const at = noted[index] as number
      rememberLeaver(state, at, people[at] as number, cause)
    }
  }
  members.kernel.call.departNoted(members.table, book.leaving(cause), found)
}

/** Lets of every group of regular staff the share leave that a cause takes, by its rates (割合による離職); only in expected runs. */
export function leaveByShares(state: RunState, { shares }: YearRates, cause: SeparationCause): void {
  const { members, book, year } = state
  const { kernel, table } = members
  const found = kernel.call.departShares(table, book.leaving(cause), shares, year - 1 - members.birthYearOf(0))
  members.settle()
  if (!remembersLeavers(state)) return
  const { noted } = members
  const departed = kernel.call.departedShares(table) >>> 3
  for (let index = 0; index < found; index += 1)
    rememberLeaver(state, noted[index] as number, kernel.float64[departed + index] as number, cause)
}

/** Whether anything else depends on who leaves. */
const remembersLeavers = ({ plan, book, leave, exits }: RunState): boolean =>
  (plan.cost !== undefined && book.kept) || leave !== undefined || exits !== undefined

/** Books what else depends on who leaves: the allowance, the end of a leave, the list of exits. */
function rememberLeaver(state: RunState, at: number, people: number, cause: SeparationCause): void {
  const { plan, members, book, exits } = state
  if (plan.cost !== undefined && book.kept) bookAllowance(state, at, people, cause)
  if (state.leave !== undefined) state.leave.leaveService(members.absence[at] as number, people)
  if (exits !== undefined && members.employmentType[at] === REGULAR) {
    const birthYear = members.birthYear(at)
    const entryYear = members.entryYear[at] as number
    const jobFamily = members.jobFamily[at] as number
    exits.book({ birthYear, entryYear, jobFamily, cause, people }, state.year, state.when === '31 March')
  }
}

/** Lets people join on the coming 1 April and books why (任用・採用). */
export function join(state: RunState, row: MemberRow, cause: Parameters<FlowBook['join']>[0]): void {
  if (row.people === 0) return
  state.members.add(row)
  state.book.join(cause, state.lattice.index(row.employmentType, row.jobFamily, row.department), row.people)
}

/** Lets everybody join on the coming 1 April who has been put aside for it, and books why (控えの者の任用). */
export function joinAside({ members, book }: RunState, list: RowList, cause: Parameters<FlowBook['join']>[0]): void {
  if (list.count > 0) list.joinAll(members, book.joining(cause))
}

/**
 * Puts people of a row aside with other attributes, in the same cell (身分の変更): they are in post again from 1 April. No flow is booked,
 * because nobody comes or goes.
 * @returns the list of which they are the last, for the attributes to be changed.
 */
export function setAside({ members, aside }: RunState, at: number, people: number): RowList {
  aside.changed.push(members, at, people)
  members.remove(at, people)
  return aside.changed
}

/** Lets those who were put aside be in post again (身分の変更の発令). */
export function takeBack({ members, aside }: RunState): void {
  if (aside.changed.count > 0) aside.changed.joinAll(members)
}
