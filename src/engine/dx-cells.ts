/**
 * The cells of a DX plan (DXの区分): the departments and job families in which its items save hours, and which place belongs to which.
 *
 * They are the same in every year and every run of a plan. Not here: the hours themselves, see dx-items.ts.
 */
import type { DxPlan } from './dx-plan.ts'

/** The cells, by department and then job family, and where the items' places lie (DXの区分). */
export interface DxCells {
  /** By cell; a cell without a job family is the work of any. */
  readonly department: readonly number[]
  readonly jobFamily: readonly (number | undefined)[]
  /** One more than the highest index of a department. */
  readonly departments: number
  /** By item, and after the last: which is its first among the places of all items. */
  readonly firstPlace: Int32Array
  /** By place: its cell, its department, and its share of the item's hours. */
  readonly cellOfPlace: Int32Array
  readonly departmentOfPlace: Int32Array
  readonly shareOfPlace: Float64Array
}

/** Finds the cells of a plan (区分の作成). */
export function dxCells({ items }: DxPlan): DxCells {
  const places = items.flatMap(item => item.places)
  const distinct = new Map(places.map(({ department, jobFamily }) => [keyOf(department, jobFamily), { department, jobFamily }]))
  const cells = [...distinct.values()].sort(
    (one, other) => one.department - other.department || (one.jobFamily ?? -1) - (other.jobFamily ?? -1),
  )
  const indices = new Map(cells.map(({ department, jobFamily }, index) => [keyOf(department, jobFamily), index]))
  let next = 0
  const firsts = items.map(item => {
    const first = next
    next += item.places.length
    return first
  })
  return {
    department: cells.map(({ department }) => department),
    jobFamily: cells.map(({ jobFamily }) => jobFamily),
    departments: 1 + Math.max(-1, ...cells.map(({ department }) => department)),
    firstPlace: Int32Array.from([...firsts, next]),
    cellOfPlace: Int32Array.from(places, ({ department, jobFamily }) => indices.get(keyOf(department, jobFamily)) as number),
    departmentOfPlace: Int32Array.from(places, ({ department }) => department),
    shareOfPlace: Float64Array.from(places, ({ share }) => share),
  }
}

const keyOf = (department: number, jobFamily: number | undefined): string => `${department}/${jobFamily ?? ''}`
