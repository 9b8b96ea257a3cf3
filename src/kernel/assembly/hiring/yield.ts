/**
 * Yield of hiring (充足率) and experienced hires (経験者採用): shares of whole people, in whole people.
 *
 * In the expected run the number is rounded to the nearest whole person and the fraction is carried to the next 1 April, so that over the
 * years the whole numbers add up to the share within half a person; the last posts in the order of need stay unfilled (placement.ts). In
 * a sampled run every post is filled or not by a draw of its own. The number of experienced hires is a decision, and whole, in every run.
 */
import { YIELD } from '../kinds'
import { uniform } from '../mix'
import { roundHalfAway } from '../rounding'
import { PERSON } from '../rows'
import { Seats } from '../seats'
import { experiencedShareOf, hiringOf, Recruiter } from './recruiter'

/** Keeps of the planned seats those that are filled on the coming 1 April (充足した席). */
export function keepFilled(recruiter: Recruiter): void {
  const plan = recruiter.plan
  const run = recruiter.run
  const seats = hiringOf(run).seats
  const year = recruiter.year
  const share = plan.inYear(plan.filledShare, year)
  if (run.chance.sampled) {
    if (share === 1) return
    run.chance.turnTo(YIELD, year)
    keepDrawn(seats, run.chance.salt, share)
  } else {
    const memory = recruiter.memory
    const exact = inBillionths(<f64>seats.count * share + memory.filledCarry)
    seats.count = wholeWithin(exact, seats.count)
    memory.filledCarry = exact - <f64>seats.count
  }
}

/** Keeps the seats whose draw is below the share, in their order. */
function keepDrawn(seats: Seats, salt: i32, share: f64): void {
  let kept = 0
  for (let seat = 0; seat < seats.count; seat += 1) {
    if (!(uniform(salt, seats.key[seat]) < share)) continue
    seats.cell[kept] = seats.cell[seat]
    seats.key[kept] = seats.key[seat]
    kept += 1
  }
  seats.count = kept
}

/** How many of the hires are experienced (経験者採用の人数). Their ages are in placement.ts. */
export function experiencedAmong(recruiter: Recruiter, filled: i32): i32 {
  const memory = recruiter.memory
  const exact = inBillionths(<f64>filled * experiencedShareOf(recruiter, recruiter.year) + memory.experiencedCarry)
  const experienced = wholeWithin(exact, filled)
  memory.experiencedCarry = exact - <f64>experienced
  return experienced
}

/** In billionths of a person, so that 29% of 50 is 14.5 and not a hair below it. */
function inBillionths(people: f64): f64 {
  return Math.round(people * PERSON) / PERSON
}

/** The nearest whole number from nobody to so many. */
function wholeWithin(exact: f64, most: i32): i32 {
  return <i32>Math.min(<f64>most, Math.max(0, roundHalfAway(exact)))
}
