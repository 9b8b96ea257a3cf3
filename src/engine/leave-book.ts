/**
 * The leave book (休業簿): who began a leave in a year, who came back, who left the service while on leave, and for how long they were away.
 *
 * Stock on leave + begun − returned − left = next stock, by kind of leave, always checked (ledger.ts). Who is away for less than a year and back
 * before 1 April has begun and returned in the same year. People and person-years are billionths of a person.
 */
import { ABSENCES, LEAVES } from '../terms/index.ts'
import type { KernelRun } from './kernel-run.ts'
import { MOST_GROUPS } from './lattice.ts'

/** The leaves of one fiscal year (休業の異動), by kind in the order of LEAVES. */
export interface LeaveFlows {
  readonly started: Float64Array
  readonly returned: Float64Array
  /** Who left the service while on leave. */
  readonly left: Float64Array
  /** Time away within the year, in person-years. */
  readonly personYears: Float64Array
  /** Women among those who began childcare leave. */
  readonly women: number
}

/** Those whose leave ends in one year: how many they are, and how long they are away in it. */
interface Returning {
  people: number
  personYears: number
}

const KINDS = LEAVES.length

/** By index of ABSENCES: the index in LEAVES, or −1 (休業の区分の番号). */
export const LEAVE_KIND: readonly number[] = ABSENCES.map(absence => (LEAVES as readonly string[]).indexOf(absence))

/** Books the leaves of a run (休業簿). */
export class LeaveBook {
  started = new Float64Array(KINDS)
  returned = new Float64Array(KINDS)
  left = new Float64Array(KINDS)
  personYears = new Float64Array(KINDS)
  women = 0
  /** By kind: those who will be back in a year. */
  private readonly returning: Map<number, Returning>[] = LEAVES.map(() => new Map())

  /** Who came back, by year, kind and job family. */
  private readonly back = new Map<number, number>()

  /** Books a leave that is to end in `year`, of which `share` (0–1) will be spent away. */
  expectBack(kind: number, year: number, people: number, share: number): void {
    const known = this.returning[kind]?.get(year)
    const personYears = Math.round(people * share)
    if (known === undefined) this.returning[kind]?.set(year, { people, personYears })
    else {
      known.people += people
      known.personYears += personYears
    }
  }

  /** The part of a year that those who come back in it are still away, on average; a half where nothing is known. */
  partAway(kind: number, year: number): number {
    const known = this.returning[kind]?.get(year)
    return known === undefined || known.people === 0 ? 0.5 : known.personYears / known.people
  }

  /** Books people on leave who have left the service, or whose leave has ended because another absence took its place. */
  bookAbsences(inKernel: KernelRun): void {
    inKernel.takeAbsences((absence, left, replaced) => {
      const kind = LEAVE_KIND[absence] as number
      if (kind < 0) return
      this.left[kind] = (this.left[kind] as number) + left
      this.returned[kind] = (this.returned[kind] as number) + replaced
    })
  }

  /** Books who is back from a leave that had kept them away on 1 April. */
  comeBack(kind: number, family: number, year: number, people: number): void {
    this.returned[kind] = (this.returned[kind] as number) + people
    const key = (year * KINDS + kind) * MOST_GROUPS + family
    this.back.set(key, (this.back.get(key) ?? 0) + people)
  }

  /** Who came back in these years, by how much their leave had kept them out of a count: 1 − the factor of the absence. */
  backSince(
    from: number,
    to: number,
    { families, absent }: { readonly families: readonly number[]; readonly absent: readonly number[] },
  ): number {
    let people = 0
    LEAVES.forEach((absence, kind) => {
      const outside = 1 - (absent[ABSENCES.indexOf(absence)] as number)
      if (outside === 0) return
      for (let year = from; year <= to; year += 1) {
        for (const family of families) people += (this.back.get((year * KINDS + kind) * MOST_GROUPS + family) ?? 0) * outside
      }
    })
    return people
  }

  /** Closes the year: hands over its flows and starts afresh. */
  close(): LeaveFlows {
    const { started, returned, left, personYears, women } = this
    this.started = new Float64Array(KINDS)
    this.returned = new Float64Array(KINDS)
    this.left = new Float64Array(KINDS)
    this.personYears = new Float64Array(KINDS)
    this.women = 0
    return { started, returned, left, personYears, women }
  }

  /** A copy for a forecast, with an empty year. */
  copy(): LeaveBook {
    const copied = new LeaveBook()
    this.returning.forEach((years, kind) => {
      for (const [year, { people, personYears }] of years) copied.returning[kind]?.set(year, { people, personYears })
    })
    for (const [key, people] of this.back) copied.back.set(key, people)
    return copied
  }
}
