/**
 * The DX ledger (DX台帳) as it is read: what becomes of every hour that digital items save, by department and year.
 *
 *   hours saved = used for people moved + fragments + kept in the department + given up
 *
 * Not here: how it is written, see kernel/assembly/dx-ledger.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { TRANSFER_CAUSES } from '../terms/index.ts'
import { MOVED } from './book-pages.ts'
import type { DxItems } from './dx-items.ts'
import { TRANSFER_FIELDS } from './planned-transfers.ts'
import type { Transfer } from './transfer.ts'

/** The hours of one department and job family in one year (DX台帳の行), in thousandths. */
export interface DxRow {
  readonly department: number
  readonly jobFamily?: number | undefined
  readonly saved: number
  readonly moved: number
  readonly fragments: number
  readonly kept: number
  readonly givenUp: number
  /** People who have been moved away so far, and hours by which they exceed what is freed now (a saving that fell again). */
  readonly people: number
  readonly uncovered: number
}

/** One year of the ledger (DX台帳の年度). */
export interface DxYear {
  readonly fiscalYear: number
  readonly rows: readonly DxRow[]
  /** Hours that side-by-side running ties up, by department, in thousandths (並行運用). */
  readonly effort: readonly number[]
  /** Who is moved on this 1 April, and how many people each priority department has received so far. */
  readonly transfers: readonly Transfer[]
  readonly received: readonly { readonly department: number; readonly people: number }[]
  /** Yen (経費). */
  readonly cost: number
}

/** What is known of a row (DX台帳の列), in the order of its parts in kernel/assembly/transformation-year.ts. */
export const PARTS = ['saved', 'moved', 'fragments', 'kept', 'givenUp', 'people'] as const satisfies readonly (keyof DxRow)[]

/** Reads a year that stands in a kernel (DX台帳の読取り). */
export function readDxYear(
  { kernel, place }: { readonly kernel: Kernel; readonly place: Place },
  { plan, cells, hoursPerPerson }: DxItems,
  fiscalYear: number,
): DxYear {
  const { int32, float64 } = kernel
  const [, , rows, , parts, , effort, received, , , , , transfers] = int32.subarray(place >>> 2) as unknown as number[]
  const numbers = (from: number | undefined, count: number): number[] => {
    const at = (from as Place) >>> 3
    return [...float64.subarray(at, at + count)]
  }
  const count = rows as number
  const all = numbers(parts, PARTS.length * count)
  const part = (name: (typeof PARTS)[number], row: number): number => all[PARTS.indexOf(name) * count + row] as number
  const priorities = plan.reallocation?.priorities ?? []
  const came = numbers(received, Math.max(0, ...priorities.map(({ department }) => department + 1)))
  return {
    fiscalYear,
    rows: cells.department.map((department, row) => ({
      department,
      jobFamily: cells.jobFamily[row],
      saved: part('saved', row),
      moved: part('moved', row),
      fragments: part('fragments', row),
      kept: part('kept', row),
      givenUp: part('givenUp', row),
      people: part('people', row),
      uncovered: part('people', row) * hoursPerPerson - part('moved', row),
    })),
    effort: numbers(effort, cells.departments),
    transfers: readTransfers(kernel, transfers as Place),
    received: priorities
      .map(({ department }) => ({ department, people: came[department] as number }))
      .filter(({ people }) => people > 0),
    cost: float64[place >>> 3] as number,
  }
}

/** Reads a list of transfers (異動の一覧の読取り). */
function readTransfers({ int32 }: Kernel, list: Place): Transfer[] {
  const [count, , fields] = int32.subarray(list >>> 2) as unknown as number[]
  return Array.from({ length: count as number }, (_, index): Transfer => {
    const at = ((fields as Place) >>> 2) + index * TRANSFER_FIELDS
    const [column, from, to, family, , , , people] = int32.subarray(at) as unknown as number[]
    const cause = TRANSFER_CAUSES.find(one => MOVED[one] === column) as Transfer['cause']
    const moved = { cause, from: from as number, to: to as number, people: people as number }
    return (family as number) < 0 ? moved : { ...moved, jobFamily: family as number }
  })
}
