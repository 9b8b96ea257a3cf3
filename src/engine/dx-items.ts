/**
 * The hours of a DX plan made ready (DXの削減時間の準備): its items as the kernel adds them up (kernel/assembly/dx-items.ts), and where the hours of the year stand.
 *
 * Places and their shares are written once for a plan; the series of the items are written again for every run in which levers were drawn.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { type DxCells, dxCells } from './dx-cells.ts'
import type { DxItemPlan, DxPlan } from './dx-plan.ts'
import { rampShare } from './ramp.ts'

/** The hours of a year, in thousandths (年度の時間), written over by the next. */
export class DxItems {
  readonly cells: DxCells
  /** Hours saved and hours that are free, by cell; hours that side-by-side running ties up, by department. */
  saved = new Float64Array(0)
  freed = new Float64Array(0)
  effort = new Float64Array(0)
  private readonly kernel: Kernel
  private readonly place: Place
  private readonly from: FiscalYear

  /** @param from the base year, with which the series of the items begin. */
  constructor(kernel: Kernel, plan: DxPlan, from: FiscalYear) {
    const cells = dxCells(plan)
    const { firstPlace, cellOfPlace, departmentOfPlace, shareOfPlace } = cells
    const { items } = plan
    const [size, years] = [cells.department.length, Math.max(0, ...items.flatMap(seriesOf).map(series => series.length))]
    this.kernel = kernel
    this.cells = cells
    this.place = kernel.call.newDx(items.length, size, cells.departments, years)
    kernel.call.newDxPlaces(this.place, shareOfPlace.length)
    kernel.keep(() => {
      this.saved = kernel.view(Float64Array, this.field(SAVED), size)
      this.freed = kernel.view(Float64Array, this.field(FREED), size)
      this.effort = kernel.view(Float64Array, this.field(EFFORT), cells.departments)
    })
    kernel.settle()
    const { int32, float64 } = kernel
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
    this.write(plan)
  }

  /** Writes the series that the items now have (取組の書込み). */
  write({ items }: DxPlan): void {
    const { int32, float64 } = this.kernel
    for (let item = 0; item < items.length; item += 1) {
      const at = this.item(item) + MATURITY
      const { hours, realisation, dualRunning } = items[item] as DxItemPlan
      float64.set(hours, (int32[at + 1] as Place) >>> 3)
      float64.set(realisation, (int32[at + 2] as Place) >>> 3)
      // Old and new run side by side in these years only.
      const [first, dual] = [dualRunning.from - this.from, (int32[at + 3] as Place) >>> 3]
      const end = Math.min(first + dualRunning.years, dualRunning.hours.length)
      for (let year = Math.max(0, first); year < end; year += 1) float64[dual + year] = dualRunning.hours[year] as number
    }
  }

  /** Adds the hours of all items up for a year (時間の集計). @param at its index in the plan's series. */
  addUp(at: number): void {
    this.kernel.call.addHours(this.place, at)
  }

  /** Where an item stands among the whole numbers of the kernel. */
  private item(index: number): number {
    return (this.field(ITEMS) >>> 2) + index * ITEM_FIELDS
  }

  private field(index: number): Place {
    return this.kernel.int32[(this.place >>> 2) + index] as Place
  }
}

const seriesOf = ({ hours, realisation, dualRunning }: DxItemPlan): (readonly number[])[] => [
  hours,
  realisation,
  dualRunning.hours,
]

/** Fields of Dx, and of DxItem, in kernel/assembly/dx-items.ts. */
const [ITEMS, CELL_OF_PLACE, DEPARTMENT_OF_PLACE, SHARE_OF_PLACE, SAVED, FREED, EFFORT] = [0, 4, 5, 6, 7, 8, 9] as const
const [MATURITY, ITEM_FIELDS] = [2, 6] as const
