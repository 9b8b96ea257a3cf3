/**
 * Managerial posts (管理監督職): the age limit 役職定年, and who takes the posts that fall free, on 1 April.
 *
 * Whoever reaches the limit leaves the post between the day after and the next 1 April and stays in the city's service; a share keeps
 * it by one of the two exceptions, a year at a time and not beyond their number of years. Free posts are then filled from regular staff
 * of the eligible ages and of the job families that the posts belong to, one by one from the largest group of the same birth year, job
 * family and department, of equal ones the oldest. Where nobody is left, posts stay free. Nobody joins or leaves the city here.
 * Source: 地方公務員法 第28条の2–第28条の5. Not here: which posts are managerial, and pay.
 */
import { appointPersons, countCandidates } from '../candidates'
import { clear, columnFrom } from '../column'
import { MANAGERIAL_AGE_LIMIT } from '../kinds'
import { joinRows, putAside } from '../row-list'
import { PERSON, removeFrom } from '../rows'
import { Run } from '../run'
import { noteManagers } from '../search'
import { book } from '../tally'
import { appointShares } from './managers-of-groups'

/** Lets managers at the age limit leave their posts (役職定年). */
export function managerialAgeLimit(run: Run): void {
  const table = run.table
  const rules = run.year.rules
  run.steppedDown = 0
  run.appointed = 0
  clear<f64>(run.kept, rules.exceptions)
  run.chance.turnTo(MANAGERIAL_AGE_LIMIT, run.year.year)
  const found = noteManagers(table, table.bornUntil(run.year.year - rules.limitAge))
  for (let index = 0; index < found; index += 1) {
    const at = table.noted[index]
    const going = table.people[at] - keep(run, at)
    if (going === 0) continue
    run.steppedDown += going
    stepDown(run, at, going)
  }
  joinRows(table, run.changed)
}

/** How many of a row keep their posts by an exception (特例任用). One draw decides between leaving and the exceptions: each takes its share after the one before. */
function keep(run: Run, at: i32): f64 {
  const table = run.table
  const year = run.year
  // The years kept so far and the coming one.
  const extension = year.year - table.birthYear(at) - year.rules.limitAge + 1
  let share: f64 = 0
  let staying: f64 = 0
  for (let index = 0; index < year.rules.exceptions; index += 1) {
    if (extension > year.rules.mostYears[index]) continue
    share = min(1, share + year.keeping[index])
    const until = run.chance.take(table.people[at], share, table.key[at])
    run.kept[index] += until - staying
    staying = until
  }
  return staying
}

/** Lets people of a row leave the managerial post: a person where the row stands, a group as people put aside. */
function stepDown(run: Run, at: i32, going: f64): void {
  const table = run.table
  if (table.persons) {
    book(table, at, -going)
    table.manager[at] = 0
    book(table, at, going)
  } else {
    putAside(run.changed, table, at, going).manager = 0
    removeFrom(table, at, going)
  }
}

/** Appoints managers to free posts (管理監督職への昇任). */
export function managerialAppointments(run: Run): void {
  const groups = run.year.rules.postGroups
  for (let group = 0; group < groups; group += 1) run.appointed += fillPosts(run, group)
}

/** Fills the free posts of some job families, a person at a time. @returns how many are appointed, in billionths. */
function fillPosts(run: Run, group: i32): f64 {
  const table = run.table
  const rules = run.year.rules
  const concerned = columnFrom<i32>(rules.concerned, group * (rules.jobFamilies + 1))
  let filled: f64 = 0
  for (let family = 0; family < rules.jobFamilies; family += 1) if (concerned[family] !== 0) filled += table.managers[family]
  let free = run.year.posts[group] * PERSON - filled
  // Persons take whole posts.
  if (table.persons) free = Math.floor(free / PERSON) * PERSON
  if (free <= 0) return 0
  const candidates = run.candidates
  candidates.concerned = concerned
  candidates.first = table.bornUntil(run.year.year - rules.eligibleTo - 1)
  candidates.end = table.bornUntil(run.year.year - rules.eligibleFrom)
  countCandidates(table, candidates)
  return table.persons ? <f64>appointPersons(table, candidates, <i32>(free / PERSON)) * PERSON : appointShares(run, free)
}
