/**
 * The flow book (異動簿): who left, joined and moved in the current year and on the 1 April after it, by cause and cell.
 *
 * Steps book as they go, in the kernel (kernel/assembly/flows.ts); closing the year hands the flows to the ledger. The arrays of a closed year stay as they are while the next
 * year is open and until it has been read: three books take turns, so that sampled runs need no new ones. Not here: stocks, which are counted and not booked.
 */

import type { Kernel, Place } from '../kernel/index.ts'
import type { SeparationCause, TransferCause } from '../terms/index.ts'
import { BookPages, JOINED, MOVED, type YearBook } from './book-pages.ts'
import type { Lattice } from './lattice.ts'

/** Books flows for the current year and the 1 April after it (異動簿). */
export class FlowBook {
  /** Whether anybody will read the book. */
  readonly kept: boolean
  private readonly kernel: Kernel
  private readonly lattice: Lattice
  private open: BookPages
  private resting: BookPages
  private last: BookPages

  /** @param kept whether anybody will read the book; a forecast's nobody reads. Default: yes. */
  constructor(kernel: Kernel, lattice: Lattice, kept = true) {
    this.kernel = kernel
    this.lattice = lattice
    this.kept = kept
    this.open = new BookPages(kernel, lattice)
    this.resting = kept ? new BookPages(kernel, lattice) : this.open
    this.last = kept ? new BookPages(kernel, lattice) : this.open
  }

  /** The pages of the present year; 0 where nobody will read them. */
  get pages(): Place {
    return this.kept ? this.open.place : 0
  }

  /** The pages for people who are recruited on the following 1 April (採用); 0 where nobody will read them. */
  recruiting(): Place {
    return this.turnTo(JOINED.recruitment)
  }

  /** Books people who move from one cell to another on the following 1 April (異動). */
  transfer(cause: TransferCause, [from, to]: readonly [from: number, to: number], people: number): void {
    if (!this.kept) return
    const pages = this.turnTo(MOVED[cause])
    this.kernel.call.bookFlow(pages, from, -people, -people)
    this.kernel.call.bookFlow(pages, to, people, people)
  }

  /** People who have left for a cause so far this year, over all cells or those of some job families. */
  separated(cause: SeparationCause, jobFamilies?: readonly number[]): number {
    const cells = this.open.separations.get(cause) ?? new Float64Array()
    return cells.reduce(
      (sum, people, cell) => (jobFamilies?.includes(this.lattice.jobFamilyOf(cell)) === false ? sum : sum + people),
      0,
    )
  }

  /** Begins a new run: whatever a run that failed had booked is let go. */
  restart(): void {
    this.kernel.call.wipe(this.open.place)
  }

  /** Closes the year: hands over its flows, in the order of the causes, and starts afresh. */
  close(): YearBook {
    const closed = this.open
    this.open = this.resting
    this.resting = this.last
    this.last = closed
    this.restart()
    return closed
  }

  private turnTo(column: number): Place {
    if (!this.kept) return 0
    const { place } = this.open
    this.kernel.call.turnTo(place, column)
    return place
  }
}
