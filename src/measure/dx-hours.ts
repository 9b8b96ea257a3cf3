/**
 * The year that the measures of DX, effective manpower and workload read (DXの時間): its hours of DX and people moved for it, added up by department once for
 * all of them.
 *
 * They stand in the kernel, whose measures read them (kernel/assembly/measures/dx-hours.ts). Not here: what becomes of which hour, see kernel/assembly/dx-ledger.ts.
 */
import type { RunPlan } from '../engine/index.ts'
import type { Kernel, Place } from '../kernel/index.ts'
import type { KernelColumns, KernelReader } from './column.ts'
import { numbersIn, wholeIn } from './in-kernel.ts'

/** How many sums there are of each department (部局別の集計). */
const SUMS = 8

/** Hours of DX and people moved for it in one year (DXの時間). */
export class DxHours {
  /** Where they stand in the kernel. */
  place: Place = 0
  /** Whether DX costs anything. */
  readonly withCost: boolean
  private readonly plan: RunPlan

  constructor(plan: RunPlan) {
    this.plan = plan
    this.withCost = plan.transformation?.dx?.items.some(({ cost }) => cost.some(yen => yen > 0)) === true
  }

  /** Gives the hours a place in a kernel (計算核への配置). @returns how those of a year are added up there. */
  standIn(kernel: Kernel): KernelReader {
    const { departments, transformation } = this.plan
    const dx = transformation?.dx
    const sums = numbersIn(kernel, new Float64Array(SUMS * departments.length))
    const hoursPerFte = numbersIn(kernel, [dx?.hoursPerFte ?? Number.NaN])
    const inForce = Number(dx !== undefined)
    this.place = wholeIn(kernel, [departments.length, inForce, Number(this.withCost), sums, hoursPerFte, 0, 0])
    return { reader: 'dxHours', terms: this.place }
  }
}

/** The hours of a year as a group without columns, before all that read them (DXの時間); none where the plan asks for nothing of it. */
export const hoursOf = ({ transformation }: RunPlan, hours: DxHours): readonly KernelColumns[] =>
  transformation === undefined ? [] : [{ columns: [], readIn: kernel => hours.standIn(kernel) }]
