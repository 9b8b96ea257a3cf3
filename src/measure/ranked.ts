/**
 * The values of some ranks in a sample (標本の順位の値): what would stand there were the sample sorted.
 *
 * Values are counted in buckets of equal width, and only those of the buckets that hold a rank are put in order. The ranks of a thousand runs
 * are asked for every measure and year, and this takes a fraction of the time of sorting them.
 */

/** What is known of a sample before it is ranked (標本の範囲). */
export interface Extent {
  readonly low: number
  readonly high: number
  /** Whether all values are whole numbers. */
  readonly whole: boolean
}

/** How many buckets there are at most. */
const BUCKETS = 1024

/** How many values each bucket has. */
const counts = new Int32Array(BUCKETS)
/** 1 for a bucket that holds a rank. */
const holds = new Uint8Array(BUCKETS)

/**
 * The values of some ranks of a sample, in the order of the ranks (順位の値).
 * @param extent of these values, the lowest below the highest. @param ranks ascending, from 1 to the number of values.
 */
export function ranked(values: Float64Array, { low, high, whole }: Extent, ranks: Int32Array): Float64Array {
  // Whole numbers of a narrow range have a bucket each, in which all are equal.
  const equal = whole && high - low < BUCKETS
  const scale = equal ? 1 : Math.min(Number.MAX_VALUE, (BUCKETS - 1) / (high - low))
  counts.fill(0)
  for (let index = 0; index < values.length; index += 1) {
    const bucket = Math.floor(((values[index] as number) - low) * scale)
    counts[bucket] = (counts[bucket] as number) + 1
  }
  return equal ? inBuckets(ranks, low) : amongNear(values, { low, scale }, ranks)
}

/** The value of the bucket that holds each rank, where each bucket has one value. */
function inBuckets(ranks: Int32Array, low: number): Float64Array {
  const found = new Float64Array(ranks.length)
  let bucket = 0
  let upTo = counts[0] as number
  for (let index = 0; index < ranks.length; index += 1) {
    for (const rank = ranks[index] as number; upTo < rank; upTo += counts[bucket] as number) bucket += 1
    found[index] = low + bucket
  }
  return found
}

/** How values are dealt into buckets: what a value exceeds the lowest by, times the scale. */
interface Buckets {
  readonly low: number
  readonly scale: number
}

/** The value of each rank: the values of all buckets that hold one are put in order together. */
function amongNear(values: Float64Array, { low, scale }: Buckets, ranks: Int32Array): Float64Array {
  const places = new Int32Array(ranks.length)
  const near = new Float64Array(placeAmongNear(ranks, places))
  for (let index = 0, next = 0; index < values.length; index += 1) {
    const value = values[index] as number
    if (holds[Math.floor((value - low) * scale)] === 0) continue
    near[next] = value
    next += 1
  }
  holds.fill(0)
  if (near.length > FEW) near.sort()
  else insert(near)
  return Float64Array.from(places, place => near[place] as number)
}

/** Finds the place of each rank among the values of the buckets that hold one, and marks these. @returns how many values they have. */
function placeAmongNear(ranks: Int32Array, places: Int32Array): number {
  let [bucket, upTo, near] = [0, counts[0] as number, 0]
  for (let index = 0; index < ranks.length; index += 1) {
    const rank = ranks[index] as number
    for (; upTo < rank; upTo += counts[bucket] as number) bucket += 1
    if (holds[bucket] === 0) near += counts[bucket] as number
    holds[bucket] = 1
    // `near` values are in this bucket or in one before; the last of them is that of rank `upTo`.
    places[index] = near - 1 - (upTo - rank)
  }
  return near
}

/** So few values are put in order quicker by insertion than by a general sort. */
const FEW = 64

/** Puts a few values in ascending order, by insertion. */
function insert(values: Float64Array): void {
  for (let index = 1; index < values.length; index += 1) {
    const value = values[index] as number
    let place = index
    while (place > 0 && (values[place - 1] as number) > value) {
      values[place] = values[place - 1] as number
      place -= 1
    }
    values[place] = value
  }
}
