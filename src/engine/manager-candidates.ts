/**
 * Candidates for managerial posts (管理監督職の候補者): regular staff of the eligible ages without such a post, by birth year, job family and
 * department.
 *
 * One table serves a whole run and is counted afresh for every decision. Not here: how many posts are free.
 */
import { REGULAR } from './lattice.ts'
import type { Members } from './members.ts'

/** Who may be appointed (候補者の範囲): cohorts from `first` up to, not including, `end`, of some job families. */
interface Eligible {
  readonly first: number
  readonly end: number
  readonly jobFamilies: readonly number[]
}

/** Counts candidates by group (候補者の集計). A group is `(cohort − first) × cells + job family × departments + department`. */
export class ManagerCandidates {
  /** The groups with candidates, in ascending order. */
  private groups: number[] = []
  /** How many people each group has, in billionths. */
  private people = new Float64Array(0)
  private first = 0
  private cells = 1

  /** Counts the candidates (集計). */
  count(members: Members, { first, end, jobFamilies }: Eligible): void {
    const { lattice } = members
    this.first = first
    this.cells = lattice.jobFamilies * lattice.departments
    const size = Math.max(0, end - first) * this.cells
    if (this.people.length < size) this.people = new Float64Array(size)
    const { people, cells } = this
    people.fill(0, 0, size)
    for (let cohort = first; cohort < end; cohort += 1) {
      const until = members.end(cohort)
      for (let at = members.start(cohort); at < until; at += 1) {
        if (members.employmentType[at] !== REGULAR || members.manager[at] !== 0) continue
        const family = members.jobFamily[at] as number
        if (!jobFamilies.includes(family)) continue
        const group = (cohort - first) * cells + family * lattice.departments + (members.department[at] as number)
        people[group] = (people[group] as number) + (members.people[at] as number)
      }
    }
    this.groups = []
    for (let group = 0; group < size; group += 1) if (people[group] !== 0) this.groups.push(group)
  }

  /** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. −1: nobody is left. */
  largest(): number {
    let best = -1
    let most = 0
    for (const group of this.groups) {
      const people = this.people[group] as number
      if (people <= most) continue
      best = group
      most = people
    }
    return best
  }

  /** People of a group who may still be appointed, in billionths. */
  left(group: number): number {
    return this.people[group] as number
  }

  /** Takes people out of a group. */
  take(group: number, people: number): void {
    this.people[group] = (this.people[group] as number) - people
  }

  /** The rows of a group. */
  rowsOf(members: Members, group: number): number[] {
    const { departments } = members.lattice
    const cohort = this.first + Math.floor(group / this.cells)
    const family = Math.floor((group % this.cells) / departments)
    const department = group % departments
    const rows: number[] = []
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.department[at] !== department || members.jobFamily[at] !== family) continue
      if (members.employmentType[at] === REGULAR && members.manager[at] === 0 && members.people[at] !== 0) rows.push(at)
    }
    return rows
  }
}
