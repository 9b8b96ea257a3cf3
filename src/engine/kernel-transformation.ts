/**
 * DX and reallocation in the kernel (計算核のDXと再配置): what the plan says of them, and what a run remembers (kernel/assembly/transformation.ts).
 *
 * Facts are written once for a plan; series follow it. Not here: the items of DX, see dx-items.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { DxItems } from './dx-items.ts'
import type { ReallocationPlan } from './dx-plan.ts'
import type { Lattice } from './lattice.ts'
import type { TransformationPlan } from './manpower-plan.ts'
import type { RunPlan } from './run-plan.ts'
import { KernelYear, type TransformationYear } from './transformation-year.ts'
import type { WrittenPart, WrittenPlan } from './written-plan.ts'

/** DX and reallocation of the runs of a plan (計算核のDXと再配置), one run after another. */
export class KernelTransformation {
  readonly place: Place
  private readonly kernel: Kernel
  private readonly items: DxItems | undefined
  private readonly reallocation: Place
  private readonly years: readonly KernelYear[]
  /** How many years a series has. */
  private readonly length: number

  constructor(written: WrittenPlan, lattice: Lattice, plan: RunPlan & { readonly transformation: TransformationPlan }) {
    const { kernel } = written
    const { from, to, transformation } = plan
    const { dx, manpower } = transformation
    const reallocation = dx?.reallocation
    this.kernel = kernel
    this.length = to - from + 2
    this.items = dx && new DxItems(kernel, dx, { from, years: this.length })
    this.reallocation = reallocation === undefined ? 0 : this.newReallocation(reallocation, lattice)
    this.place = kernel.call.newTransformation(lattice.placeIn(kernel), this.items?.place ?? 0, this.reallocation, this.length)
    const moverYears = reallocation === undefined ? 1 : reallocation.lag + reallocation.ramp + 1
    kernel.call.remember(this.place, moverYears, manpower.newcomers.years)
    kernel.settle()
    const places = kernel.view(Int32Array, kernel.int32[(this.place >>> 2) + YEARS] as Place, this.length)
    this.years = Array.from(places, (place, index) => new KernelYear({ kernel, place, index }, from, this.items))
    written.write('transformation', (drawn, part) => this.write(drawn, part))
  }

  /** A year of the present run, written over by the next run (年度のDXと再配置). @param index since the base year. */
  yearOf(index: number): TransformationYear {
    return this.years[index] as TransformationYear
  }

  /** Writes the series of the plan (DXと再配置の書込み). */
  private write({ dx, manpower }: TransformationPlan, part: WrittenPart): void {
    part.copy(manpower.newcomers.before, { place: this.place, count: 1, otherwise: 0 })
    if (dx === undefined) return
    this.items?.write(dx, part)
    if (dx.reallocation === undefined) return
    const threshold = this.kernel.int32[(this.reallocation >>> 2) + THRESHOLD] as Place
    part.copy(dx.reallocation.threshold, { place: threshold, count: this.length, otherwise: 0 })
  }

  private newReallocation({ priorities, jobFamilies }: ReallocationPlan, lattice: Lattice): Place {
    const { kernel } = this
    const place = kernel.call.newReallocation(priorities.length, lattice.jobFamilies, this.length)
    kernel.settle()
    const { int32, float64 } = kernel
    const [, departments, shares, concerned] = int32.subarray(place >>> 2) as unknown as readonly number[]
    priorities.forEach(({ department, share }, index) => {
      int32[((departments as Place) >>> 2) + index] = department
      float64[((shares as Place) >>> 3) + index] = share
    })
    for (const family of jobFamilies) int32[((concerned as Place) >>> 2) + family] = 1
    return place
  }
}

/** Where the years stand among the fields of Transformation in kernel/assembly/transformation.ts, after one floating-point number. */
const YEARS = 4
/** The field of ReallocationPlan in kernel/assembly/reallocation-plan.ts that is drawn. */
const THRESHOLD = 4
