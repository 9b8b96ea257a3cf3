/**
 * The numbers of all runs (標本), and their spreads as the kernel reckons them, two slots at a time.
 *
 * A number of people that is unknown in some runs only (nobody of that age) is 0 there; an index whose denominator is nobody in some runs is
 * taken over the others. Not here: how a spread is reckoned, see kernel/assembly/spread.ts.
 */
import type { Kernel, Place } from '../kernel/index.ts'
import { inRoom } from './in-kernel.ts'
import { FEWEST_RUNS, PERCENTILES, readSpread, SPREAD_NUMBERS, type Spread } from './spread.ts'

/**
 * The numbers of all runs of a scenario (試行の値), run by run: their index is `run × slots + slot`, runs counted from 0, where a slot is a year
 * and column, `year × columns + column`. What is not known is NaN.
 */
export interface SampleValues {
  readonly runs: number
  readonly values: Float64Array
}

/** The numbers of all runs of a scenario, and apart from them its totals (試行の値と合計), run by run as well: see totals.ts. */
export interface RunNumbers extends SampleValues {
  readonly totals: Float64Array
}

/** A part of the slots, from one up to, not including, another (値の一部). */
export interface SlotRange {
  readonly from: number
  readonly until: number
}

/** About how many numbers stay near the processor. */
const NEAR = 204800
/** Fewer slots at a time than fill a line of its cache would be read over and over. */
const FEWEST_TOGETHER = 8

/** How many of so many slots are copied at a time (値の写し): numbers that stand together are copied quickly. @returns an even number. */
function togetherOf(slots: number, runs: number): number {
  const times = Math.max(1, Math.ceil(slots / Math.max(FEWEST_TOGETHER, Math.floor(NEAR / runs))))
  return 2 * Math.ceil(slots / times / 2)
}

/** Spreads of a part of the slots, as numbers (幅の集計): {@link SPREAD_NUMBERS} a slot. @param people by column, 1 where it is a number of people. */
export function spreadsOf(sample: SampleValues, people: Uint8Array, { from, until }: SlotRange): Float64Array<ArrayBuffer> {
  const spreads = new Float64Array((until - from) * SPREAD_NUMBERS)
  const isPeople = (slot: number): boolean => people[slot % people.length] === 1
  const together = togetherOf(until - from, sample.runs)
  inRoom(bytesFor(sample.runs, together), kernel => {
    const some = new SomeSlots(kernel, sample.runs, together)
    for (let first = from; first < until; first += together) {
      const count = Math.min(together, until - first)
      some.copy(sample, first, count)
      for (let slot = 0; slot < count; slot += 2) some.reckon(slot, isPeople(first + slot), isPeople(first + slot + 1))
      spreads.set(some.spreads.subarray(0, count * SPREAD_NUMBERS), (first - from) * SPREAD_NUMBERS)
    }
  })
  return spreads
}

/** The spread of every slot (値の幅), none of which is a number of people; undefined where no run knows a value. */
export function spreadOfEach(sample: SampleValues): (Spread | undefined)[] {
  const slots = sample.runs === 0 ? 0 : sample.values.length / sample.runs
  const spreads = spreadsOf(sample, new Uint8Array(1), { from: 0, until: slots })
  return Array.from({ length: slots }, (_, slot) => readSpread(spreads, slot * SPREAD_NUMBERS))
}

/** The spread of values over the runs, in the order of the runs (値の幅); undefined of none. */
export const spreadOf = (values: Float64Array): Spread | undefined => spreadOfEach({ runs: values.length, values })[0]

/** Some slots in a kernel (計算核の標本). */
class SomeSlots {
  /** The spread of each, once it has been reckoned. */
  spreads = new Float64Array(0)
  private readonly kernel: Kernel
  private readonly width: number
  private readonly place: Place
  /** Index of the numbers in the kernel's memory. */
  private readonly lines: number

  /** @param width how many slots at most, an even number. */
  constructor(kernel: Kernel, runs: number, width: number) {
    this.kernel = kernel
    // A power of two would have all lines compete for the same places of the processor's cache.
    this.width = width + 2
    this.place = kernel.call.newSample(runs, this.width, PERCENTILES.length, FEWEST_RUNS)
    kernel.settle()
    const [lines, shares, spreads] = kernel.view(Int32Array, this.place, FIELDS) as unknown as Fields
    this.lines = lines >>> 3
    this.spreads = kernel.view(Float64Array, spreads, this.width * SPREAD_NUMBERS)
    PERCENTILES.forEach(([, share], at) => {
      kernel.float64[(shares >>> 3) + at] = share
    })
  }

  /** Copies slots that stand together. Of an odd number, nothing is known of the neighbour of the last. */
  copy({ runs, values }: SampleValues, first: number, count: number): void {
    const into = this.kernel.float64
    const slots = values.length / runs
    for (let from = first, at = this.lines; from < values.length; from += slots, at += this.width) {
      into[at + count] = Number.NaN
      into.set(values.subarray(from, from + count), at)
    }
  }

  /** Writes the spreads of two slots. @param slot the first of them, an even number. */
  reckon(slot: number, firstPeople: boolean, secondPeople: boolean): void {
    this.kernel.call.writeSpreads(this.place, slot, firstPeople, secondPeople)
  }
}

/** The fields of a sample that are read here. */
const FIELDS = 3
type Fields = readonly [lines: Place, shares: Place, spreads: Place]

/** About how many bytes slots of so many runs take: a few numbers a run and slot, the spreads, and some buckets. */
const bytesFor = (runs: number, width: number): number =>
  ((width + 6) * runs + (width + 2) * SPREAD_NUMBERS) * Float64Array.BYTES_PER_ELEMENT + 65536
