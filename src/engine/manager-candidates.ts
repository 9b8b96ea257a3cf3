/**
 * Candidates for managerial posts (管理監督職の候補者): regular staff of the eligible ages without such a post, by birth year, job family and
 * department, the largest group first.
 *
 * One table serves a whole run and is counted afresh for every decision, in the kernel (kernel/assembly/candidates.ts). Not here: how many posts are free.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { Lattice } from './lattice.ts'
import type { Members } from './members.ts'

/** Who may be appointed (候補者の範囲): cohorts from `first` up to, not including, `end`, of some job families. */
interface Eligible {
  readonly first: number
  readonly end: number
  readonly jobFamilies: readonly number[]
}

/** Counts candidates by group (候補者の集計). A group is `(cohort − first) × cells + job family × departments + department`. */
export class ManagerCandidates {
  private readonly kernel: Kernel
  private readonly place: Place
  private readonly jobFamilies: number
  private fields = new Int32Array(0)
  /** By rate group: whether its people may be appointed. Of whoever is not of the regular staff, and of an empty row, the last one. */
  private concerned = new Uint8Array(0)

  constructor(kernel: Kernel, { jobFamilies }: Lattice) {
    this.kernel = kernel
    this.jobFamilies = jobFamilies
    this.place = kernel.call.allocate(FIELDS * Int32Array.BYTES_PER_ELEMENT)
    const concerned = kernel.call.allocate(jobFamilies + 1)
    kernel.keep(() => {
      this.fields = kernel.view(Int32Array, this.place, FIELDS)
      this.fields[CONCERNED] = concerned
      this.concerned = kernel.view(Uint8Array, concerned, jobFamilies + 1)
    })
    kernel.settle()
  }

  /** Counts the candidates (集計). */
  count(members: Members, { first, end, jobFamilies }: Eligible): void {
    const { kernel, fields, concerned } = this
    fields[FIRST] = first
    fields[END] = end
    for (let family = 0; family < this.jobFamilies; family += 1) concerned[family] = jobFamilies.includes(family) ? 1 : 0
    kernel.call.countCandidates(members.table, this.place)
    kernel.settle()
  }

  /** The group of most people; of equal ones the oldest, then the first in the order of the municipality file. −1: nobody is left. */
  largest(members: Members): number {
    return this.kernel.call.largest(members.table, this.place)
  }

  /** People of a group who may still be appointed, in billionths. */
  left(group: number): number {
    return this.kernel.call.candidatesIn(this.place, group)
  }

  /** Takes people out of a group. */
  take(members: Members, group: number, people: number): void {
    this.kernel.call.takeCandidates(members.table, this.place, group, people)
  }

  /** Appoints persons, each from the largest group. @returns how many, at most as many as there are posts. */
  appoint(members: Members, posts: number): number {
    return this.kernel.call.appointPersons(members.table, this.place, posts)
  }

  /** Notes the rows of a group, in `members.noted`. @returns how many. */
  note(members: Members, group: number): number {
    return this.kernel.call.noteCandidates(members.table, this.place, group)
  }
}

/** Fields of Candidates in kernel/assembly/candidates.ts. */
const [FIRST, END, CONCERNED] = [0, 1, 2] as const
const FIELDS = 7
