/**
 * Managerial posts (管理監督職): the age limit 役職定年, and who takes the posts that fall free, on 1 April.
 *
 * Whoever reaches the limit leaves the post between the day after and the next 1 April and stays in the city's service; a share keeps
 * it by one of the two exceptions, a year at a time and not beyond their number of years. Free posts are then filled from regular staff
 * of the eligible ages and of the job families that the posts belong to, one by one from the largest group of the same birth year, job
 * family and department, of equal ones the oldest. Where nobody is left, posts stay free. Nobody joins or leaves the city here.
 * Source: 地方公務員法 第28条の2–第28条の5. Not here: which posts are managerial, and pay.
 */
import { ageIn, PERSON } from '../../terms/index.ts'
import type { PostGroup } from '../after-60-plan.ts'
import { REGULAR } from '../lattice.ts'
import { noManagerialMoves } from '../ledger.ts'
import type { MemberRow } from '../member-row.ts'
import { followsManagers, inYear, type RunState, setAside, takeBack } from '../run-state.ts'

/** Lets managers at the age limit leave their posts (役職定年). */
export function managerialAgeLimit(state: RunState): void {
  const { plan, members, chance, year } = state
  state.managerial = noManagerialMoves
  if (plan.managers === undefined || !followsManagers(state)) return
  const { limitAge, exceptions } = plan.managers
  let steppedDown = 0
  const kept = exceptions.map(() => 0)
  chance.turnTo('managerial-age-limit', year)
  const cohorts = members.bornUntil(year - limitAge)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const extension = ageIn(members.birthYearOf(cohort), year) - limitAge + 1
    const rates = exceptions.map(({ share, mostYears }) => (extension <= mostYears ? inYear(state, share, year + 1) : 0))
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.manager[at] === 0) continue
      const people = members.people[at] as number
      // One draw decides between leaving and the exceptions: each takes its share after the one before.
      let [share, staying] = [0, 0]
      rates.forEach((rate, index) => {
        share = Math.min(1, share + rate)
        const until = chance.take(people, share, members.key[at] as number)
        kept[index] = (kept[index] as number) + until - staying
        staying = until
      })
      const going = people - staying
      steppedDown += going
      setAside(state, at, going, { manager: 0 })
    }
  }
  takeBack(state)
  state.managerial = { steppedDown, appointed: 0, kept }
}

/** Appoints managers to free posts (管理監督職への昇任). */
export function managerialAppointments(state: RunState): void {
  const { plan, members } = state
  if (plan.managers === undefined || !followsManagers(state)) return
  const appointed = new Map<number, number>()
  let moved = 0
  for (const group of plan.managers.groups) moved += fillPosts(state, group, appointed)
  const newManagers: MemberRow[] = [...appointed].map(([at, people]) => ({ ...members.row(at), manager: 1, people }))
  for (const [at, people] of appointed) members.remove(at, people)
  for (const row of newManagers) members.add(row)
  state.managerial = { ...state.managerial, appointed: moved }
}

/** Chooses people for the free posts of some job families. @param appointed is told from which rows they come. @returns how many. */
function fillPosts(state: RunState, { jobFamilies, posts }: PostGroup, appointed: Map<number, number>): number {
  const { plan, members, year } = state
  let filled = 0
  for (const family of jobFamilies) filled += members.tally.managers[family] as number
  let free = inYear(state, posts, year + 1) * PERSON - filled
  // Persons take whole posts.
  if (members.persons) free = Math.floor(free / PERSON) * PERSON
  if (free <= 0 || plan.managers === undefined) return 0
  const candidates = candidatesOf(state, plan.managers.eligible, jobFamilies)
  let moved = 0
  while (free > 0) {
    const group = largest(candidates.people)
    const people = Math.min(free, PERSON, candidates.people[group] ?? 0)
    if (people === 0) break
    takeFrom(state, candidates, { group, people, appointed })
    candidates.people[group] = (candidates.people[group] as number) - people
    free -= people
    moved += people
  }
  return moved
}

/** How many may be appointed, by birth year, job family and department: index `(cohort − first) × cells + cell`. */
interface Candidates {
  readonly first: number
  readonly cells: number
  readonly people: Float64Array
}

function candidatesOf(
  { members, lattice, year }: RunState,
  ages: { readonly from: number; readonly to: number },
  jobFamilies: readonly number[],
): Candidates {
  const first = members.bornUntil(year - ages.to - 1)
  const end = members.bornUntil(year - ages.from)
  const cells = lattice.jobFamilies * lattice.departments
  const people = new Float64Array((end - first) * cells)
  const all = jobFamilies.length === lattice.jobFamilies
  for (let cohort = first; cohort < end; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] !== REGULAR || members.manager[at] !== 0) continue
      if (!all && !jobFamilies.includes(members.jobFamily[at] as number)) continue
      const group = (cohort - first) * cells + cellOf(members, lattice, at)
      people[group] = (people[group] as number) + (members.people[at] as number)
    }
  }
  return { first, cells, people }
}

const cellOf = (members: RunState['members'], lattice: RunState['lattice'], at: number): number =>
  (members.jobFamily[at] as number) * lattice.departments + (members.department[at] as number)

/** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. */
function largest(people: Float64Array): number {
  let best = 0
  for (let group = 1; group < people.length; group += 1) {
    if ((people[group] as number) > (people[best] as number)) best = group
  }
  return best
}

/** Takes people of a group: of persons those with the smallest keys, so that the order of the rows does not matter. */
function takeFrom(
  { members, lattice }: RunState,
  { first, cells }: Candidates,
  { group, people, appointed }: { readonly group: number; readonly people: number; readonly appointed: Map<number, number> },
): void {
  const cohort = first + Math.floor(group / cells)
  const rows: number[] = []
  for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
    const regular = members.employmentType[at] === REGULAR && members.manager[at] === 0
    if (regular && cellOf(members, lattice, at) === group % cells) rows.push(at)
  }
  if (members.persons) rows.sort((one, other) => (members.key[one] as number) - (members.key[other] as number))
  let left = people
  for (const at of rows) {
    const already = appointed.get(at) ?? 0
    const taken = Math.min(left, (members.people[at] as number) - already)
    if (taken > 0) appointed.set(at, already + taken)
    left -= taken
    if (left === 0) return
  }
}
