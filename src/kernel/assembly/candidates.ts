/**
 * Candidates for managerial posts (管理監督職の候補者), by birth year, job family and department, the largest group first.
 *
 * Counted afresh for every decision. A group is `(cohort − first) × cells + job family × departments + department`. Not here: how many posts are free.
 */
import { Column, clear, column, mostIn, nowhere, place } from './column'
import { PERSON } from './rows'
import { BIRTH_SLOTS, Table } from './table'
import { birthSlot } from './tally'

/** The candidates of a decision (候補者). */
@unmanaged
export class Candidates {
  /** Cohorts from `first` up to, not including, `end`. */
  first: i32
  end: i32
  /** By rate group: whether its people may be appointed. */
  concerned: Column<i32> = nowhere<i32>()
  /** How many people each group has, in billionths. */
  people: Column<f64> = nowhere<f64>()
  /** By cohort, counted from `first`: how many people its largest group has. */
  most: Column<f64> = nowhere<f64>()
  /** For how many groups and cohorts there is room. */
  groupRoom: i32
  cohortRoom: i32
}

/** How many are taken from which groups of candidates (昇任する者), in the order in which the groups were first taken from. */
@unmanaged
export class Taken {
  count: i32
  room: i32
  group: Column<i32> = nowhere<i32>()
  people: Column<f64> = nowhere<f64>()
}

/** Counts the candidates among regular staff who hold no post (集計). */
export function countCandidates(table: Table, list: Candidates): void {
  const departments = table.departments
  const cells = table.jobFamilies * departments
  // Beyond the last group there is room for those who are in none.
  forget(list, max(0, list.end - list.first), cells, departments)
  const people = list.people
  const concerned = list.concerned
  const everybody = table.people
  const families = table.rateGroup
  const managers = table.manager
  const places = table.department
  for (let cohort = list.first; cohort < list.end; cohort += 1) {
    const end = table.end(cohort)
    const offset = (cohort - list.first) * cells
    // As whole numbers the bits of numbers from zero on stand in the same order: no branch is needed to find the largest.
    let most: i64 = 0
    for (let at = table.start(cohort); at < end; at += 1) {
      const family: i32 = families[at]
      const group = offset + family * departments + places[at]
      const candidates = concerned[family] & <i32>(managers[at] === 0)
      // Whoever is not of the regular staff has the last rate group, which has no cells: nothing is added there.
      const heads = people[group] + everybody[at] * <f64>candidates
      people[group] = heads
      const bits = reinterpret<i64>(heads)
      most = select<i64>(bits, most, <bool>(candidates & <i32>(bits > most)))
    }
    list.most[cohort - list.first] = reinterpret<f64>(most)
  }
}

/** Nobody is a candidate any more, and there is room for so many groups, and some places beyond. */
function forget(list: Candidates, cohorts: i32, cells: i32, beyond: i32): void {
  const groups = cohorts * cells
  if (groups > list.groupRoom) list.people = column<f64>(groups + beyond)
  else clear<f64>(list.people, groups + beyond)
  if (cohorts > list.cohortRoom) list.most = column<f64>(cohorts)
  list.groupRoom = max(list.groupRoom, groups)
  list.cohortRoom = max(list.cohortRoom, cohorts)
}

/** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. −1: nobody is left. */
export function largest(table: Table, list: Candidates): i32 {
  const cohorts = list.end - list.first
  let cohort = 0
  for (let other = 1; other < cohorts; other += 1) if (list.most[other] > list.most[cohort]) cohort = other
  if (cohorts <= 0 || list.most[cohort] === 0) return -1
  let group = cohort * table.jobFamilies * table.departments
  while (list.people[group] !== list.most[cohort]) group += 1
  return group
}

/** People of a group who may still be appointed, in billionths. */
export function candidatesIn(list: Candidates, group: i32): f64 {
  return list.people[group]
}

/** Takes people out of a group. */
export function takeCandidates(table: Table, list: Candidates, group: i32, people: f64): void {
  const cells = table.jobFamilies * table.departments
  const cohort = group / cells
  list.people[group] -= people
  list.most[cohort] = mostIn(list.people, cohort * cells, (cohort + 1) * cells)
}

/**
 * Appoints persons to posts, each from the largest group, and of it the one with the smallest key, so that the order of the rows does not matter.
 * @returns how many posts are filled.
 */
export function appointPersons(table: Table, list: Candidates, posts: i32): i32 {
  for (let filled = 0; filled < posts; filled += 1) {
    const group = largest(table, list)
    if (group < 0) return filled
    takeCandidates(table, list, group, PERSON)
    const found = noteCandidates(table, list, group)
    let first = table.noted[0]
    for (let index = 1; index < found; index += 1) {
      const at = table.noted[index]
      if (table.key[at] < table.key[first]) first = at
    }
    appoint(table, first)
  }
  return posts
}

/** Gives a person a managerial post. */
function appoint(table: Table, at: i32): void {
  const family: i32 = table.jobFamily[at]
  table.manager[at] = 1
  table.managers[family] += PERSON
  table.managersByBirth[family * BIRTH_SLOTS + birthSlot(table.birthYear(at))] += PERSON
}

/** Notes the rows of a group, of which eight are looked at together. @returns how many. */
export function noteCandidates(table: Table, list: Candidates, group: i32): i32 {
  const departments = table.departments
  const cells = table.jobFamilies * departments
  const cohort = list.first + group / cells
  const family = i16x8.splat(<i16>((group % cells) / departments))
  const department = i16x8.splat(<i16>(group % departments))
  const managers = table.manager
  const noted = table.noted
  const end = table.end(cohort)
  let found = 0
  for (let first = table.start(cohort); first < end; first += 8) {
    const inFamily = i16x8.eq(v128.load(place<u16>(table.rateGroup, first)), family)
    const inDepartment = i16x8.eq(v128.load(place<u16>(table.department, first)), department)
    let rows = i16x8.bitmask(v128.and(inFamily, inDepartment))
    // The rows beyond the end belong to nobody.
    if (end - first < 8) rows &= (1 << (end - first)) - 1
    for (; rows !== 0; rows &= rows - 1) {
      const at = first + ctz<i32>(rows)
      if (managers[at] !== 0) continue
      noted[found] = at
      found += 1
    }
  }
  return found
}
