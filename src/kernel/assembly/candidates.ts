/**
 * Candidates for managerial posts (管理監督職の候補者), by birth year, job family and department, the largest group first.
 *
 * Counted afresh for every decision. A group is `(cohort − first) × cells + job family × departments + department`. Not here: how many posts are free.
 */
import { Column, column, nowhere } from './column'
import { PERSON } from './rows'
import { BIRTH_SLOTS, Table } from './table'
import { birthSlot } from './tally'

/** The candidates of a decision (候補者). engine/manager-candidates.ts reads and writes its fields in this order, all of four bytes. */
@unmanaged
export class Candidates {
  /** Cohorts from `first` up to, not including, `end`. */
  first: i32
  end: i32
  /** By rate group: whether its people may be appointed. */
  concerned: Column<u8> = nowhere<u8>()
  /** The groups that have had candidates, as a heap: each comes before the two at twice its place and after. */
  groups: Column<i32> = nowhere<i32>()
  groupCount: i32
  /** How many people each group has, in billionths; nobody outside `groups`. */
  people: Column<f64> = nowhere<f64>()
  /** How many groups there is room for. */
  room: i32
}

/** Counts the candidates among regular staff who hold no post (集計). */
export function countCandidates(table: Table, list: Candidates): void {
  const departments = table.departments
  const cells = table.jobFamilies * departments
  forget(list, max(0, list.end - list.first) * cells)
  const people = list.people
  const groups = list.groups
  let count = 0
  for (let cohort = list.first; cohort < list.end; cohort += 1) {
    const end = table.end(cohort)
    const offset = (cohort - list.first) * cells
    for (let at = table.start(cohort); at < end; at += 1) {
      const family: i32 = table.rateGroup[at]
      if (list.concerned[family] === 0 || table.manager[at] !== 0) continue
      const group = offset + family * departments + table.department[at]
      const before = people[group]
      groups[count] = group
      count += <i32>(before === 0)
      people[group] = before + table.people[at]
    }
  }
  list.groupCount = count
  for (let at = (count >> 1) - 1; at >= 0; at -= 1) sink(list, at)
}

/** Nobody is a candidate any more, and there is room for so many groups. */
function forget(list: Candidates, size: i32): void {
  if (size + 1 > list.room) {
    list.room = size + 1
    list.people = column<f64>(list.room)
    // One more than there can be: a group is written before it is known whether it is new.
    list.groups = column<i32>(list.room)
  } else for (let index = 0; index < list.groupCount; index += 1) list.people[list.groups[index]] = 0
}

/** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. −1: nobody is left. */
export function largest(list: Candidates): i32 {
  return list.groupCount > 0 && list.people[list.groups[0]] > 0 ? list.groups[0] : -1
}

/** People of the largest group who may still be appointed, in billionths. */
export function candidatesLeft(list: Candidates): f64 {
  return list.people[list.groups[0]]
}

/** Takes people out of the largest group. */
export function takeFromLargest(list: Candidates, people: f64): void {
  list.people[list.groups[0]] -= people
  sink(list, 0)
}

/**
 * Appoints persons to posts, each from the largest group, and of it the one with the smallest key, so that the order of the rows does not matter.
 * @returns how many posts are filled.
 */
export function appointPersons(table: Table, list: Candidates, posts: i32): i32 {
  for (let filled = 0; filled < posts; filled += 1) {
    const group = largest(list)
    if (group < 0) return filled
    takeFromLargest(list, PERSON)
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

/** Notes the rows of a group. @returns how many. */
export function noteCandidates(table: Table, list: Candidates, group: i32): i32 {
  const departments = table.departments
  const cells = table.jobFamilies * departments
  const cohort = list.first + group / cells
  const family = <u16>((group % cells) / departments)
  const place = <u16>(group % departments)
  const end = table.end(cohort)
  let found = 0
  for (let at = table.start(cohort); at < end; at += 1) {
    if (table.department[at] !== place || table.rateGroup[at] !== family || table.manager[at] !== 0) continue
    table.noted[found] = at
    found += 1
  }
  return found
}

/** Lets a group sink in the heap until those below it have fewer people, or as many and come later. */
function sink(list: Candidates, from: i32): void {
  const groups = list.groups
  const people = list.people
  const count = list.groupCount
  const group = groups[from]
  const heads = people[group]
  let place = from
  for (let below = 2 * place + 1; below < count; below = 2 * place + 1) {
    let best = groups[below]
    let most = people[best]
    if (below + 1 < count) {
      const other = groups[below + 1]
      const others = people[other]
      if (others > most || (others === most && other < best)) {
        best = other
        most = others
        below += 1
      }
    }
    if (most < heads || (most === heads && best > group)) break
    groups[place] = best
    place = below
  }
  groups[place] = group
}
