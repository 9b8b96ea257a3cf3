/**
 * Numbers that the kernel reads (計算核に渡す数): written once, into memory of their own.
 *
 * Structures of kernel/assembly are fields of four bytes each: whole numbers, and places of others.
 */
import type { Into, RunPlan } from '../engine/index.ts'
import { type Kernel, kernelOfThread, type Place } from '../kernel/index.ts'

/**
 * Does something in a room of this thread's kernel (作業室での算出). @param bytes about how much memory it takes there.
 * @returns its result, in which nothing of the kernel may be left.
 */
export function inRoom<T>(bytes: number, use: (kernel: Kernel) => T): T {
  const kernel = kernelOfThread(bytes)
  const leave = kernel.enter()
  try {
    return use(kernel)
  } finally {
    leave()
  }
}

/** Writes whole numbers, and places, of four bytes each (整数の書込み). */
export function wholeIn(kernel: Kernel, numbers: readonly number[]): Place {
  const place = kernel.call.allocate(numbers.length * Int32Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.int32.set(numbers, place >>> 2)
  return place
}

/** Writes floating-point numbers (実数の書込み). */
export function numbersIn(kernel: Kernel, numbers: ArrayLike<number>): Place {
  const place = kernel.call.allocate(numbers.length * Float64Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.float64.set(numbers, place >>> 3)
  return place
}

/** A row of numbers that the kernel writes into, none of which is known yet (計算核の行). */
export class Row {
  values = new Float64Array(0)

  constructor(kernel: Kernel, length: number) {
    const place = numbersIn(kernel, new Float64Array(length).fill(Number.NaN))
    kernel.keep(() => {
      this.values = kernel.view(Float64Array, place, length)
    })
  }
}

/** Where a column of a row stands of a kernel (列の位置). @param at which column. */
export const placeIn = (row: Float64Array, at: number): Place => row.byteOffset + at * Float64Array.BYTES_PER_ELEMENT

/** Numbers of every year of a plan (年度別の数), so many a year, most of which follow series of the plan. */
export class YearTerms {
  readonly place: Place
  private readonly kernel: Kernel
  private readonly years: number
  /** How many numbers a year has. */
  readonly width: number

  constructor(kernel: Kernel, plan: RunPlan, width: number) {
    this.kernel = kernel
    this.years = yearsOf(plan)
    this.width = width
    this.place = numbersIn(kernel, new Float64Array(this.years * width))
  }

  /** Where a series stands. @param at which of the numbers of a year. @param otherwise where the series says nothing. Default: not a number. */
  at(at: number, otherwise = Number.NaN): Into {
    const place = this.place + at * Float64Array.BYTES_PER_ELEMENT
    return { place, count: this.years, stride: this.width, otherwise }
  }

  /** Computes all numbers. @param of which number of which year. */
  fill(of: (year: number, at: number) => number): void {
    const { float64 } = this.kernel
    let next = this.place >>> 3
    for (let year = 0; year < this.years; year += 1)
      for (let at = 0; at < this.width; at += 1, next += 1) float64[next] = of(year, at)
  }

  /** Adds a series to what is written. @param at which of the numbers of a year. */
  add(at: number, series: readonly number[]): void {
    const { float64 } = this.kernel
    let next = (this.place >>> 3) + at
    for (let year = 0; year < this.years; year += 1, next += this.width)
      float64[next] = (float64[next] as number) + (series[year] as number)
  }
}

/** How many 1 Aprils a plan has (年度の数), the base date and the closing one among them. */
export const yearsOf = ({ from, to }: Pick<RunPlan, 'from' | 'to'>): number => to - from + 2
