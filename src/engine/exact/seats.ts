/**
 * Seats (席) under seat-for-seat replacement (現員維持の厳密解): hires, leavers and sums over the staff without sampling.
 *
 * When a fixed number of posts is held and every vacancy is filled on the next 1 April, each post is a Markov chain of its own on the
 * age of its holder: who leaves is followed by somebody of an entry age, who stays is a year older. Posts do not touch one another, so
 * sums over them have exact means, deviations and distributions. Ages are indices and may be counted on any day; the last gathers all who are older.
 * Source: Bartholomew, Forbes, McClean, Statistical Techniques for Manpower Planning (fixed-size systems).
 * Leaves out: policies that fill more or fewer posts than fall vacant.
 */
import { countMoments, type Group, type Moments } from './counts.ts'

/** A value by year and age of the holder: `[year][age]`. */
export type ByYearAndAge = readonly (readonly number[])[]

/** How a seat changes hands (席の推移). */
export interface SeatChain {
  /** Probability that the holder gives the seat up during the year or at its end. */
  readonly leaving: ByYearAndAge
  /** Share of successors by age on the 1 April that follows the year; sums to 1 in every year. */
  readonly entry: ByYearAndAge
}

/** Seats whose holders are equally old on the base date, and who may hold them later (同年齢の席). */
export interface SeatGroup {
  readonly seats: number
  /** Probability of the holder's age on each 1 April, from the base date to the closing one. */
  readonly holder: readonly Float64Array[]
}

/** The seats of a workforce (席). @param opening people by age on the base date. */
export const openSeats = (chain: SeatChain, opening: readonly number[]): SeatGroup[] =>
  opening.flatMap((seats, age) => (seats > 0 ? [{ seats, holder: holders(chain, age, opening.length) }] : []))

/**
 * How many seats see an event in each year (席ごとの出来事の数): hires and separations with their probability of leaving, mandatory
 * retirements with theirs, staff past 60 with 1 and 0.
 * @param probability of the event in the year, given the holder's age. @returns one set of independent groups a year.
 */
export const seatEvents = (seats: readonly SeatGroup[], probability: ByYearAndAge): Group[][] =>
  probability.map((byAge, year) =>
    seats.map(group => ({ people: group.seats, probability: expected(group.holder[year] as Float64Array, byAge) })),
  )

/**
 * Mean and standard deviation of a sum over the holders on each 1 April (在職者の合計): of ages, of cost.
 * @param value what a holder of that age adds in the year.
 */
export const seatSums = (seats: readonly SeatGroup[], value: ByYearAndAge): Moments[] =>
  value.map((byAge, year) => {
    let mean = 0
    let variance = 0
    for (const group of seats) {
      const holder = group.holder[year] as Float64Array
      const centre = expected(holder, byAge)
      // Deviations from the group's own mean: a difference of two large squares would lose the digits that matter.
      const spread = holder.reduce((sum, chance, age) => sum + chance * squared((byAge[age] as number) - centre), 0)
      mean += group.seats * centre
      variance += group.seats * spread
    }
    return { mean, sd: Math.sqrt(variance) }
  })

/** Mean and standard deviation of {@link seatEvents}, by year. */
export const seatEventMoments = (seats: readonly SeatGroup[], probability: ByYearAndAge): Moments[] =>
  seatEvents(seats, probability).map(countMoments)

/** Probabilities of the holder's age on each 1 April, for a seat whose first holder is `age` years old. */
function holders({ leaving, entry }: SeatChain, age: number, ages: number): Float64Array[] {
  let now = new Float64Array(ages)
  now[age] = 1
  const years = [now]
  leaving.forEach((byAge, year) => {
    const next = new Float64Array(ages)
    let vacant = 0
    for (let at = 0; at < ages; at += 1) {
      const held = now[at] as number
      if (held === 0) continue
      const left = held * (byAge[at] as number)
      const older = Math.min(at + 1, ages - 1)
      next[older] = (next[older] as number) + held - left
      vacant += left
    }
    for (const [at, share] of (entry[year] as readonly number[]).entries()) next[at] = (next[at] as number) + vacant * share
    years.push(next)
    now = next
  })
  return years
}

/** The mean of a value over the holder's possible ages. */
const expected = (holder: Float64Array, byAge: readonly number[]): number =>
  holder.reduce((sum, chance, age) => (chance === 0 ? sum : sum + chance * (byAge[age] as number)), 0)

const squared = (value: number): number => value * value
