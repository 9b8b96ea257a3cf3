/**
 * Ages of hires made ready for draws (採用時の年齢の表): the age below which a share of them is.
 */
import type { EntryAges } from './run-plan.ts'

/** Ages in the order of the plan, and the share of hires up to and including each (累積割合). */
export interface AgeTable {
  readonly ages: Int32Array
  readonly until: Float64Array
  /** For each 256th part of the draws: the first age that may be theirs. */
  readonly guess: Uint16Array
}

const PARTS = 256

/** Makes a distribution of ages ready (表の作成). */
export function ageTable(entries: EntryAges): AgeTable {
  let share = 0
  const until = entries.map(entry => {
    share += entry.share
    return share
  })
  const first = (part: number): number => until.findIndex(share => share > part / PARTS)
  return {
    ages: Int32Array.from(entries, ({ age }) => age),
    until: Float64Array.from(until),
    guess: Uint16Array.from({ length: PARTS }, (_, part) => (first(part) < 0 ? entries.length - 1 : first(part))),
  }
}

/** The age of whoever draws `uniform`, 0 ≤ u < 1 (採用時の年齢). */
export function ageAt({ ages, until, guess }: AgeTable, uniform: number): number {
  const last = ages.length - 1
  let at = guess[Math.floor(uniform * PARTS)] as number
  while (at < last && uniform >= (until[at] as number)) at += 1
  return ages[at] as number
}
