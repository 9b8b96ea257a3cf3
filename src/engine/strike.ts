/**
 * Whom a cause strikes (該当者): the busiest loop of a sampled run, which asks of every regular person whether a cause befalls them.
 *
 * It reads two numbers a person that lie side by side by cohort. Whom it strikes is noted first and acted upon afterwards. A draw depends on
 * the person's key alone, so the order of the rows does not matter. Not here: what happens to those who are struck.
 */
import { orderedDraw } from '../random/index.ts'
import type { Members } from './members.ts'
import type { YearRates } from './prepare.ts'
import { BIRTH_SLOTS, birthSlot } from './tally.ts'

/**
 * Notes the rows of the persons whose draw lies below their rate (該当者), in `members.noted`, first ones first.
 * @param salt of the decision. @returns how many they are.
 */
export function strike(members: Members, salt: number, { limits, rates }: YearRates, year: number): number {
  const { key, rateGroup, noted } = members
  const [draw, slots] = [orderedDraw, BIRTH_SLOTS]
  let found = 0
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    const age = birthSlot(year - 1 - members.birthYearOf(cohort))
    const end = members.end(cohort)
    for (let at = members.start(cohort); at < end; at += 1) {
      const group = (rateGroup[at] as number) * slots + age
      // The limit of a rate of 0 is the smallest draw there is, which must not be struck either.
      if (draw(salt, key[at] as number) <= (limits[group] as number) && (rates[group] as number) > 0) {
        noted[found] = at
        found += 1
      }
    }
  }
  return found
}
