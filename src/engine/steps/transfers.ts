/**
 * Transfers (異動) carried out: people change department or job family on 1 April, keep everything else, and are booked in both cells.
 *
 * Regular staff at work and without a managerial post may move. In the expected run the people of a transfer are taken from all that may
 * move in proportion; in a sampled run whole persons are drawn, each with the same chance. Their posts move with them: later hires
 * follow (kernel/assembly/posts.ts). Not here: who decides on transfers.
 */
import { PERSON, toPeople } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import { changedRow, type MemberRow } from '../member-row.ts'
import type { Members } from '../members.ts'
import type { RunState } from '../run-state.ts'
import type { Transfer } from '../transfer.ts'

/** How many may move (異動できる人数), by cell, in billionths. */
export function countMovable(members: Members): Float64Array {
  const { lattice, jobFamily, department, people } = members
  const counted = new Float64Array(lattice.size)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      if (!isMovable(members, at)) continue
      const cell = lattice.index(REGULAR, jobFamily[at] as number, department[at] as number)
      counted[cell] = (counted[cell] as number) + (people[at] as number)
    }
  }
  return counted
}

const isMovable = ({ employmentType, people, absence, manager }: Members, at: number): boolean =>
  employmentType[at] === REGULAR && people[at] !== 0 && absence[at] === 0 && manager[at] === 0

/**
 * The rows that a transfer may take: those that may move and are not yet where it goes (対象の職員).
 * @param families who may move where the transfer does not say.
 */
export function rowsOf(
  { members, year }: RunState,
  { from, to, jobFamily, toJobFamily, ages }: Omit<Transfer, 'people' | 'cause'>,
  families: readonly number[],
): number[] {
  const rows: number[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = year - members.birthYearOf(cohort)
    if (ages !== undefined && (age < ages.from || age > ages.to)) continue
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const department = members.department[at] as number
      if ((from !== undefined && department !== from) || !isMovable(members, at)) continue
      const family = members.jobFamily[at] as number
      if (jobFamily === undefined ? !families.includes(family) : family !== jobFamily) continue
      if ((to !== undefined && department !== to) || (toJobFamily !== undefined && family !== toJobFamily)) rows.push(at)
    }
  }
  return rows
}

/** Carries out transfers on the coming 1 April (異動の実施). @param families who may move where a transfer does not say. */
export function carryOut(state: RunState, transfers: readonly Transfer[], families: readonly number[]): void {
  const take = state.chance.sampled ? takeDrawn : takeShares
  for (const transfer of transfers) {
    const leaving = take(state, rowsOf(state, transfer, families), transfer.people)
    for (const row of leaving) move(state, row, transfer)
  }
}

function move({ members, lattice, book, inKernel }: RunState, row: MemberRow, { to, toJobFamily, cause }: Transfer): void {
  const moved = changedRow(row, { department: to ?? row.department, jobFamily: toJobFamily ?? row.jobFamily })
  const from = lattice.index(row.employmentType, row.jobFamily, row.department)
  const into = lattice.index(row.employmentType, moved.jobFamily, moved.department)
  members.add(moved)
  book.transfer(cause, [from, into], row.people)
  inKernel.movePosts(from, into, toPeople(row.people))
}

/** Takes groups out: the same share of every row, to the last billionth. */
function takeShares({ members }: RunState, rows: readonly number[], people: number): MemberRow[] {
  const taken: MemberRow[] = []
  let all = 0
  for (const at of rows) all += members.people[at] as number
  let [seen, gone] = [0, 0]
  for (const at of rows) {
    const own = members.people[at] as number
    seen += own
    const part = Math.min(own, Math.round(people * PERSON * (seen / all)) - gone)
    gone += part
    if (part === 0) continue
    taken.push(changedRow(members.row(at), { people: part }))
    members.remove(at, part)
  }
  return taken
}

/** Takes persons out: those with the lowest draws, the lowest first. */
function takeDrawn({ members, chance, year }: RunState, rows: readonly number[], people: number): MemberRow[] {
  chance.turnTo('transfer', year + 1)
  const keys = members.key
  const lowest: number[] = []
  const draws: number[] = []
  for (const at of rows) {
    const key = keys[at] as number
    const draw = chance.uniform(key)
    let place = lowest.length
    while (place > 0 && draw <= (draws[place - 1] as number)) {
      // Where draws are equal, the lower key is first.
      if (draw === draws[place - 1] && key >= (keys[lowest[place - 1] as number] as number)) break
      place -= 1
    }
    if (place === people) continue
    for (let later = Math.min(lowest.length, people - 1); later > place; later -= 1) {
      lowest[later] = lowest[later - 1] as number
      draws[later] = draws[later - 1] as number
    }
    lowest[place] = at
    draws[place] = draw
  }
  const taken: MemberRow[] = []
  for (const at of lowest) {
    taken.push(members.row(at))
    members.remove(at, PERSON)
  }
  return taken
}
