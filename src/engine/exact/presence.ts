/**
 * Presence (在職確率): who is still in post on each 1 April, person by person, and the strength of a fixed hiring plan without sampling.
 *
 * When the hires of every year are fixed in advance, nobody's stay depends on anybody else: each person is in post on a 1 April with a
 * probability of their own, and strength is a count of independent people. Sums over groups of staff (one age band, one kind of
 * people) are counts of the same form.
 * Source: binomial survival of cohorts, Bartholomew, Forbes, McClean. Leaves out: hires that depend on how many have left.
 */
import type { Group } from './counts.ts'
import type { ByYearAndAge } from './seats.ts'

/** People who joined together under the same terms (同期), and their presence. */
export interface Cohort {
  readonly people: number
  /** Probability of being in post on each 1 April, from the base date on; 0 before they join. */
  readonly present: readonly number[]
}

/** When and at which ages a cohort joins (採用). */
export interface Joining {
  /** The 1 April of joining, counted from the base date (0). */
  readonly joins: number
  /** Share by age on that 1 April; sums to 1. One age with share 1 for people whose age is known. */
  readonly ages: readonly number[]
}

/**
 * The presence of somebody who joins on a 1 April (在職確率), from the base date to the closing 1 April.
 * @param leaving probability of leaving during the year or at its end, by age on the 1 April on which the year begins.
 */
export function presence({ joins, ages }: Joining, leaving: ByYearAndAge): number[] {
  const present = Array.from({ length: leaving.length + 1 }, () => 0)
  let inPost = [...ages]
  for (let year = joins; year <= leaving.length; year += 1) {
    present[year] = inPost.reduce((sum, chance) => sum + chance, 0)
    const rates = leaving[year]
    if (rates === undefined) break
    const older = inPost.map(() => 0)
    inPost.forEach((chance, age) => {
      const next = Math.min(age + 1, inPost.length - 1)
      older[next] = (older[next] as number) + chance * (1 - (rates[age] as number))
    })
    inPost = older
  }
  return present
}

/** Strength on each 1 April (現員) as independent groups, one set a year: for `countMoments` and `countDistribution`. */
export const strengthCounts = (cohorts: readonly Cohort[]): Group[][] =>
  (cohorts[0]?.present ?? []).map((_, year) =>
    cohorts.map(({ people, present }) => ({ people, probability: present[year] as number })),
  )
