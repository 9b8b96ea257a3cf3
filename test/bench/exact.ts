/**
 * The exact answers of WF-700x15: the 75 means and 75 standard deviations that every program must reproduce.
 *
 * Under seat-for-seat replacement each of the 700 posts is an independent Markov chain on age, so nothing is sampled. The arithmetic
 * is the product's own (src/engine/exact), which its tests hold against hand-worked and published cases. The excess kurtosis, needed for
 * the sampling error of a standard deviation, is that of a sum of independent posts: Σ fourth cumulants ÷ (Σ variances)².
 */
import {
  type ByYearAndAge,
  type Moments,
  openSeats,
  type SeatGroup,
  seatEventMoments,
  seatEvents,
  seatSums,
} from '../../src/engine/index.ts'
import type { ReferenceModel } from './reference-model.ts'

/** Means and standard deviations, `[series][year]` in the order of `SERIES`. */
export interface Summary {
  readonly mean: readonly (readonly number[])[]
  readonly sd: readonly (readonly number[])[]
}

/** The exact answers, with the excess kurtosis of every output; 0 where nothing varies. */
export interface ExactSummary extends Summary {
  readonly kurtosis: readonly (readonly number[])[]
}

/** The exact means and standard deviations (厳密解). */
export function exactSummary(model: ReferenceModel): ExactSummary {
  const ages = model.start.map((_, index) => model.youngest + index)
  const byYear = <T>(value: (limit: number) => T): T[] => model.retirementAge.map(value)
  const separating = byYear(() => model.separation)
  const retiring = byYear(limit => ages.map((age, at) => (age >= limit ? 1 - (model.separation[at] as number) : 0)))
  const leaving = byYear(limit => ages.map((age, at) => (age >= limit ? 1 : (model.separation[at] as number))))
  const seats = openSeats({ leaving, entry: byYear(() => model.entry) }, model.start)
  const events = [leaving, separating, retiring]
  const sums = [byYear(() => ages), byYear(() => model.cost)]
  const moments = [...events.map(rates => seatEventMoments(seats, rates)), ...sums.map(values => seatSums(seats, values))]
  const cumulants = [...events.map(rates => eventCumulants(seats, rates)), ...sums.map(values => sumCumulants(seats, values))]
  const each = (value: (moment: Moments) => number): number[][] => moments.map(years => years.map(value))
  return {
    mean: each(({ mean }) => mean),
    sd: each(({ sd }) => sd),
    kurtosis: moments.map((years, series) =>
      years.map(({ sd }, year) => (sd === 0 ? 0 : (cumulants[series]?.[year] as number) / sd ** 4)),
    ),
  }
}

/** Fourth cumulant of a count by year: p(1 − p)(1 − 6 p(1 − p)) for each post. */
const eventCumulants = (seats: readonly SeatGroup[], probability: ByYearAndAge): number[] =>
  seatEvents(seats, probability).map(groups =>
    groups.reduce((sum, { people, probability: chance }) => {
      const variance = chance * (1 - chance)
      return sum + people * variance * (1 - 6 * variance)
    }, 0),
  )

/** Fourth cumulant of a sum over the holders by year: the fourth central moment less three times the squared variance, for each post. */
const sumCumulants = (seats: readonly SeatGroup[], value: ByYearAndAge): number[] =>
  value.map((byAge, year) =>
    seats.reduce((sum, group) => {
      const chances = [...(group.holder[year] ?? [])]
      const centre = chances.reduce((total, chance, age) => total + chance * (byAge[age] as number), 0)
      const moment = (power: number): number =>
        chances.reduce((total, chance, age) => total + chance * ((byAge[age] as number) - centre) ** power, 0)
      return sum + group.seats * (moment(4) - 3 * moment(2) ** 2)
    }, 0),
  )
