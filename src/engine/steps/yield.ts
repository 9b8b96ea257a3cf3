/**
 * Yield of hiring (充足率) and experienced hires (経験者採用): shares of whole people, in whole people.
 *
 * In the expected run the number is rounded to the nearest whole person and the fraction is carried to the next 1 April, so that over the
 * years the whole numbers add up to the share within half a person; the last posts in the order of need stay unfilled (placement.ts). In
 * a sampled run every post is filled or not by a draw of its own. The number of experienced hires is a decision, and whole, in every run.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { PERSON } from '../../terms/index.ts'
import { experiencedShareOf, inYear, type Recruiter } from '../run-state.ts'
import type { SeatList } from '../seat-list.ts'

/** Keeps of the planned seats those that are filled on the coming 1 April (充足した席). */
export function keepFilled(recruiter: Recruiter, seats: SeatList): void {
  const { state, plan } = recruiter
  const { chance, year } = state
  const share = inYear(state, plan.yield, year + 1)
  if (!chance.sampled) {
    const filled = wholeShare(recruiter, 'filled', seats.count, share)
    seats.keep((_, index) => index < filled)
  } else if (share !== 1) {
    chance.turnTo('yield', year + 1)
    seats.keep(key => chance.uniform(key) < share)
  }
}

/** How many of the hires are experienced (経験者採用の人数). Their ages are in placement.ts. */
export const experiencedAmong = (recruiter: Recruiter, filled: number): number =>
  wholeShare(recruiter, 'experienced', filled, experiencedShareOf(recruiter))

function wholeShare({ memory }: Recruiter, of: 'filled' | 'experienced', people: number, share: number): number {
  // In billionths of a person, so that 29% of 50 is 14.5 and not a hair below it.
  const exact = Math.round((people * share + memory.carry[of]) * PERSON) / PERSON
  const whole = Math.min(people, Math.max(0, roundHalfAway(exact)))
  memory.carry[of] = exact - whole
  return whole
}
