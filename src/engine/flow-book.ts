/**
 * The flow book (異動簿): who left, joined and moved in the current year and on the 1 April after it, by cause and cell.
 *
 * Steps book as they go; closing the year hands the flows to the ledger. The arrays of a closed year stay as they are while the next
 * year is open and until it has been read: three books take turns, so that sampled runs need no new ones. Not here: stocks, which are counted and not booked.
 */
import {
  type FlowCause,
  INFLOW_CAUSES,
  SEPARATION_CAUSES,
  type SeparationCause,
  TRANSFER_CAUSES,
  type TransferCause,
} from '../terms/index.ts'
import type { Lattice } from './lattice.ts'

/** Flows by cause and cell (異動), in billionths of a person. */
export type Flows = ReadonlyMap<FlowCause, Float64Array>

/** Net moves into each cell by cause (職種・部門間の異動); over all cells they add up to nobody. */
export type Transfers = ReadonlyMap<TransferCause, Float64Array>

/** Everything that is booked in one year (1年度の異動). */
export interface YearBook {
  readonly separations: Flows
  readonly joined: Flows
  readonly transfers: Transfers
  /** Retirement allowances of those who left, in yen, by index of the cause (退職手当); zeros where pay is not known. */
  readonly allowances: Float64Array
  /** Whoever came into each cell less whoever went out of it, over all causes. */
  readonly net: Float64Array
  /** The memory of all columns. */
  readonly all: Float64Array
}

/** Books flows for the current year and the 1 April after it (異動簿). */
export class FlowBook {
  private readonly lattice: Lattice
  private open: YearBook
  private resting: YearBook[]

  constructor(lattice: Lattice) {
    this.lattice = lattice
    this.open = blank(lattice.size)
    this.resting = [blank(lattice.size), blank(lattice.size)]
  }

  /** Books people who leave (離職). */
  separate(cause: SeparationCause, cell: number, people: number): void {
    add(this.open.separations.get(cause), cell, people)
    add(this.open.net, cell, -people)
  }

  /** Books the retirement allowances of people who leave (退職手当), in yen. */
  payAllowance(cause: SeparationCause, yen: number): void {
    const index = SEPARATION_CAUSES.indexOf(cause)
    this.open.allowances[index] = (this.open.allowances[index] as number) + yen
  }

  /** Books people who join on the following 1 April (採用・任用). */
  join(cause: FlowCause, cell: number, people: number): void {
    add(this.open.joined.get(cause), cell, people)
    add(this.open.net, cell, people)
  }

  /** Books people who move from one cell to another on the following 1 April (異動). */
  transfer(cause: TransferCause, from: number, to: number, people: number): void {
    add(this.open.transfers.get(cause), from, -people)
    add(this.open.transfers.get(cause), to, people)
    add(this.open.net, from, -people)
    add(this.open.net, to, people)
  }

  /** People who have left for a cause so far this year, over all cells or those of some job families. */
  separated(cause: SeparationCause, jobFamilies?: readonly number[]): number {
    const cells = this.open.separations.get(cause) ?? new Float64Array()
    return cells.reduce(
      (sum, people, cell) => (jobFamilies?.includes(this.lattice.jobFamilyOf(cell)) === false ? sum : sum + people),
      0,
    )
  }

  /** Closes the year: hands over its flows, in the order of the causes, and starts afresh. */
  close(): YearBook {
    const closed = this.open
    const [next, last] = this.resting as [YearBook, YearBook]
    this.open = next
    this.resting = [last, closed]
    next.all.fill(0)
    return closed
  }
}

function add(cells: Float64Array | undefined, cell: number, people: number): void {
  if (cells !== undefined) cells[cell] = (cells[cell] as number) + people
}

/** A book with a column for every cause and nobody in it. */
function blank(size: number): YearBook {
  const inflows = [...INFLOW_CAUSES, 'recruitment'] as const
  const columnsOfPeople = SEPARATION_CAUSES.length + inflows.length + TRANSFER_CAUSES.length + 1
  const all = new Float64Array(columnsOfPeople * size + SEPARATION_CAUSES.length)
  let next = 0
  const columns = <C extends string>(causes: readonly C[]): ReadonlyMap<C, Float64Array> =>
    new Map(
      causes.map(cause => {
        next += size
        return [cause, all.subarray(next - size, next)]
      }),
    )
  return {
    separations: columns<FlowCause>(SEPARATION_CAUSES),
    joined: columns<FlowCause>(inflows),
    transfers: columns(TRANSFER_CAUSES),
    net: all.subarray(next, next + size),
    allowances: all.subarray(next + size),
    all,
  }
}
