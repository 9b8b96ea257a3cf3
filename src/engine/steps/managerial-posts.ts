/**
 * Managerial posts (管理監督職): the age limit 役職定年, and who takes the posts that fall free, on 1 April.
 *
 * Whoever reaches the limit leaves the post between the day after and the next 1 April and stays in the city's service; a share keeps
 * it by one of the two exceptions, a year at a time and not beyond their number of years. Free posts are then filled from regular staff
 * of the eligible ages, one by one from the largest group of the same birth year, job family and department, of equal ones the oldest.
 * Where nobody is left, posts stay free. Nobody joins or leaves the city here. Source: 地方公務員法 第28条の2–第28条の5.
 * Not here: which posts are managerial, pay, and posts by job family.
 */
import { ageIn, PERSON } from '../../terms/index.ts'
import { REGULAR } from '../lattice.ts'
import type { MemberRow } from '../member-row.ts'
import { followsManagers, inYear, type RunState, setAside, takeBack } from '../run-state.ts'

/** Lets managers at the age limit leave their posts (役職定年). */
export function managerialAgeLimit(state: RunState): void {
  const { plan, members, chance, year } = state
  state.managerial = { steppedDown: 0, appointed: 0 }
  if (plan.managers === undefined || !followsManagers(state)) return
  const { limitAge, exceptions } = plan.managers
  let steppedDown = 0
  chance.turnTo('managerial-age-limit', year)
  const cohorts = members.bornUntil(year - limitAge)
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const extension = ageIn(members.birthYearOf(cohort), year) - limitAge + 1
    const kept = exceptions
      .filter(({ mostYears }) => extension <= mostYears)
      .reduce((sum, { share }) => sum + inYear(state, share, year + 1), 0)
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.manager[at] === 0) continue
      const people = members.people[at] as number
      const going = people - chance.take(people, Math.min(1, kept), members.key[at] as number)
      steppedDown += going
      setAside(state, at, going, { manager: 0 })
    }
  }
  takeBack(state)
  state.managerial = { steppedDown, appointed: 0 }
}

/** A group of the same birth year, job family and department, and how many of it may be appointed. */
interface Candidates {
  readonly order: number
  readonly rows: number[]
  people: number
}

/** Appoints managers to free posts (管理監督職への昇任). */
export function managerialAppointments(state: RunState): void {
  const { plan, members, year } = state
  if (plan.managers === undefined || !followsManagers(state)) return
  const [groups, filled] = candidates(state, plan.managers.eligible)
  let free = Math.max(0, inYear(state, plan.managers.posts, year + 1) * PERSON - filled)
  const appointed = new Map<number, number>()
  let moved = 0
  while (free > 0) {
    const group = largest(groups)
    if (group === undefined || group.people === 0) break
    const people = Math.min(free, PERSON, group.people)
    takeFrom(state, group, people, appointed)
    group.people -= people
    free -= people
    moved += people
  }
  const newManagers: MemberRow[] = [...appointed].map(([at, people]) => ({ ...members.row(at), manager: 1, people }))
  for (const [at, people] of appointed) members.remove(at, people)
  for (const row of newManagers) members.add(row)
  state.managerial = { ...state.managerial, appointed: moved }
}

/** The groups from which managers may be appointed, and how many posts are filled. */
function candidates(state: RunState, eligible: { readonly from: number; readonly to: number }): [Candidates[], number] {
  const { members, lattice, year } = state
  const groups = new Map<number, Candidates>()
  let filled = 0
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = ageIn(members.birthYearOf(cohort), year)
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      const people = members.people[at] as number
      if (members.manager[at] !== 0) filled += people
      else if (people > 0 && age >= eligible.from && age <= eligible.to && members.employmentType[at] === REGULAR) {
        const cell = (members.jobFamily[at] as number) * lattice.departments + (members.department[at] as number)
        const order = cohort * lattice.jobFamilies * lattice.departments + cell
        const group = groups.get(order) ?? { order, rows: [], people: 0 }
        group.rows.push(at)
        group.people += people
        groups.set(order, group)
      }
    }
  }
  return [[...groups.values()], filled]
}

/** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. */
function largest(groups: readonly Candidates[]): Candidates | undefined {
  let best: Candidates | undefined
  for (const group of groups) {
    const ahead = best === undefined ? 1 : group.people - best.people || best.order - group.order
    if (ahead > 0) best = group
  }
  return best
}

/** Takes people of a group, in the order of its rows. */
function takeFrom({ members }: RunState, { rows }: Candidates, people: number, appointed: Map<number, number>): void {
  let left = people
  for (const at of rows) {
    const already = appointed.get(at) ?? 0
    const taken = Math.min(left, (members.people[at] as number) - already)
    if (taken === 0) continue
    appointed.set(at, already + taken)
    left -= taken
    if (left === 0) return
  }
}
