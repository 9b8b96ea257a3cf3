/**
 * The pages of a year in the flow book (異動簿の頁): where they stand in the kernel, and the same memory as flows by cause.
 *
 * One column a cause: its people by cell, then by employment type. Then the net of every cell, then the allowances. Not here: what is booked, and when a
 * year is over, see course.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import {
  EMPLOYMENT_TYPES,
  type FlowCause,
  INFLOW_CAUSES,
  SEPARATION_CAUSES,
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

/** The inflows, recruitment among them. */
const INFLOWS = [...INFLOW_CAUSES, 'recruitment'] as const

const columnsFrom = <C extends string>(first: number, causes: readonly C[]): Readonly<Record<C, number>> =>
  Object.fromEntries(causes.map((cause, index) => [cause, first + index])) as Record<C, number>

/** The columns of causes, by name (事由の列); those of separations stand first, so that their index is that of the allowance as well. */
export const LEFT = columnsFrom(0, SEPARATION_CAUSES)
export const JOINED = columnsFrom(SEPARATION_CAUSES.length, INFLOWS)
export const MOVED = columnsFrom(SEPARATION_CAUSES.length + INFLOWS.length, TRANSFER_CAUSES)
const COLUMNS = SEPARATION_CAUSES.length + INFLOWS.length + TRANSFER_CAUSES.length
const TYPES = EMPLOYMENT_TYPES.length

/** How long the column of a cause is (列の長さ): cells, then employment types. */
const lengthOf = ({ size }: Lattice): number => size + TYPES

/** Where the allowances begin (退職手当の位置), after the columns and the net. */
export const allowancesFrom = (lattice: Lattice): number => COLUMNS * lengthOf(lattice) + lattice.size

/** How many fields Pages has in kernel/assembly/flows.ts. */
const FIELDS = 9

/** What of pages is copied, where a ledger has arrays of its own. */
const COPIED = ['separations', 'separationsByType', 'joined', 'joinedByType', 'transfers'] as const

/** Where flows stand that are booked in a kernel (異動の位置), by the map of their cells. */
const standing = new WeakMap<Flows, { readonly kernel: Kernel; readonly place: Place }>()

/** The pages in which flows are booked in this kernel (異動の位置); undefined where they are copies. */
export function pagesOfFlows(kernel: Kernel, flows: Flows): Place | undefined {
  const where = standing.get(flows)
  return where?.kernel === kernel ? where.place : undefined
}

/** Pages with a column for every cause (異動簿の頁). Whoever keeps their maps sees what is booked later. */
export class BookPages implements YearBook {
  readonly separations = new Map<FlowCause, Float64Array>()
  readonly separationsByType = new Map<FlowCause, Float64Array>()
  readonly joined = new Map<FlowCause, Float64Array>()
  readonly joinedByType = new Map<FlowCause, Float64Array>()
  readonly transfers = new Map<TransferCause, Float64Array>()
  net = new Float64Array(0)
  allowances = new Float64Array(0)
  /** Where they stand in the kernel. */
  readonly place: Place

  constructor(kernel: Kernel, lattice: Lattice) {
    const { allocate } = kernel.call
    const net = COLUMNS * lengthOf(lattice)
    const length = allowancesFrom(lattice) + SEPARATION_CAUSES.length
    const room = 2 * length
    const all = allocate(length * Float64Array.BYTES_PER_ELEMENT)
    const booked = allocate(room * Int32Array.BYTES_PER_ELEMENT)
    this.place = allocate(FIELDS * Int32Array.BYTES_PER_ELEMENT)
    kernel.settle()
    kernel.int32.set([all, length, booked, 0, room, lattice.size, lattice.size / TYPES, 0, net], this.place >>> 2)
    standing.set(this.separations, { kernel, place: this.place })
    standing.set(this.joined, { kernel, place: this.place })
    kernel.keep(() => {
      const part = (from: number, numbers: number): Float64Array<ArrayBuffer> =>
        kernel.view(Float64Array, all + 8 * from, numbers)
      this.net = part(net, lattice.size)
      this.allowances = part(net + lattice.size, SEPARATION_CAUSES.length)
      this.findColumns(lattice, part)
    })
  }

  /** Writes flows over those that stand here (異動の書込み). */
  copy(flows: Partial<Pick<YearBook, (typeof COPIED)[number]>>): void {
    for (const name of COPIED)
      for (const [cause, people] of flows[name] ?? []) (this[name] as Map<string, Float64Array>).get(cause)?.set(people)
  }

  private findColumns(lattice: Lattice, part: (from: number, numbers: number) => Float64Array): void {
    const find = (columns: object, cells: Map<string, Float64Array>, types?: Map<string, Float64Array>): void => {
      for (const [cause, column] of Object.entries(columns)) {
        cells.set(cause, part(column * lengthOf(lattice), lattice.size))
        types?.set(cause, part(column * lengthOf(lattice) + lattice.size, TYPES))
      }
    }
    find(LEFT, this.separations, this.separationsByType)
    find(JOINED, this.joined, this.joinedByType)
    find(MOVED, this.transfers)
  }
}
