/**
 * Keys of persons (個人の鍵): who somebody is for draws, the same in every scenario, run and order of rows.
 *
 * Whoever is in post on the base date is known by birth year, cell and a number among those like them; whoever joins later by the year,
 * the way, the job family and the number of the seat. Two scenarios that hire 20 and 22 people share the luck of the first 20.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { personKey, withPart } from '../random/index.ts'
import type { Lattice } from './lattice.ts'
import type { MemberRow } from './member-row.ts'

/** The ways in which persons come into being (由来), numbered for ever. */
const ORIGINS = { opening: 1, recruitment: 2, 'fixed-term': 3, 'leave-substitute': 4 } as const

/** Gives every person in post on the base date a key (基準日の職員の鍵). */
export function openingKeys(): (row: MemberRow) => number {
  const seen = new Map<number, number>()
  return ({ birthYear, employmentType, jobFamily, department }) => {
    const like = personKey(ORIGINS.opening, birthYear, employmentType, jobFamily, department)
    const number = seen.get(like) ?? 0
    seen.set(like, number + 1)
    return withPart(like, number)
  }
}

/** The ways of joining later, and their places in {@link SeatKeys}. */
const WAYS = { recruitment: 0, 'fixed-term': 1, 'leave-substitute': 2 } as const
const ORIGIN_OF_WAY = Object.keys(WAYS).map(way => ORIGINS[way as keyof typeof WAYS])

/** The keys of those who join on a 1 April (新任者の鍵), by the number of their seat in the job family. */
export class SeatKeys {
  /** By way and job family: how many seats have been numbered on the 1 April of `since`, and the part that their keys share. */
  private taken = new Int32Array(0)
  private prefix = new Int32Array(0)
  private readonly since: Int32Array
  private readonly jobFamilies: number
  /** By way: where its numbers stand in the kernel. */
  private readonly places: readonly Place[]

  constructor(kernel: Kernel, { jobFamilies, departments }: Lattice) {
    const size = ORIGIN_OF_WAY.length * jobFamilies
    const { allocate } = kernel.call
    const prefix = allocate(size * Int32Array.BYTES_PER_ELEMENT)
    const taken = allocate(size * Int32Array.BYTES_PER_ELEMENT)
    this.places = ORIGIN_OF_WAY.map(() => allocate(FIELDS * Int32Array.BYTES_PER_ELEMENT))
    kernel.settle()
    this.places.forEach((place, way) => {
      const from = way * jobFamilies * Int32Array.BYTES_PER_ELEMENT
      kernel.int32.set([prefix + from, taken + from, departments], place >>> 2)
    })
    kernel.keep(() => {
      this.prefix = kernel.view(Int32Array, prefix, size)
      this.taken = kernel.view(Int32Array, taken, size)
    })
    this.jobFamilies = jobFamilies
    this.since = new Int32Array(size)
  }

  /** The numbers of those who join in a way on the 1 April of a year, as the kernel goes on with them (席の番号). */
  numbersOf(way: keyof typeof WAYS, year: number): Place {
    for (let family = 0; family < this.jobFamilies; family += 1) this.turnTo(WAYS[way], year, family)
    return this.places[WAYS[way]] as Place
  }

  /** Begins a new run (次の試行). */
  restart(): void {
    this.since.fill(0)
  }

  private turnTo(way: number, year: number, jobFamily: number): void {
    const at = way * this.jobFamilies + jobFamily
    if (this.since[at] === year) return
    this.since[at] = year
    this.taken[at] = 0
    this.prefix[at] = personKey(ORIGIN_OF_WAY[way] as number, year, jobFamily)
  }
}

/** Fields of SeatNumbers in kernel/assembly/seats.ts. */
const FIELDS = 3
