/**
 * The items of a DX plan in the kernel (DXの取組の書込み), which adds their hours up (kernel/assembly/dx-items.ts).
 *
 * Places and their shares are written once for a plan; the series of the items follow the plan.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { type DxCells, dxCells } from './dx-cells.ts'
import type { DxItemPlan, DxPlan } from './dx-plan.ts'
import { rampShare } from './ramp.ts'
import type { WrittenPart } from './written-plan.ts'

/** One hour, in the ledger's unit (千分の一時間). */
export const HOUR = 1000

/** The items of a DX plan (DXの取組), one run after another. */
export class DxItems {
  readonly plan: DxPlan
  readonly cells: DxCells
  /** How many hours one full-time person works a year, in thousandths. */
  readonly hoursPerPerson: number
  readonly place: Place
  private readonly kernel: Kernel
  private readonly from: FiscalYear
  private readonly years: number

  /** @param span the base year, with which the series of the items begin, and how many years the plan has. */
  constructor(kernel: Kernel, plan: DxPlan, { from, years: planned }: { readonly from: FiscalYear; readonly years: number }) {
    const cells = dxCells(plan)
    const { firstPlace, cellOfPlace, departmentOfPlace, shareOfPlace } = cells
    const { items } = plan
    const [size, years] = [cells.department.length, Math.max(planned, ...items.flatMap(seriesOf).map(series => series.length))]
    this.kernel = kernel
    this.plan = plan
    this.cells = cells
    this.hoursPerPerson = Math.round(plan.hoursPerFte * HOUR)
    this.place = kernel.call.newDx(items.length, size, cells.departments, years)
    kernel.call.newDxPlaces(this.place, shareOfPlace.length)
    kernel.settle()
    const { int32, float64 } = kernel
    int32.set(cells.department, this.field(DEPARTMENT) >>> 2)
    int32.set(
      cells.jobFamily.map(family => family ?? -1),
      this.field(JOB_FAMILY) >>> 2,
    )
    int32[(this.place >>> 2) + HOURS_PER_PERSON] = this.hoursPerPerson
    int32.set(cellOfPlace, this.field(CELL_OF_PLACE) >>> 2)
    int32.set(departmentOfPlace, this.field(DEPARTMENT_OF_PLACE) >>> 2)
    float64.set(shareOfPlace, this.field(SHARE_OF_PLACE) >>> 3)
    items.forEach(({ start, ramp }, item) => {
      const at = this.item(item)
      int32[at] = firstPlace[item] as number
      int32[at + 1] = firstPlace[item + 1] as number
      const maturity = Array.from({ length: years }, (_, year) => rampShare(ramp, from + year - start))
      float64.set(maturity, (int32[at + MATURITY] as Place) >>> 3)
    })
    this.from = from
    this.years = years
  }

  /** Writes the series of the items (取組の書込み). */
  write({ items }: DxPlan, part: WrittenPart): void {
    const { int32 } = this.kernel
    part.compute(() => this.writeCost(items))
    items.forEach(({ hours, realisation, dualRunning }, item) => {
      const [hoursAt, realised, dual] = int32.subarray(this.item(item) + MATURITY + 1) as unknown as readonly Place[]
      part.copy(hours, { place: hoursAt as Place, count: hours.length })
      part.copy(realisation, { place: realised as Place, count: realisation.length })
      // Old and new run side by side in these years only.
      const first = Math.max(0, dualRunning.from - this.from)
      const end = Math.min(dualRunning.from - this.from + dualRunning.years, dualRunning.hours.length)
      const place = (dual as Place) + first * Float64Array.BYTES_PER_ELEMENT
      part.copy(dualRunning.hours, { place, first, count: Math.max(0, end - first) })
    })
  }

  private writeCost(items: DxPlan['items']): void {
    const cost = this.field(COST) >>> 3
    for (let year = 0; year < this.years; year += 1) this.kernel.float64[cost + year] = costIn(items, year)
  }

  /** Where an item stands among the whole numbers of the kernel. */
  private item(index: number): number {
    return (this.field(ITEMS) >>> 2) + index * ITEM_FIELDS
  }

  private field(index: number): Place {
    return this.kernel.int32[(this.place >>> 2) + index] as Place
  }
}

function costIn(items: DxPlan['items'], year: number): number {
  let yen = 0
  for (let item = 0; item < items.length; item += 1) yen += items[item]?.cost[year] ?? 0
  return yen
}

const seriesOf = ({ hours, realisation, dualRunning }: DxItemPlan): (readonly number[])[] => [
  hours,
  realisation,
  dualRunning.hours,
]

/** Fields of Dx, and of DxItem, in kernel/assembly/dx-items.ts. */
const [ITEMS, CELL_OF_PLACE, DEPARTMENT_OF_PLACE, SHARE_OF_PLACE] = [0, 4, 5, 6] as const
const [DEPARTMENT, JOB_FAMILY, COST, HOURS_PER_PERSON] = [10, 11, 12, 13] as const
const [MATURITY, ITEM_FIELDS] = [2, 6] as const
