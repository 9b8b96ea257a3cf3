/**
 * Candidates for managerial posts (管理監督職の候補者): regular staff of the eligible ages without such a post, by birth year, job family and
 * department.
 *
 * One table serves a whole run and is counted afresh for every decision. Not here: how many posts are free.
 */
import { MOST_GROUPS, REGULAR } from './lattice.ts'
import type { Members } from './members.ts'

/** Who may be appointed (候補者の範囲): cohorts from `first` up to, not including, `end`, of some job families. */
interface Eligible {
  readonly first: number
  readonly end: number
  readonly jobFamilies: readonly number[]
}

/** Counts candidates by group (候補者の集計). A group is `(cohort − first) × cells + job family × departments + department`. */
export class ManagerCandidates {
  /** The groups that have had candidates, as a heap: each comes before the two at twice its place and after. */
  private groups = new Int32Array(0)
  private groupCount = 0
  /** How many people each group has, in billionths; nobody outside {@link groups}. */
  private people = new Float64Array(0)
  /** By rate group: whether its people may be appointed. */
  private readonly concerned = new Uint8Array(MOST_GROUPS + 1)
  private first = 0
  private cells = 1

  /** Counts the candidates (集計). */
  count(members: Members, { first, end, jobFamilies }: Eligible): void {
    const { jobFamilies: families, departments } = members.lattice
    const cells = families * departments
    this.first = first
    this.cells = cells
    this.clear(Math.max(0, end - first) * cells)
    const { rateGroup, manager, department, people: heads } = members
    const { people, groups, concerned } = this
    for (let family = 0; family < families; family += 1) concerned[family] = jobFamilies.includes(family) ? 1 : 0
    // Whoever is not of the regular staff, and an empty row, has the rate group after the last job family.
    concerned[families] = 0
    let count = 0
    for (let cohort = first; cohort < end; cohort += 1) {
      const until = members.end(cohort)
      const offset = (cohort - first) * cells
      for (let at = members.start(cohort); at < until; at += 1) {
        const family = rateGroup[at] as number
        if (concerned[family] === 0 || manager[at] !== 0) continue
        const group = offset + family * departments + (department[at] as number)
        const before = people[group] as number
        if (before === 0) groups[count++] = group
        people[group] = before + (heads[at] as number)
      }
    }
    this.groupCount = count
    for (let place = (count >> 1) - 1; place >= 0; place -= 1) this.sink(place)
  }

  /** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. −1: nobody is left. */
  largest(): number {
    const first = this.groups[0] as number
    return this.groupCount > 0 && (this.people[first] as number) > 0 ? first : -1
  }

  /** People of the largest group who may still be appointed, in billionths. */
  left(): number {
    return this.people[this.groups[0] as number] as number
  }

  /** Takes people out of the largest group. */
  take(people: number): void {
    const group = this.groups[0] as number
    this.people[group] = (this.people[group] as number) - people
    this.sink(0)
  }

  /** The rows of a group. */
  rowsOf(members: Members, group: number): number[] {
    const { departments } = members.lattice
    const cohort = this.first + Math.floor(group / this.cells)
    const family = Math.floor((group % this.cells) / departments)
    const place = group % departments
    const { employmentType, manager, jobFamily, department, people } = members
    const rows: number[] = []
    const until = members.end(cohort)
    for (let at = members.start(cohort); at < until; at += 1) {
      if (department[at] !== place || jobFamily[at] !== family) continue
      if (employmentType[at] === REGULAR && manager[at] === 0 && people[at] !== 0) rows.push(at)
    }
    return rows
  }

  /** Lets a group sink in the heap until those below it have fewer people, or as many and come later. */
  private sink(from: number): void {
    const { groups, people, groupCount } = this
    const group = groups[from] as number
    const heads = people[group] as number
    let place = from
    for (let below = 2 * place + 1; below < groupCount; below = 2 * place + 1) {
      let best = groups[below] as number
      let most = people[best] as number
      const other = below + 1 < groupCount ? (groups[below + 1] as number) : best
      const others = people[other] as number
      if (others > most || (others === most && other < best)) {
        best = other
        most = others
        below += 1
      }
      if (most < heads || (most === heads && best > group)) break
      groups[place] = best
      place = below
    }
    groups[place] = group
  }

  /** Nobody is a candidate any more, and there is room for some groups. */
  private clear(size: number): void {
    if (this.people.length < size) {
      this.people = new Float64Array(size)
      this.groups = new Int32Array(size)
    } else for (let index = 0; index < this.groupCount; index += 1) this.people[this.groups[index] as number] = 0
  }
}
