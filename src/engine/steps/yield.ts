/**
 * Yield of hiring (充足率) and experienced hires (経験者採用): shares of whole people, in whole people.
 *
 * The number is rounded to the nearest whole person and the fraction is carried to the next 1 April, so that over the years the whole
 * numbers add up to the share within half a person. Which post stays unfilled: the last in the order of need, see placement.ts.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { PERSON } from '../../terms/index.ts'
import { inYear, type Recruiter } from '../run-state.ts'

/** How many of the planned hires come about on the coming 1 April (採用者数). */
export const filledOf = (recruiter: Recruiter, planned: number): number =>
  wholeShare(recruiter, 'filled', planned, recruiter.plan.yield)

/** How many of the hires are experienced (経験者採用の人数). Their ages are in placement.ts. */
export const experiencedAmong = (recruiter: Recruiter, filled: number): number =>
  wholeShare(recruiter, 'experienced', filled, recruiter.plan.experienced.share)

function wholeShare(
  { state, memory }: Recruiter,
  of: 'filled' | 'experienced',
  people: number,
  shares: readonly number[],
): number {
  const share = inYear(state, shares, state.year + 1)
  // In billionths of a person, so that 29% of 50 is 14.5 and not a hair below it.
  const exact = Math.round((people * share + memory.carry[of]) * PERSON) / PERSON
  const whole = Math.min(people, Math.max(0, roundHalfAway(exact)))
  memory.carry[of] = exact - whole
  return whole
}
