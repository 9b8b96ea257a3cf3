/**
 * Transfers (異動) carried out: people change department on 1 April, keep everything else, and are booked in both cells.
 *
 * In the expected run the people of a transfer are taken from all that may move in proportion; in a sampled run whole persons are drawn,
 * each with the same chance. Not here: who decides on transfers.
 */
import { PERSON } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { MemberRow } from '../member-row.ts'
import type { RunState } from '../run-state.ts'
import type { Transfer } from '../transfer.ts'

/** A move from one cell to another, in billionths of a person (異動の記録). */
interface Moved {
  readonly from: number
  readonly to: number
  readonly people: number
}

/** The rows that may move out of a department: regular staff at work, without a managerial post (異動できる職員). */
export function movableRows({ members }: RunState, department: number, families: readonly number[]): number[] {
  const rows: number[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const fits = members.department[at] === department && members.employmentType[at] === REGULAR
      if (!fits || members.people[at] === 0 || members.absence[at] !== 0 || members.manager[at] !== 0) continue
      if (families.includes(members.jobFamily[at] as number)) rows.push(at)
    }
  }
  return rows
}

/** Carries out transfers on the coming 1 April (異動の実施). @param families who may move where a transfer does not say. */
export function carryOut(state: RunState, transfers: readonly Transfer[], families: readonly number[]): Moved[] {
  return transfers.flatMap(transfer => {
    const { from, jobFamily } = transfer
    const rows = movableRows(state, from, jobFamily === undefined ? families : [jobFamily])
    const parts = state.chance.sampled ? drawn(state, rows, transfer.people) : inProportion(state, rows, transfer.people)
    const leaving = parts.map(([at, people]): MemberRow => {
      const row = { ...state.members.row(at), people }
      state.members.remove(at, people)
      return row
    })
    return leaving.map(row => move(state, row, transfer))
  })
}

function move({ members, lattice, book }: RunState, row: MemberRow, { to: department, cause }: Transfer): Moved {
  const from = lattice.index(row.employmentType, row.jobFamily, row.department)
  const to = lattice.index(row.employmentType, row.jobFamily, department)
  members.add({ ...row, department })
  book.transfer(cause, from, to, row.people)
  return { from, to, people: row.people }
}

/** Groups: the same share of every row, to the last billionth. */
function inProportion({ members }: RunState, rows: readonly number[], people: number): [number, number][] {
  const all = rows.reduce((sum, at) => sum + (members.people[at] as number), 0)
  let seen = 0
  let taken = 0
  return rows.flatMap((at): [number, number][] => {
    seen += members.people[at] as number
    const part = Math.min(members.people[at] as number, Math.round(people * PERSON * (seen / all)) - taken)
    taken += part
    return part === 0 ? [] : [[at, part]]
  })
}

/** Persons: those with the lowest draws. */
function drawn({ members, chance, year }: RunState, rows: readonly number[], people: number): [number, number][] {
  chance.turnTo('transfer', year + 1)
  const order = rows.map(at => ({ at, draw: chance.uniform(members.key[at] as number) }))
  return order
    .sort((one, other) => one.draw - other.draw || one.at - other.at)
    .slice(0, people)
    .map(({ at }) => [at, PERSON])
}
