/**
 * Recruitment (採用), on 1 April: each policy decides how many, the bounds limit it, the yield fills a part of it, and the hires are
 * placed.
 *
 * Job families with a policy of their own decide first; the main policy sees whom they hired and fills what is still missing. Planned
 * posts that stay unfilled are lost, or planned again a year later; a policy that has just measured the gap to its target sees them
 * there anyway, so nothing is added to what it asks for. What a limit keeps out of next year's plan waits for the year after.
 * Numbers are whole ones in every run. Not here: how many apply and refuse.
 */
import { limitHires } from '../hiring/bounds'
import { decideHires, measuresTheGap } from '../hiring/decide'
import { forgetSettled } from '../hiring/memory'
import { placeHires, seatsByShortage } from '../hiring/placement'
import { Hiring, hiringOf, nobodyHired, Recruiter } from '../hiring/recruiter'
import { countAfterTheOthers, countBeforeRecruitment } from '../hiring/situation'
import { experiencedAmong, keepFilled } from '../hiring/yield'
import { Run } from '../run'
import { Seats } from '../seats'

/** Decides and places the hires of the coming 1 April (採用). */
export function recruitment(run: Run): void {
  const hiring = hiringOf(run)
  const coming = run.year.year + 1
  nobodyHired(hiring)
  for (let order = 0; order < hiring.policies; order += 1) countBeforeRecruitment(hiring.recruiter(order), coming)
  for (let order = 0; order < hiring.policies; order += 1) {
    const recruiter = hiring.recruiter(order)
    countAfterTheOthers(recruiter)
    recruit(hiring, recruiter)
  }
}

/** Decides and places the hires of one policy. */
function recruit(hiring: Hiring, recruiter: Recruiter): void {
  const memory = recruiter.memory
  const seats = hiring.seats
  const year = recruiter.year
  memory.leavers[memory.decided] = recruiter.leavers
  const again = recruiter.plan.carries !== 0 && !measuresTheGap(recruiter) ? memory.unfilled : 0
  const wanted = decideHires(recruiter) + again
  const planned = limitHires(recruiter, wanted)
  // A number that a limit changed upsets what was settled for the coming years: they are decided anew.
  if (planned !== wanted) forgetSettled(memory)
  seatsByShortage(recruiter, year, planned)
  countPlanned(hiring, seats, recruiter.run.table.departments)
  keepFilled(recruiter)
  const filled = seats.count
  memory.unfilled = planned - <f64>filled + Math.max(0, Math.min(again, wanted - planned))
  memory.planned[memory.decided] = planned
  memory.filled[memory.decided] = <f64>filled
  memory.decided += 1
  const experienced = experiencedAmong(recruiter, filled)
  placeHires(recruiter, year, experienced)
  hiring.planned += planned
  hiring.filled += <f64>filled
  hiring.experienced += <f64>experienced
}

/** Counts the planned hires by job family (職種別の採用予定数). */
function countPlanned(hiring: Hiring, seats: Seats, departments: i32): void {
  for (let seat = 0; seat < seats.count; seat += 1) hiring.plannedByFamily[seats.cell[seat] / departments] += 1
}
