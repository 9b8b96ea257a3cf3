/**
 * Ages of hires made ready for draws (採用時の年齢の表): the age below which a share of them is.
 */
import type { EntryAges } from './run-plan.ts'

/** Ages in the order of the plan, and the share of hires up to and including each (累積割合). */
export interface AgeTable {
  readonly ages: Int32Array
  readonly until: Float64Array
}

/** Makes a distribution of ages ready (表の作成). */
export function ageTable(entries: EntryAges): AgeTable {
  let share = 0
  const until = entries.map(entry => {
    share += entry.share
    return share
  })
  return { ages: Int32Array.from(entries, ({ age }) => age), until: Float64Array.from(until) }
}

/** The age of whoever draws `uniform`, 0 ≤ u < 1 (採用時の年齢). */
export function ageAt({ ages, until }: AgeTable, uniform: number): number {
  const last = ages.length - 1
  let at = 0
  while (at < last && uniform >= (until[at] as number)) at += 1
  return ages[at] as number
}
