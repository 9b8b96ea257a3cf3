/**
 * The cells of a DX plan (DXの区分): the departments and job families in which its items save hours, and which place belongs to which.
 *
 * They are the same in every year of a plan. Not here: the hours themselves, see dx-ledger.ts.
 */
import type { DxCell } from './dx-memory.ts'
import type { DxItemPlan, DxPlace, DxPlan } from './dx-plan.ts'

/** The cells, by department and then job family, and where the items' places lie (DXの区分). */
export interface DxCells {
  readonly cells: readonly Readonly<Omit<DxCell, 'saved' | 'freed'>>[]
  /** By item: the cell of each of its places. */
  readonly ofPlaces: readonly (readonly number[])[]
  /** By item: the department of each of its places. */
  readonly departmentsOfPlaces: readonly (readonly number[])[]
  /** One more than the highest index of a department. */
  readonly departments: number
}

/** Finds the cells of a plan (区分の作成). */
export function dxCells({ items }: DxPlan): DxCells {
  const cells = new Map<string, DxCells['cells'][number]>()
  for (const { department, jobFamily } of items.flatMap(({ places }) => places)) {
    const key = keyOf(department, jobFamily)
    cells.set(key, { key, department, ...(jobFamily === undefined ? {} : { jobFamily }) })
  }
  const sorted = [...cells.values()].sort(
    (one, other) => one.department - other.department || (one.jobFamily ?? -1) - (other.jobFamily ?? -1),
  )
  const indices = new Map(sorted.map(({ key }, index) => [key, index]))
  return {
    cells: sorted,
    ofPlaces: items.map(({ places }) =>
      places.map(({ department, jobFamily }) => indices.get(keyOf(department, jobFamily)) as number),
    ),
    departmentsOfPlaces: items.map(({ places }) => places.map(({ department }) => department)),
    departments: 1 + Math.max(-1, ...sorted.map(({ department }) => department)),
  }
}

const keyOf = (department: number, jobFamily: number | undefined): string => `${department}/${jobFamily ?? ''}`

/**
 * Shares hours out over the places of an item (時間の配分), and adds them up; the last place takes the rounding.
 * @param targets by place: where in `sums` its part belongs.
 */
export function shareOut({ places }: DxItemPlan, hours: number, targets: readonly number[], sums: Float64Array): void {
  const last = places.length - 1
  let given = 0
  for (let place = 0; place <= last; place += 1) {
    const part = place === last ? hours - given : Math.round(hours * (places[place] as DxPlace).share)
    const target = targets[place] as number
    given += part
    sums[target] = (sums[target] as number) + part
  }
}
