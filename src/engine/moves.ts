/**
 * Moves (異動): people leave the city's service or join it, each booked with its cause, or are put aside until they have other attributes.
 *
 * Every step that changes who is in post does it through these, so that stocks and flows agree. Not here: who moves, see steps/.
 */
import { bookAllowance } from './cost/book-allowance.ts'
import type { FlowBook } from './flow-book.ts'
import { REGULAR } from './lattice.ts'
import { changedRow, type MemberRow } from './member-row.ts'
import type { RunState } from './run-state.ts'

/** Takes people out of a row and books why (離職). */
export function leave(state: RunState, at: number, people: number, cause: Parameters<FlowBook['separate']>[0]): void {
  if (people === 0) return
  const { plan, members, book, lattice, exits } = state
  if (plan.cost !== undefined && book.kept) bookAllowance(state, at, people, cause)
  members.remove(at, people)
  if (state.leave !== undefined) state.leave.leaveService(members.absence[at] as number, people)
  if (!book.kept) return
  const type = members.employmentType[at] as number
  const jobFamily = members.jobFamily[at] as number
  if (exits !== undefined && type === REGULAR) {
    const birthYear = members.birthYear(at)
    exits.book(
      { birthYear, entryYear: members.entryYear[at] as number, jobFamily, cause, people },
      state.year,
      state.when === '31 March',
    )
  }
  book.separate(cause, lattice.index(type, jobFamily, members.department[at] as number), people)
}

/** Lets people join on the coming 1 April and books why (任用・採用). */
export function join(state: RunState, row: MemberRow, cause: Parameters<FlowBook['join']>[0]): void {
  if (row.people === 0) return
  state.members.add(row)
  state.book.join(cause, state.lattice.index(row.employmentType, row.jobFamily, row.department), row.people)
}

/**
 * Puts people of a row aside with other attributes, in the same cell (身分の変更): they are in post again from 1 April. No flow is booked,
 * because nobody comes or goes.
 */
export function setAside(state: RunState, at: number, people: number, changes: Partial<MemberRow>): void {
  if (people === 0) return
  if (changes.absence !== undefined) state.leave?.endLeave(state.members.absence[at] as number, people)
  state.changed.push(changedRow(changedRow(state.members.row(at), changes), { people }))
  state.members.remove(at, people)
}

/** Lets those who were put aside be in post again (身分の変更の発令). */
export function takeBack(state: RunState): void {
  for (const row of state.changed) state.members.add(row)
  state.changed = []
}
