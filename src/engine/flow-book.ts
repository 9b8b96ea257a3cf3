/**
 * The flow book (異動簿): who left, joined and moved in the current year and on the 1 April after it, by cause and cell.
 *
 * Steps book as they go; closing the year hands the flows to the ledger. The arrays of a closed year stay as they are while the next
 * year is open and until it has been read: three books take turns, so that sampled runs need no new ones. Not here: stocks, which are counted and not booked.
 */
import {
  EMPLOYMENT_TYPES,
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
  /** The same by employment type only. */
  readonly separationsByType: Flows
  readonly joinedByType: Flows
  readonly transfers: Transfers
  /** Retirement allowances of those who left, in yen, by index of the cause (退職手当); zeros where pay is not known. */
  readonly allowances: Float64Array
  /** Whoever came into each cell less whoever went out of it, over all causes. */
  readonly net: Float64Array
}

/** A year book, and where in its memory something has been booked. */
interface Pages extends YearBook {
  /** One column a cause, each as long as {@link Lattice.size} and the employment types together; then `net`, then the allowances. */
  readonly all: Float64Array
  booked: Int32Array
  count: number
}

/** Books flows for the current year and the 1 April after it (異動簿). */
export class FlowBook {
  /** Whether anybody will read the book. */
  readonly kept: boolean
  private readonly lattice: Lattice
  /** The cause of the last separation and its column: those who leave for the same cause leave one after another. */
  private cause: SeparationCause = SEPARATION_CAUSES[0]
  private column = 0
  private open: Pages
  private resting: Pages
  private last: Pages

  /** @param kept whether anybody will read the book; a forecast's nobody reads. Default: yes. */
  constructor(lattice: Lattice, kept = true) {
    this.lattice = lattice
    this.kept = kept
    this.open = blank(lattice.size)
    this.resting = blank(lattice.size)
    this.last = blank(lattice.size)
  }

  /** Books people who leave (離職). */
  separate(cause: SeparationCause, cell: number, people: number): void {
    if (cause !== this.cause) {
      this.cause = cause
      this.column = LEFT[cause]
    }
    this.book(this.column, cell, people, -people)
  }

  /** Books the retirement allowances of people who leave (退職手当), in yen. */
  payAllowance(cause: SeparationCause, yen: number): void {
    if (this.kept) this.add(COLUMNS * (this.lattice.size + TYPES) + this.lattice.size + LEFT[cause], yen)
  }

  /** Books people who join on the following 1 April (採用・任用). */
  join(cause: Inflow, cell: number, people: number): void {
    this.book(JOINED[cause], cell, people, people)
  }

  /** Books people who move from one cell to another on the following 1 April (異動). */
  transfer(cause: TransferCause, from: number, to: number, people: number): void {
    this.book(MOVED[cause], from, -people, -people)
    this.book(MOVED[cause], to, people, people)
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
    wipe(this.open)
  }

  /** Closes the year: hands over its flows, in the order of the causes, and starts afresh. */
  close(): YearBook {
    const closed = this.open
    this.open = this.resting
    this.resting = this.last
    this.last = closed
    wipe(this.open)
    return closed
  }

  private book(column: number, cell: number, people: number, net: number): void {
    if (!this.kept) return
    const { size } = this.lattice
    const start = column * (size + TYPES)
    this.add(start + cell, people)
    this.add(start + size + this.lattice.typeOf(cell), people)
    this.add(COLUMNS * (size + TYPES) + cell, net)
  }

  private add(at: number, amount: number): void {
    const { open } = this
    const before = open.all[at] as number
    open.all[at] = before + amount
    if (before !== 0) return
    if (open.count === open.booked.length) open.booked = longer(open.booked)
    open.booked[open.count] = at
    open.count += 1
  }
}

/** The inflows, recruitment among them. */
const INFLOWS = [...INFLOW_CAUSES, 'recruitment'] as const
type Inflow = (typeof INFLOWS)[number]

/** The columns of causes, by name; those of separations stand first, so that their index is that of the allowance as well. */
const columnsFrom = <C extends string>(first: number, causes: readonly C[]): Readonly<Record<C, number>> =>
  Object.fromEntries(causes.map((cause, index) => [cause, first + index])) as Record<C, number>
const LEFT = columnsFrom(0, SEPARATION_CAUSES)
const JOINED = columnsFrom(SEPARATION_CAUSES.length, INFLOWS)
const MOVED = columnsFrom(SEPARATION_CAUSES.length + INFLOWS.length, TRANSFER_CAUSES)
const COLUMNS = SEPARATION_CAUSES.length + INFLOWS.length + TRANSFER_CAUSES.length
const TYPES = EMPLOYMENT_TYPES.length

/** A book with a column for every cause and nobody in it. */
function blank(size: number): Pages {
  const length = size + TYPES
  const all = new Float64Array(COLUMNS * length + size + SEPARATION_CAUSES.length)
  const part = <C extends string>(
    columns: Readonly<Partial<Record<C, number>>>,
    from: number,
    until: number,
  ): ReadonlyMap<C, Float64Array> =>
    new Map(
      (Object.entries(columns) as [C, number][]).map(([cause, column]) => [
        cause,
        all.subarray(column * length + from, column * length + until),
      ]),
    )
  return {
    separations: part<FlowCause>(LEFT, 0, size),
    separationsByType: part<FlowCause>(LEFT, size, length),
    joined: part<FlowCause>(JOINED, 0, size),
    joinedByType: part<FlowCause>(JOINED, size, length),
    transfers: part(MOVED, 0, size),
    net: all.subarray(COLUMNS * length, COLUMNS * length + size),
    allowances: all.subarray(COLUMNS * length + size),
    all,
    booked: new Int32Array(256),
    count: 0,
  }
}

/** Clears what has been booked, and nothing else: most of a book is empty. */
function wipe(pages: Pages): void {
  for (let index = 0; index < pages.count; index += 1) pages.all[pages.booked[index] as number] = 0
  pages.count = 0
}

function longer(list: Int32Array): Int32Array {
  const twice = new Int32Array(list.length * 2)
  twice.set(list)
  return twice
}
