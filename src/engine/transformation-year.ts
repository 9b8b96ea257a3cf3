/**
 * DX, moves and recent hires in a year's ledger (年度台帳のDXと再配置), for the measures that weigh people.
 *
 * They stand in the kernel (kernel/assembly/transformation-year.ts), where the measures read them; objects are made of them only for whoever asks.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import type { DxItems } from './dx-items.ts'
import { type DxYear, PARTS, readDxYear } from './dx-ledger.ts'

/** What a year's ledger says of it (DXと再配置の年度). Counts are people, latest 1 April first. */
export interface TransformationYear {
  readonly dx?: DxYear | undefined
  readonly movers: readonly number[]
  readonly hires: readonly number[]
}

/** Which year stands where (年度の位置). */
interface Standing {
  readonly kernel: Kernel
  readonly place: Place
  /** Since the base year. */
  readonly index: number
}

/** A year of a run that stands in the kernel (計算核の年度), until the next run has written it over. */
export class KernelYear implements TransformationYear {
  readonly standing: Standing
  private readonly from: FiscalYear
  private readonly items: DxItems | undefined

  constructor(standing: Standing, from: FiscalYear, items: DxItems | undefined) {
    this.standing = standing
    this.from = from
    this.items = items
  }

  get dx(): DxYear | undefined {
    const { items, standing, from } = this
    return items && readDxYear(standing, items, from + standing.index)
  }

  /** On the base date nobody is moved, and before it nobody knows. */
  get movers(): readonly number[] {
    return this.latest(MOVER_YEARS).slice(0, this.standing.index + 1)
  }

  get hires(): readonly number[] {
    return this.latest(HIRE_YEARS)
  }

  private latest(years: number): readonly number[] {
    const { kernel, place } = this.standing
    const at = (place >>> 2) + years
    const [count, numbers] = [kernel.int32[at] as number, (kernel.int32[at + 1] as Place) >>> 3]
    return [...kernel.float64.subarray(numbers, numbers + count)]
  }
}

/** A year that stays as it is (年度の写し). */
export const copyOfYear = ({ dx, movers, hires }: TransformationYear): TransformationYear => ({ dx, movers, hires })

/** Where a year stands in a kernel (年度の位置): where a run there has left it, or in a place of its own, into which it is copied. @param departments how many the plan has. */
export function placeOfYear(kernel: Kernel, year: TransformationYear, departments: number): Place {
  if (year instanceof KernelYear && year.standing.kernel === kernel) return year.standing.place
  const { dx, movers, hires } = year
  const rows = dx?.rows ?? []
  const place = kernel.call.newTransformationYear(rows.length, departments, movers.length, hires.length)
  kernel.settle()
  const { int32, float64 } = kernel
  const numbers = (field: number): number => (int32[(place >>> 2) + field] as Place) >>> 3
  float64.set(movers, numbers(MOVER_YEARS + 1))
  float64.set(hires, numbers(HIRE_YEARS + 1))
  if (dx === undefined) return place
  float64[place >>> 3] = dx.cost
  rows.forEach((row, index) => {
    int32[((int32[(place >>> 2) + DEPARTMENT] as Place) >>> 2) + index] = row.department
    PARTS.forEach((part, at) => {
      float64[numbers(PARTS_FIELD) + at * rows.length + index] = row[part]
    })
  })
  float64.set(dx.effort, numbers(EFFORT))
  for (const { department, people } of dx.received) float64[numbers(RECEIVED) + department] = people
  return place
}

/** Fields of TransformationYear in kernel/assembly/transformation-year.ts, of four bytes each, after one floating-point number. */
const [DEPARTMENT, PARTS_FIELD, EFFORT, RECEIVED, MOVER_YEARS, HIRE_YEARS] = [3, 4, 6, 7, 8, 10] as const
