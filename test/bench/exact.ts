/**
 * The exact answers of WF-700x15: the 75 means and 75 standard deviations that every program must reproduce.
 *
 * Under seat-for-seat replacement each of the 700 posts is an independent Markov chain on age, so nothing is sampled. The arithmetic
 * is the product's own (src/engine/exact), which its tests hold against hand-worked and published cases.
 */
import { type Moments, openSeats, seatEventMoments, seatSums } from '../../src/engine/index.ts'
import type { ReferenceModel } from './reference-model.ts'

/** Means and standard deviations, `[series][year]` in the order of `SERIES`. */
export interface Summary {
  readonly mean: readonly (readonly number[])[]
  readonly sd: readonly (readonly number[])[]
}

/** The exact means and standard deviations (厳密解). */
export function exactSummary(model: ReferenceModel): Summary {
  const ages = model.start.map((_, index) => model.youngest + index)
  const byYear = <T>(value: (limit: number) => T): T[] => model.retirementAge.map(value)
  const separating = byYear(() => model.separation)
  const retiring = byYear(limit => ages.map((age, at) => (age >= limit ? 1 - (model.separation[at] as number) : 0)))
  const leaving = byYear(limit => ages.map((age, at) => (age >= limit ? 1 : (model.separation[at] as number))))
  const seats = openSeats({ leaving, entry: byYear(() => model.entry) }, model.start)
  const series: readonly (readonly Moments[])[] = [
    seatEventMoments(seats, leaving),
    seatEventMoments(seats, separating),
    seatEventMoments(seats, retiring),
    seatSums(
      seats,
      byYear(() => ages),
    ),
    seatSums(
      seats,
      byYear(() => model.cost),
    ),
  ]
  return {
    mean: series.map(years => years.map(({ mean }) => mean)),
    sd: series.map(years => years.map(({ sd }) => sd)),
  }
}
