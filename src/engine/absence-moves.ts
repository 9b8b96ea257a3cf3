/**
 * Changes of absence (休業の開始と終了): people who stay in post and begin or end a leave.
 *
 * No headcount changes, so no flow is booked here; the leave book tells who began and who came back.
 */
import { changedRow, type MemberRow } from './member-row.ts'
import type { RunState } from './run-state.ts'

/** People of a row who begin or end an absence (休業の開始と終了). */
export interface AbsenceMove {
  readonly at: number
  readonly people: number
  readonly absence: number
  readonly returns: number
}

/** Changes the absence of people after a step has walked over the rows; every headcount stays as it is. */
export function changeAbsences({ members }: RunState, moves: readonly AbsenceMove[]): void {
  const moved: MemberRow[] = []
  for (const { at, people, absence, returns } of moves) {
    if (people === 0) continue
    if (members.persons) members.setAbsence(at, absence, returns)
    else {
      moved.push(changedRow(members.row(at), { absence, returns, people }))
      members.remove(at, people)
    }
  }
  for (const row of moved) members.add(row)
}
