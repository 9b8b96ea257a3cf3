/**
 * Percentiles (百分位): the values of some ranks, what would stand there were all values sorted.
 *
 * They are type 1 of Hyndman and Fan (1996), the inverse of the empirical distribution: R's `type = 1`, NumPy's `inverted_cdf`. Each is a value that
 * occurred, so bands of headcounts are whole people, whereas type 7, the default of R, NumPy and Excel, puts people in between; with 1,000 runs the two
 * differ by less than the Monte Carlo error.
 *
 * Values are counted in buckets of equal width, and only those of the buckets that hold a rank are put in order. The ranks of a thousand runs
 * are asked for every measure and year, and this takes a fraction of the time of sorting them.
 */
import { Column, clear } from './column'
import { BUCKETS, Sample, Slot } from './sample'

/** 2⁵²: added to a number from 0 up to 2³², it leaves the nearest whole number in the low bits. */
const TO_WHOLE: f64 = 4503599627370496

/** Writes the percentiles of values that vary. */
export function writePercentiles(sample: Sample, slot: Slot, into: Column<f64>): void {
  const width = slot.high - slot.low
  // Whole numbers of a narrow range have a bucket each, in which all are equal.
  const equal = slot.whole && width < <f64>BUCKETS
  const last = equal ? <i32>width : BUCKETS - 1
  let scale = equal ? 1 : <f64>last / width
  if (scale > f64.MAX_VALUE) scale = f64.MAX_VALUE
  count(sample, slot, scale, last)
  if (equal) inBuckets(sample, slot, into)
  else amongNear(sample, slot, scale, into)
}

/**
 * The bucket of a value: higher ones have no lower bucket. Where the range is too wide to be a number, the scale is 0 and all have the first:
 * infinity × 0 is the NaN whose low bits are 0.
 */
function bucketOf(value: f64, low: f64, scale: f64): i32 {
  return <i32>reinterpret<i64>((value - low) * scale + TO_WHOLE)
}

function count(sample: Sample, slot: Slot, scale: f64, last: i32): void {
  const values = slot.values
  const counts = sample.counts
  const low = slot.low
  const end = 2 * sample.runs
  clear<i32>(counts, last + 1)
  for (let at = 0; at < end; at += 2) {
    const value = values[at]
    if (Number.isNaN(value)) continue
    const bucket = bucketOf(value, low, scale)
    counts[bucket] += 1
  }
}

/** The rank of a percentile: that of the smallest value that at least its share of the values does not exceed, 1 being the smallest. */
function rankOf(share: f64, known: i32): i32 {
  // 70 × 0.1 is 7.000000000000001 in binary; the seventh value is meant.
  const rank = <i32>Math.ceil(<f64>known * share - 1e-9)
  return min(known, max(1, rank))
}

/** The value of the bucket that holds each percentile, where each bucket has one value. */
function inBuckets(sample: Sample, slot: Slot, into: Column<f64>): void {
  const counts = sample.counts
  let bucket = 0
  let upTo = counts[0]
  for (let index = 0; index < sample.percentiles; index += 1) {
    const rank = rankOf(sample.shares[index], slot.known)
    while (upTo < rank) {
      bucket += 1
      upTo += counts[bucket]
    }
    into[index] = slot.low + <f64>bucket
  }
}

/** The values of all buckets that hold a percentile are put in order together. */
function amongNear(sample: Sample, slot: Slot, scale: f64, into: Column<f64>): void {
  const length = placeAmongNear(sample, slot)
  const values = slot.values
  const holds = sample.counts
  const near = sample.near
  const low = slot.low
  const end = 2 * sample.runs
  let next = 0
  for (let at = 0; at < end; at += 2) {
    const value = values[at]
    if (Number.isNaN(value)) continue
    near[next] = value
    next += holds[bucketOf(value, low, scale)]
  }
  sort(near, length)
  for (let index = 0; index < sample.percentiles; index += 1) into[index] = near[sample.places[index]]
}

/** Finds the place of each percentile among the values of the buckets that hold one, and marks these. @returns how many values they have. */
function placeAmongNear(sample: Sample, slot: Slot): i32 {
  const counts = sample.counts
  let index = 0
  let rank = rankOf(sample.shares[0], slot.known)
  let upTo = 0
  let near = 0
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const here = counts[bucket]
    upTo += here
    counts[bucket] = 0
    if (upTo < rank) continue
    counts[bucket] = 1
    near += here
    // `near` values are in this bucket or in one before; the last of them is that of rank `upTo`.
    while (rank <= upTo) {
      sample.places[index] = near - 1 - (upTo - rank)
      index += 1
      rank = index < sample.percentiles ? rankOf(sample.shares[index], slot.known) : i32.MAX_VALUE
    }
  }
  return near
}

/** Puts values in ascending order (Shell 1959, gaps of Knuth 1973): a few as a rule, many where they crowd. */
function sort(values: Column<f64>, length: i32): void {
  let gap = 1
  while (gap < length / 9) gap = 3 * gap + 1
  for (; gap > 0; gap /= 3) {
    for (let index = gap; index < length; index += 1) {
      const value = values[index]
      let place = index
      while (place >= gap && values[place - gap] > value) {
        values[place] = values[place - gap]
        place -= gap
      }
      values[place] = value
    }
  }
}
