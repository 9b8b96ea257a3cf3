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
import type { ManagersPlan, PostGroup } from '../after-60-plan.ts'
import { noManagerialMoves } from '../ledger.ts'
import { changedRow, type MemberRow } from '../member-row.ts'
import type { Members } from '../members.ts'
import { setAside, takeBack } from '../moves.ts'
import { FIELD } from '../row-list.ts'
import { followsManagers, inYear, type RunState } from '../run-state.ts'

/** Lets managers at the age limit leave their posts (役職定年). */
export function managerialAgeLimit(state: RunState): void {
  const { plan, members, chance, year } = state
  state.managerial = noManagerialMoves
  if (plan.managers === undefined || !followsManagers(state)) return
  const { limitAge, exceptions } = plan.managers
  let steppedDown = 0
  const kept = exceptions.map(() => 0)
  chance.turnTo('managerial-age-limit', year)
  const found = members.note('managers', members.bornUntil(year - limitAge))
  for (let index = 0; index < found; index += 1) {
    const at = members.noted[index] as number
    const extension = ageIn(members.birthYear(at), year) - limitAge + 1
    const going = (members.people[at] as number) - keep(state, at, extension, kept)
    if (going === 0) continue
    steppedDown += going
    if (members.persons) members.leavePost(at)
    else setAside(state, at, going).set(FIELD.manager, 0)
  }
  takeBack(state)
  state.managerial = { steppedDown, appointed: 0, kept }
}

/**
 * How many of a row keep their posts by an exception (特例任用). One draw decides between leaving and the exceptions: each takes its share after
 * the one before.
 * @param extension the years kept so far and the coming one. @param kept is added to, by exception.
 */
function keep({ members, chance, year, plan }: RunState, at: number, extension: number, kept: number[]): number {
  const exceptions = plan.managers?.exceptions ?? []
  let share = 0
  let staying = 0
  for (let index = 0; index < exceptions.length; index += 1) {
    const exception = exceptions[index] as ManagersPlan['exceptions'][number]
    if (extension > exception.mostYears) continue
    share = Math.min(1, share + (exception.share[year + 1 - plan.from] as number))
    const until = chance.take(members.people[at] as number, share, members.key[at] as number)
    kept[index] = (kept[index] as number) + until - staying
    staying = until
  }
  return staying
}

/** Appoints managers to free posts (管理監督職への昇任). */
export function managerialAppointments(state: RunState): void {
  const { plan } = state
  if (plan.managers === undefined || !followsManagers(state)) return
  let appointed = 0
  for (const group of plan.managers.groups) appointed += fillPosts(state, plan.managers, group)
  const { steppedDown, kept } = state.managerial
  state.managerial = { steppedDown, appointed, kept }
}

/** Fills the free posts of some job families, a person at a time. @returns how many are appointed, in billionths. */
function fillPosts(state: RunState, { eligible }: ManagersPlan, { jobFamilies, posts }: PostGroup): number {
  const { members, candidates, year } = state
  let filled = 0
  for (const family of jobFamilies) filled += members.tally.managers[family] as number
  let free = inYear(state, posts, year + 1) * PERSON - filled
  // Persons take whole posts.
  if (members.persons) free = Math.floor(free / PERSON) * PERSON
  if (free <= 0) return 0
  const first = members.bornUntil(year - eligible.to - 1)
  candidates.count(members, { first, end: members.bornUntil(year - eligible.from), jobFamilies })
  return members.persons ? candidates.appoint(members, free / PERSON) * PERSON : appointShares(state, free)
}

/** Appoints groups, a person at a time. @returns how many, in billionths. */
function appointShares({ members, candidates }: RunState, free: number): number {
  const taken = new Map<number, number>()
  let appointed = 0
  while (appointed < free) {
    const group = candidates.largest(members)
    if (group < 0) break
    const people = Math.min(free - appointed, PERSON, candidates.left(group))
    candidates.take(members, group, people)
    appointed += people
    taken.set(group, (taken.get(group) ?? 0) + people)
  }
  const managers: MemberRow[] = []
  for (const [group, people] of taken) takeShare(members, candidates.note(members, group), people, managers)
  for (const row of managers) members.add(row)
  return appointed
}

/** Of groups as many as are wanted, row by row. @param managers is added to: they are in post once nobody walks over the rows any more. */
function takeShare(members: Members, found: number, people: number, managers: MemberRow[]): void {
  let left = people
  for (let index = 0; index < found; index += 1) {
    const at = members.noted[index] as number
    const taken = Math.min(left, members.people[at] as number)
    if (taken > 0) {
      managers.push(changedRow(members.row(at), { manager: 1, people: taken }))
      members.remove(at, taken)
    }
    left -= taken
  }
}
