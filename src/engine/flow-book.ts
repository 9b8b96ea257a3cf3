/**
 * The flow book (異動簿): who left, joined and moved in the current year and on the 1 April after it, by cause and cell.
 *
 * Steps book as they go, in the kernel (kernel/assembly/flows.ts); closing the year hands the flows to the ledger. The arrays of a closed year stay as they are while the next
 * year is open and until it has been read: three books take turns, so that sampled runs need no new ones. Not here: stocks, which are counted and not booked.
 */

import type { Kernel, Place } from '../kernel/index.ts'
import type { SeparationCause, TransferCause } from '../terms/index.ts'
import { allowancesFrom, BookPages, type Inflow, JOINED, LEFT, lengthOf, MOVED, type YearBook } from './book-pages.ts'
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

  /** The pages for people who leave (離職) for a cause; 0 where nobody will read them. */
  leaving(cause: SeparationCause): Place {
    return this.turnTo(LEFT[cause])
  }

  /** The pages for people who join on the following 1 April (採用・任用) for a cause; 0 where nobody will read them. */
  joining(cause: Inflow): Place {
    return this.turnTo(JOINED[cause])
  }

  /** Books people who join on the following 1 April (採用・任用). */
  join(cause: Inflow, cell: number, people: number): void {
    if (this.kept) this.kernel.call.bookFlow(this.joining(cause), cell, people, people)
  }

  /** Books the retirement allowances of people who leave (退職手当), in yen. */
  payAllowance(cause: SeparationCause, yen: number): void {
    if (!this.kept) return
    const { allowances, place } = this.open
    const paid = allowances[LEFT[cause]] as number
    // What has been booked is known to the kernel already.
    if (paid !== 0) allowances[LEFT[cause]] = paid + yen
    else this.kernel.call.add(place, allowancesFrom(this.lattice) + LEFT[cause], yen)
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
    this.open.turnTo(column * lengthOf(this.lattice))
    return place
  }
}
