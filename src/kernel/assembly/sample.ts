/**
 * A few slots of a sample (標本): their numbers over all runs, and what is known of two of them before their spreads are written.
 *
 * Not here: what is reckoned from them, see spread.ts and ranked.ts.
 */
import { Column, column, columnFrom, nowhere } from './column'
import { make } from './memory'

/** How many numbers of a spread stand before its percentiles. */
export const BEFORE_PERCENTILES: i32 = 5
/** How many buckets values are dealt into at most. */
export const BUCKETS: i32 = 1024

/** A slot: a value over all runs. */
@unmanaged
export class Slot {
  /** Where that of the first run stands; that of the next stands two further. */
  values: Column<f64> = nowhere<f64>()
  /** How many values are known. */
  known: i32
  /** Whether not all of them are equal; only then `squares` and `whole` are reckoned. */
  varies: bool
  /** Whether all are whole numbers. */
  whole: bool
  low: f64
  high: f64
  sum: f64
  mean: f64
  /** The sum of the squared distances from the mean. */
  squares: f64
}

/** Some slots. measure/sample.ts reads its fields in this order, all of four bytes. */
@unmanaged
export class Sample {
  /** The numbers of some slots in the first run, in the second…: a line of {@link width} numbers each. */
  lines: Column<f64> = nowhere<f64>()
  /** Which percentiles are given: shares of the values. */
  shares: Column<f64> = nowhere<f64>()
  /** The spread of each slot. */
  spreads: Column<f64> = nowhere<f64>()
  // From here on nobody else reads.
  runs: i32
  width: i32
  percentiles: i32
  /** From how many values on percentiles are given. */
  fewest: i32
  /** The two slots that are reckoned, and their numbers: of the first run, of the second… */
  first: Slot = changetype<Slot>(0)
  second: Slot = changetype<Slot>(0)
  pairs: Column<f64> = nowhere<f64>()
  /** How many values each bucket has, then whether it holds a percentile. */
  counts: Column<i32> = nowhere<i32>()
  /** The values of buckets that hold a percentile, and where among them, once they are in order, each percentile is. */
  near: Column<f64> = nowhere<f64>()
  places: Column<i32> = nowhere<i32>()
}

/** Slots without numbers. @param width how many they are, an even number. @param fewest from so many values on percentiles are given. */
export function newSample(runs: i32, width: i32, percentiles: i32, fewest: i32): Sample {
  const sample = make<Sample>()
  sample.lines = column<f64>(width * runs)
  sample.pairs = column<f64>(2 * runs)
  sample.shares = column<f64>(percentiles)
  sample.spreads = column<f64>(width * (BEFORE_PERCENTILES + percentiles))
  sample.runs = runs
  sample.width = width
  sample.percentiles = percentiles
  sample.fewest = fewest
  sample.first = slotAt(sample.pairs)
  sample.second = slotAt(columnFrom<f64>(sample.pairs, 1))
  sample.counts = column<i32>(BUCKETS)
  // One more, so that whatever comes next can be written before it is known whether it stays.
  sample.near = column<f64>(runs + 1)
  sample.places = column<i32>(percentiles)
  return sample
}

function slotAt(values: Column<f64>): Slot {
  const slot = make<Slot>()
  slot.values = values
  return slot
}
