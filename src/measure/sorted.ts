/**
 * Sorts a sample (標本の整列): values are dealt into buckets of equal width and then put in order with their neighbours.
 *
 * A sample of a thousand runs is sorted for every measure and year, and this takes a fraction of the time of a general sort. Where different
 * values crowd into few buckets, so that much remains to be moved, the general sort is quicker and takes over.
 */

/** What is known of a sample before it is sorted. */
export interface Extent {
  readonly low: number
  readonly high: number
  /** Whether all values are whole numbers. */
  readonly whole: boolean
}

/** How many buckets there are at most. */
const BUCKETS = 1024

/** So many moves a value are worth more than a general sort. */
const MOST_MOVES = 8

const counts = new Int32Array(BUCKETS)

/** The values in ascending order (標本の整列), in an array of their own. @param extent of these values, the lowest below the highest. */
export function sorted(values: Float64Array, { low, high, whole }: Extent): Float64Array {
  // Whole numbers of a narrow range have a bucket each, in which all are equal.
  const equal = whole && high - low < BUCKETS
  const scale = equal ? 1 : (BUCKETS - 1) / (high - low)
  counts.fill(0)
  for (let index = 0; index < values.length; index += 1) {
    const bucket = Math.floor(((values[index] as number) - low) * scale)
    counts[bucket] = (counts[bucket] as number) + 1
  }
  toStarts(equal ? high - low + 1 : BUCKETS)
  const dealt = new Float64Array(values.length)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    const bucket = Math.floor((value - low) * scale)
    const place = counts[bucket] as number
    dealt[place] = value
    counts[bucket] = place + 1
  }
  return equal || sortNearly(dealt) ? dealt : dealt.sort()
}

/** Replaces how many values each bucket has by where its first goes. */
function toStarts(buckets: number): void {
  let next = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const count = counts[bucket] as number
    counts[bucket] = next
    next += count
  }
}

/** Sorts values that are near their places, by insertion. @returns whether they were: if not, they are not in order yet. */
function sortNearly(values: Float64Array): boolean {
  let moves = values.length * MOST_MOVES
  for (let index = 1; index < values.length && moves >= 0; index += 1) {
    const value = values[index] as number
    let place = index
    while (place > 0 && (values[place - 1] as number) > value) {
      values[place] = values[place - 1] as number
      place -= 1
    }
    values[place] = value
    moves -= index - place
  }
  return moves >= 0
}
