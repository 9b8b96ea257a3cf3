/**
 * The year ledger (年度台帳): stock on 1 April, what joined that day, and what left until 31 March, per cell.
 *
 * Flows are booked by the steps as they happen; stocks are counted afresh from the members. The two must agree to the last
 * billionth of a person: opening − separations + inflows + recruitment = closing, in every cell, year and run, always checked.
 */
import { type FlowCause, INFLOW_CAUSES, SEPARATION_CAUSES, type SeparationCause } from '../terms/index.ts'
import { InvariantError } from './invariant-error.ts'
import type { Lattice } from './lattice.ts'
import type { Members } from './members.ts'

/** Highest age on 1 April that a stock is broken down to; older members are booked there. */
export const OLDEST = 99

/** People in post on 1 April, after that day's hires (4月1日現在). */
export interface Stock {
  /** By cell. */
  readonly byCell: Float64Array
  /** By employment type and age on 1 April: index `type × (OLDEST + 1) + age`. */
  readonly byTypeAndAge: Float64Array
  /** By employment type, job family and age on 1 April: index `(type × job families + job family) × (OLDEST + 1) + age`. */
  readonly byTypeFamilyAndAge: Float64Array
}

/** The hires of a 1 April over all policies, in whole people (採用の結果). */
export interface Hired {
  planned: number
  filled: number
  /** Experienced among the filled (経験者). */
  experienced: number
  readonly plannedByJobFamily: number[]
}

/** One fiscal year of one run (年度台帳). Counts are whole billionths of a person, by cell. */
export interface YearLedger {
  readonly fiscalYear: number
  readonly stock: Stock
  /** Who joined on this 1 April; absent for the base date, where it is unknown. */
  readonly joined?: Readonly<Hired> & { readonly flows: Flows }
  /** Who left during this year; absent for the closing 1 April. */
  readonly separations?: Flows
}

/** Flows by cause and cell (異動). */
export type Flows = ReadonlyMap<FlowCause, Float64Array>

/** Books flows for the current year and the 1 April after it. */
export class FlowBook {
  private readonly lattice: Lattice
  private leaving = new Map<FlowCause, Float64Array>()
  private joining = new Map<FlowCause, Float64Array>()

  constructor(lattice: Lattice) {
    this.lattice = lattice
  }

  /** Books people who leave (離職). */
  separate(cause: SeparationCause, cell: number, people: number): void {
    const cells = cellsOf(this.leaving, cause, this.lattice.size)
    cells[cell] = (cells[cell] as number) + people
  }

  /** Books people who join on the following 1 April (採用・任用). */
  join(cause: FlowCause, cell: number, people: number): void {
    const cells = cellsOf(this.joining, cause, this.lattice.size)
    cells[cell] = (cells[cell] as number) + people
  }

  /** People who have left for a cause so far this year, over all cells or those of some job families. */
  separated(cause: SeparationCause, jobFamilies?: readonly number[]): number {
    const cells = this.leaving.get(cause) ?? new Float64Array()
    return cells.reduce(
      (sum, people, cell) => (jobFamilies?.includes(this.lattice.jobFamilyOf(cell)) === false ? sum : sum + people),
      0,
    )
  }

  /** Closes the year: hands over its flows, in the order of the causes, and starts afresh. */
  close(): { readonly separations: Flows; readonly joined: Flows } {
    const separations = ordered(this.leaving, SEPARATION_CAUSES, this.lattice.size)
    const joined = ordered(this.joining, [...INFLOW_CAUSES, 'recruitment'], this.lattice.size)
    this.leaving = new Map()
    this.joining = new Map()
    return { separations, joined }
  }
}

/** The column of a cause, made on first use. */
function cellsOf(flows: Map<FlowCause, Float64Array>, cause: FlowCause, size: number): Float64Array {
  const known = flows.get(cause)
  if (known !== undefined) return known
  const cells = new Float64Array(size)
  flows.set(cause, cells)
  return cells
}

const ordered = (flows: ReadonlyMap<FlowCause, Float64Array>, causes: readonly FlowCause[], size: number): Flows =>
  new Map(causes.map(cause => [cause, flows.get(cause) ?? new Float64Array(size)]))

/** Counts the members on 1 April of a fiscal year (現在員の集計). */
export function takeStock(members: Members, lattice: Lattice, year: number): Stock {
  const byCell = new Float64Array(lattice.size)
  const types = lattice.size / (lattice.jobFamilies * lattice.departments)
  const byTypeAndAge = new Float64Array(types * (OLDEST + 1))
  const byTypeFamilyAndAge = new Float64Array(types * lattice.jobFamilies * (OLDEST + 1))
  for (let at = 0; at < members.size; at += 1) {
    const type = members.employmentType[at] as number
    const family = members.jobFamily[at] as number
    const cell = lattice.index(type, family, members.department[at] as number)
    const people = members.people[at] as number
    byCell[cell] = (byCell[cell] as number) + people
    const age = Math.min(OLDEST, Math.max(0, year - (members.birthYear[at] as number) - 1))
    const slot = type * (OLDEST + 1) + age
    byTypeAndAge[slot] = (byTypeAndAge[slot] as number) + people
    const familySlot = (type * lattice.jobFamilies + family) * (OLDEST + 1) + age
    byTypeFamilyAndAge[familySlot] = (byTypeFamilyAndAge[familySlot] as number) + people
  }
  return { byCell, byTypeAndAge, byTypeFamilyAndAge }
}

/**
 * Asserts that people are conserved from one 1 April to the next (人の保存).
 * @throws InvariantError when any cell is out by as little as a billionth of a person.
 */
export function assertBalance(before: YearLedger, after: YearLedger, scenario: string): void {
  const { separations } = before
  const { joined } = after
  if (separations === undefined || joined === undefined) return
  for (let cell = 0; cell < before.stock.byCell.length; cell += 1) {
    let expected = before.stock.byCell[cell] as number
    for (const cells of separations.values()) expected -= cells[cell] as number
    for (const cells of joined.flows.values()) expected += cells[cell] as number
    const counted = after.stock.byCell[cell] as number
    if (expected !== counted || counted < 0) {
      throw new InvariantError('People are not conserved', { scenario, year: before.fiscalYear, cell, expected, counted })
    }
  }
}
