/**
 * A plan as it is written into the kernel (書き込んだ計画): numbers there that follow the series of the plan.
 *
 * A part is written once, by way of {@link WrittenPart}, which notes what is copied and what is computed. In a run that has the same part, with other numbers
 * drawn into its series, what was noted is done again. A part that is another than in the run before is written and noted afresh; one that does not vary is
 * that of the known plan, and is never written again. Not here: what is written, see conditions.ts, hiring-plan.ts and the measures.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { RunPlan } from './run-plan.ts'
import type { YearSeries } from './year-series.ts'

/** Where the copy of a series stands (写しの位置). */
export interface Into {
  /** Where its first number stands. */
  readonly place: Place
  readonly count: number
  /** From one number to the next, in numbers. Default: 1. */
  readonly stride?: number
  /** Which of the series is the first that is copied. Default: 0. */
  readonly first?: number
  /** What stands where the series says nothing. Default: not a number. */
  readonly otherwise?: number
  /** By what the numbers of the series are multiplied. Default: 1. */
  readonly factor?: number
}

/** A series and the numbers that follow it, by their index in the memory. */
interface Copy {
  readonly series: YearSeries
  readonly first: number
  readonly end: number
  readonly at: number
  readonly stride: number
  readonly factor: number
}

/** What one function has written of a part of the plan (書き込んだ部分). */
export class WrittenPart {
  private readonly kernel: Kernel
  private readonly copies: Copy[] = []
  private readonly computed: (() => void)[] = []

  constructor(kernel: Kernel) {
    this.kernel = kernel
  }

  /** Copies a series, now and again (系列の写し). */
  copy(series: YearSeries | undefined, { place, count, stride = 1, first = 0, otherwise = Number.NaN, factor = 1 }: Into): void {
    const { float64 } = this.kernel
    const at = place >>> 3
    for (let index = 0; index < count; index += 1) float64[at + index * stride] = otherwise
    if (series === undefined) return
    const copy = { series, first, end: Math.min(first + count, series.length), at, stride, factor }
    this.copies.push(copy)
    copyAgain(copy, float64)
  }

  /** Copies series of which each stands one number after the one before (並んだ系列の写し). @param into where the first stands. */
  copyAll(all: readonly (YearSeries | undefined)[], into: Into): void {
    all.forEach((series, index) => {
      this.copy(series, { ...into, place: into.place + index * Float64Array.BYTES_PER_ELEMENT })
    })
  }

  /** Computes something from the part, now and again (計算): after all copies. */
  compute(fill: () => void): void {
    this.computed.push(fill)
    fill()
  }

  /**
   * Does all again that was noted (再書込み). What computes is called by way of `call`: V8 would compile what is called here into the loops of every run, and
   * all of it anew, in each thread, as soon as a plan comes that computes something else.
   */
  again(): void {
    const { copies, computed } = this
    const { float64 } = this.kernel
    for (let index = 0; index < copies.length; index += 1) copyAgain(copies[index] as Copy, float64)
    for (let index = 0; index < computed.length; index += 1) computed[index]?.call(undefined)
  }

  /** Forgets what was noted. */
  forget(): void {
    this.copies.length = 0
    this.computed.length = 0
  }
}

function copyAgain({ series, first, end, at, stride, factor }: Copy, float64: Float64Array): void {
  let to = at
  for (let year = first; year < end; year += 1, to += stride) float64[to] = (series[year] as number) * factor
}

/** A part of the plan, what writes it, and as which object it was written last. */
interface Writer {
  readonly name: keyof RunPlan
  readonly part: WrittenPart
  readonly write: (plan: RunPlan) => void
  written: unknown
}

/** What is written of a plan (書き込んだ計画), one run after another. */
export class WrittenPlan {
  readonly kernel: Kernel
  private readonly plan: RunPlan
  private readonly known: RunPlan
  private readonly writers: Writer[] = []

  /** @param known the plan of the expected run, where `plan` is one in which levers are drawn. Default: the plan itself. */
  constructor(kernel: Kernel, plan: RunPlan, known = plan) {
    this.kernel = kernel
    this.plan = plan
    this.known = known
  }

  /** Writes a part of the plan, now and whenever it is another (部分の書込み). What is drawn never takes a part away. */
  write<Name extends keyof RunPlan>(name: Name, write: (value: NonNullable<RunPlan[Name]>, part: WrittenPart) => void): void {
    const part = new WrittenPart(this.kernel)
    const writer: Writer = {
      name,
      part,
      write: ({ [name]: value }) => value !== undefined && write(value as NonNullable<RunPlan[Name]>, part),
      written: this.plan[name],
    }
    this.writers.push(writer)
    writer.write(this.plan)
  }

  /** Has what is written follow the plan of a run (試行の計画への追随). */
  follow(plan: RunPlan): void {
    const { writers, known } = this
    for (let index = 0; index < writers.length; index += 1) {
      const writer = writers[index] as Writer
      const value = plan[writer.name]
      if (value !== writer.written) {
        writer.part.forget()
        writer.write(plan)
        writer.written = value
      } else if (value !== known[writer.name]) writer.part.again()
    }
  }
}
