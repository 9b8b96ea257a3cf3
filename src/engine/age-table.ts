/**
 * Ages of hires made ready for draws (採用時の年齢の表): the age below which a share of them is.
 *
 * The table stands in the kernel, which draws from it (kernel/assembly/seats.ts).
 */
import type { Kernel, Place } from '../kernel/index.ts'
import type { EntryAges } from './run-plan.ts'

/** Where the ages stand, with the share of hires up to and including each (累積割合). */
export interface AgeTable {
  readonly place: Place
}

/** The draws are divided into so many parts, for each of which the first age is known that may be theirs. */
const PARTS = 256

/** Makes a distribution of ages ready (表の作成). The order of the fields is that of EntryAges in kernel/assembly/seats.ts. */
export function ageTable(kernel: Kernel, entries: EntryAges): AgeTable {
  let share = 0
  const until = entries.map(entry => {
    share += entry.share
    return share
  })
  const place = kernel.call.newEntryAges(entries.length)
  kernel.settle()
  const [, ages, shares, limits, guesses] = kernel.int32.subarray(place >>> 2) as unknown as Fields
  kernel.int32.set(
    entries.map(({ age }) => age),
    ages >>> 2,
  )
  kernel.float64.set(
    entries.map(entry => entry.share),
    shares >>> 3,
  )
  kernel.float64.set(until, limits >>> 3)
  writeFirst(until, kernel.view(Uint16Array, guesses, PARTS))
  return { place }
}

/** Writes for each part the first age that may be its draws': the one up to which more hires are than before the part; the last where none is. */
function writeFirst(until: readonly number[], into: Uint16Array): void {
  let first = 0
  for (let part = 0; part < PARTS; part += 1) {
    while (first < until.length - 1 && (until[first] as number) <= part / PARTS) first += 1
    into[part] = first
  }
}

type Fields = readonly [count: number, ages: Place, shares: Place, limits: Place, guesses: Place]
