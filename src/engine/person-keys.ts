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

/** The ways of joining later (採用の別). */
type Way = Exclude<keyof typeof ORIGINS, 'opening'>

/** The numbers of the seats of one way, and where they stand in the kernel. */
interface Numbers {
  readonly place: Place
  readonly since: Int32Array
}

/** The keys of those who join on a 1 April (新任者の鍵): the kernel gives them, by the number of their seat in the job family. */
export class SeatKeys {
  private readonly ways: Readonly<Record<Way, Numbers>>

  constructor(kernel: Kernel, lattice: Lattice) {
    this.ways = {
      recruitment: numbersOf(kernel, lattice, ORIGINS.recruitment),
      'fixed-term': numbersOf(kernel, lattice, ORIGINS['fixed-term']),
      'leave-substitute': numbersOf(kernel, lattice, ORIGINS['leave-substitute']),
    }
  }

  /** Where the numbers of a way stand, with which the kernel goes on (席の番号). */
  placeOf(way: Way): Place {
    return this.ways[way].place
  }

  /** Begins a new run (次の試行). */
  restart(): void {
    const { ways } = this
    ways.recruitment.since.fill(0)
    ways['fixed-term'].since.fill(0)
    ways['leave-substitute'].since.fill(0)
  }
}

function numbersOf(kernel: Kernel, { jobFamilies, departments }: Lattice, origin: number): Numbers {
  const place = kernel.call.newSeatNumbers(personKey(origin), jobFamilies, departments)
  const numbers = { place, since: new Int32Array(0) }
  kernel.settle()
  kernel.keep(() => {
    numbers.since = kernel.view(Int32Array, kernel.int32[(place >>> 2) + SINCE] as Place, jobFamilies)
  })
  return numbers
}

/** The place of the field in SeatNumbers of kernel/assembly/seats.ts. */
const SINCE = 3
