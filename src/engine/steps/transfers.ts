/**
 * Transfers (異動) carried out: people change department or job family on 1 April, keep everything else, and are booked in both cells.
 *
 * Regular staff at work and without a managerial post may move. In the expected run the people of a transfer are taken from all that may
 * move in proportion; in a sampled run whole persons are drawn, each with the same chance. Their posts move with them: later hires
 * follow (moved-posts.ts). Not here: who decides on transfers.
 */
import { PERSON, toPeople } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { MemberRow } from '../member-row.ts'
import type { Members } from '../members.ts'
import type { RunState } from '../run-state.ts'
import type { Transfer } from '../transfer.ts'

/** A move from one cell to another, in billionths of a person (異動の記録). */
interface Moved {
  readonly from: number
  readonly to: number
  readonly people: number
}

/** The rows that may move (異動できる職員): of a department, or of any. @param ages ages on the coming 1 April. */
function movableRows(
  { members, year }: RunState,
  department: number | undefined,
  families: readonly number[],
  ages?: Transfer['ages'],
): number[] {
  const rows: number[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = year - members.birthYearOf(cohort)
    if (ages !== undefined && (age < ages.from || age > ages.to)) continue
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (department !== undefined && members.department[at] !== department) continue
      if (isMovable(members, at) && families.includes(members.jobFamily[at] as number)) rows.push(at)
    }
  }
  return rows
}

/** How many may move (異動できる人数), by cell, in billionths. */
export function countMovable(members: Members): Float64Array {
  const { lattice } = members
  const counted = new Float64Array(lattice.size)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (!isMovable(members, at)) continue
      const cell = lattice.index(REGULAR, members.jobFamily[at] as number, members.department[at] as number)
      counted[cell] = (counted[cell] as number) + (members.people[at] as number)
    }
  }
  return counted
}

const isMovable = ({ employmentType, people, absence, manager }: Members, at: number): boolean =>
  employmentType[at] === REGULAR && people[at] !== 0 && absence[at] === 0 && manager[at] === 0

/** The rows that a transfer may take: those that may move and are not yet where it goes (対象の職員). */
export function rowsOf(state: RunState, transfer: Omit<Transfer, 'people' | 'cause'>, families: readonly number[]): number[] {
  const { members } = state
  const { from, to, jobFamily, toJobFamily, ages } = transfer
  return movableRows(state, from, jobFamily === undefined ? families : [jobFamily], ages).filter(
    at =>
      (to !== undefined && members.department[at] !== to) || (toJobFamily !== undefined && members.jobFamily[at] !== toJobFamily),
  )
}

/** Carries out transfers on the coming 1 April (異動の実施). @param families who may move where a transfer does not say. */
export function carryOut(state: RunState, transfers: readonly Transfer[], families: readonly number[]): Moved[] {
  return transfers.flatMap(transfer => {
    const rows = rowsOf(state, transfer, families)
    const parts = state.chance.sampled ? drawn(state, rows, transfer.people) : inProportion(state, rows, transfer.people)
    const leaving = parts.map(([at, people]): MemberRow => {
      const row = { ...state.members.row(at), people }
      state.members.remove(at, people)
      return row
    })
    return leaving.map(row => move(state, row, transfer))
  })
}

function move({ members, lattice, book, posts }: RunState, row: MemberRow, { to, toJobFamily, cause }: Transfer): Moved {
  const moved = { ...row, department: to ?? row.department, jobFamily: toJobFamily ?? row.jobFamily }
  const from = lattice.index(row.employmentType, row.jobFamily, row.department)
  const into = lattice.index(row.employmentType, moved.jobFamily, moved.department)
  members.add(moved)
  book.transfer(cause, from, into, row.people)
  posts.set(from, (posts.get(from) ?? 0) - toPeople(row.people))
  posts.set(into, (posts.get(into) ?? 0) + toPeople(row.people))
  return { from, to: into, people: row.people }
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
  const order = rows.map(at => ({ at, draw: chance.uniform(members.key[at] as number), key: members.key[at] as number }))
  return order
    .sort((one, other) => one.draw - other.draw || one.key - other.key)
    .slice(0, people)
    .map(({ at }) => [at, PERSON])
}
