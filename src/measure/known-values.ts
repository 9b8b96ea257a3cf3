/**
 * The known values of a slot (既知の値): those of all runs in their order, with their range and sum.
 *
 * A number of people that is unknown in some runs only (nobody of that age) is 0 there; an index whose denominator is nobody in some runs is
 * taken over the others. Not here: what is made of the values, see spread.ts.
 */
import type { Extent } from './ranked.ts'

/**
 * The numbers of all runs of a scenario (試行の値), block by block of runs; the last block may be smaller. Within a block of n runs the index is
 * `slot × n + run`, where a slot is a year and column, `year × columns + column`. What is not known is NaN.
 */
export interface SampleValues {
  readonly runs: number
  /** Runs of a block: so few that the numbers of a block stay near the processor while it is computed. */
  readonly runsPerBlock: number
  readonly values: Float64Array
}

/** Values in the order of the runs (値), with their range. */
export interface KnownValues extends Extent {
  readonly values: Float64Array
  /** Their sum, added in that order. */
  readonly sum: number
}

/**
 * The known values of a slot (既知の値); undefined where it is known in no run.
 * @param people whether the slot is a number of people. @param memory as many numbers as runs; the values may lie in it.
 */
export function knownValues(sample: SampleValues, slot: number, people: boolean, memory: Float64Array): KnownValues | undefined {
  collect(sample, slot, memory)
  const found = rangeOf(memory)
  if (found.known === memory.length) return found
  if (found.known === 0) return undefined
  if (!people) return { ...found, values: memory.filter(value => !Number.isNaN(value)) }
  const values = memory.map(value => (Number.isNaN(value) ? 0 : value))
  return { ...found, values, low: Math.min(0, found.low), high: Math.max(0, found.high) }
}

/** The values of one slot over all runs, in their order. */
function collect({ runs, runsPerBlock, values }: SampleValues, slot: number, into: Float64Array): void {
  const slots = values.length / runs
  let next = 0
  for (let first = 0; first < runs; first += runsPerBlock) {
    const count = Math.min(runsPerBlock, runs - first)
    const start = first * slots + slot * count
    for (let at = start; at < start + count; at += 1, next += 1) into[next] = values[at] as number
  }
}

/** The range and sum of the values that are known, and how many these are (値の範囲と合計). */
export function rangeOf(values: Float64Array): KnownValues & { readonly known: number } {
  let [low, high, whole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true]
  let [sum, known] = [0, 0]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (Number.isNaN(value)) continue
    known += 1
    sum += value
    if (value < low) low = value
    if (value > high) high = value
    if (whole && value !== Math.floor(value)) whole = false
  }
  return { values, low, high, whole, sum, known }
}
