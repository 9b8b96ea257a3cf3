/**
 * Spreads (値の幅): what is said of a value over all runs — how many know it, mean, standard deviation, Monte Carlo error, percentiles.
 *
 * Two slots are reckoned at a time, side by side, each in the order of the runs: sums of fractions depend on it. What is not known is NaN.
 * Not here: which value each percentile is, see ranked.ts, and what a slot is, see measure/ensemble.ts.
 */
import { Column, columnFrom } from './column'
import { writePercentiles } from './ranked'
import { BEFORE_PERCENTILES, Sample, Slot } from './sample'

/** Up to here all whole numbers are exact, and so are sums of them. */
const MOST_EXACT: f64 = 9007199254740991
/** 2²⁶: a whole number of 53 bits is two parts. */
const PART: f64 = 67108864

/**
 * Writes the spreads of two slots. @param slot the first of them, an even number.
 * @param firstPeople whether it is a number of people: where that is unknown in some runs only, nobody is there.
 */
export function writeSpreads(sample: Sample, slot: i32, firstPeople: bool, secondPeople: bool): void {
  takeTwo(sample, slot)
  settle(sample, sample.first, firstPeople)
  settle(sample, sample.second, secondPeople)
  if (sample.first.varies || sample.second.varies) addSquares(sample)
  write(sample, sample.first, slot)
  write(sample, sample.second, slot + 1)
}

/** Puts the numbers of two slots together: lowest, highest and sum of what is known, and how many that are. */
function takeTwo(sample: Sample, slot: i32): void {
  const lines = sample.lines
  const pairs = sample.pairs
  const width = sample.width
  const end = 2 * sample.runs
  let from = slot
  let known = i64x2.splat(0)
  let sum = f64x2.splat(0)
  let low = f64x2.splat(Infinity)
  let high = f64x2.splat(-Infinity)
  for (let at = 0; at < end; at += 2) {
    const two = lines.pair(from)
    from += width
    pairs.putPair(at, two)
    const are = f64x2.eq(two, two)
    known = i64x2.sub(known, are)
    sum = f64x2.add(sum, v128.and(two, are))
    low = f64x2.pmin(low, two)
    high = f64x2.pmax(high, two)
  }
  const first = sample.first
  const second = sample.second
  first.known = <i32>i64x2.extract_lane(known, 0)
  second.known = <i32>i64x2.extract_lane(known, 1)
  first.sum = f64x2.extract_lane(sum, 0)
  second.sum = f64x2.extract_lane(sum, 1)
  first.low = f64x2.extract_lane(low, 0)
  second.low = f64x2.extract_lane(low, 1)
  first.high = f64x2.extract_lane(high, 0)
  second.high = f64x2.extract_lane(high, 1)
}

/** Says what unknown numbers of people are, and finds the mean. */
function settle(sample: Sample, slot: Slot, people: bool): void {
  if (people && slot.known > 0 && slot.known < sample.runs) nobodyWhereUnknown(sample, slot)
  slot.varies = slot.known > 0 && slot.low !== slot.high
  slot.mean = slot.varies ? meanOf(sample, slot) : slot.low
  slot.squares = 0
}

function nobodyWhereUnknown(sample: Sample, slot: Slot): void {
  const values = slot.values
  const end = 2 * sample.runs
  for (let at = 0; at < end; at += 2) if (Number.isNaN(values[at])) values[at] = 0
  slot.known = sample.runs
  if (slot.low > 0) slot.low = 0
  if (!(slot.high > 0)) slot.high = 0
}

/** The mean. The sum in the order of the runs is exact of whole numbers while it can be held. */
function meanOf(sample: Sample, slot: Slot): f64 {
  const farthest = Math.max(-slot.low, slot.high)
  const most = farthest * <f64>slot.known
  const sum = most > MOST_EXACT && isWhole(sample, slot) ? exactSum(sample, slot) : slot.sum
  return sum / <f64>slot.known
}

function isWhole(sample: Sample, slot: Slot): bool {
  const values = slot.values
  const end = 2 * sample.runs
  for (let at = 0; at < end; at += 2) {
    const value = values[at]
    if (!Number.isNaN(value) && value !== Math.floor(value)) return false
  }
  return true
}

/** The sum of whole numbers, rounded once: high and low parts are added apart. */
function exactSum(sample: Sample, slot: Slot): f64 {
  const values = slot.values
  const end = 2 * sample.runs
  let high: f64 = 0
  let low: f64 = 0
  for (let at = 0; at < end; at += 2) {
    const value = values[at]
    if (Number.isNaN(value)) continue
    const part = Math.floor(value / PART)
    high += part
    low += value - part * PART
  }
  const carried = Math.floor(low / PART)
  return (high + carried) * PART + (low - carried * PART)
}

/** Adds up the squared distances from the means, and finds whether all values are whole numbers. */
function addSquares(sample: Sample): void {
  const pairs = sample.pairs
  const first = sample.first
  const second = sample.second
  const end = 2 * sample.runs
  const mean = f64x2.replace_lane(f64x2.splat(first.mean), 1, second.mean)
  let squares = f64x2.splat(0)
  let broken = i64x2.splat(0)
  for (let at = 0; at < end; at += 2) {
    const two = pairs.pair(at)
    const are = f64x2.eq(two, two)
    const distance = f64x2.sub(two, mean)
    squares = f64x2.add(squares, v128.and(f64x2.mul(distance, distance), are))
    broken = v128.or(broken, v128.and(f64x2.ne(two, f64x2.floor(two)), are))
  }
  first.squares = f64x2.extract_lane(squares, 0)
  second.squares = f64x2.extract_lane(squares, 1)
  first.whole = i64x2.extract_lane(broken, 0) === 0
  second.whole = i64x2.extract_lane(broken, 1) === 0
}

/** Writes the spread of a slot: NaN for what is not given. */
function write(sample: Sample, slot: Slot, index: i32): void {
  const into = columnFrom<f64>(sample.spreads, index * (BEFORE_PERCENTILES + sample.percentiles))
  const percentiles = columnFrom<f64>(into, BEFORE_PERCENTILES)
  const known = slot.known
  if (known === 0) {
    fill(into, BEFORE_PERCENTILES + sample.percentiles, NaN)
    return
  }
  const sd = slot.varies ? Math.sqrt(slot.squares / <f64>(known - 1)) : 0
  into[0] = <f64>known
  into[1] = slot.mean
  into[2] = sd
  into[3] = sd / Math.sqrt(<f64>known)
  into[4] = slot.varies ? 0 : 1
  if (known < sample.fewest) fill(percentiles, sample.percentiles, NaN)
  else if (slot.varies) writePercentiles(sample, slot, percentiles)
  else fill(percentiles, sample.percentiles, slot.low)
}

function fill(numbers: Column<f64>, length: i32, value: f64): void {
  for (let index = 0; index < length; index += 1) numbers[index] = value
}
