/**
 * Recruitment (採用), on 1 April: each policy decides how many, the bounds limit it, the yield fills a part of it, and the hires are
 * placed.
 *
 * Job families with a policy of their own decide first; the main policy sees whom they hired and fills what is still missing. Planned
 * posts that stay unfilled are lost, or planned again a year later; a policy that has just measured the gap to its target sees them
 * there anyway, so nothing is added to what it asks for. What a limit keeps out of next year's plan waits for the year after.
 * Numbers are whole ones in every run. Not here: how many apply and refuse.
 */
import { limitHires } from '../policies/bounds.ts'
import { decideHires, measuresTheGap } from '../policies/decide.ts'
import { countBeforeRecruitment, countUnderTarget, type Situation } from '../policies/situation.ts'
import { nobodyHired, type Recruiter, type RunState, recruitersOf } from '../run-state.ts'
import type { SeatList } from '../seat-list.ts'
import { placeHires, seatsByShortage } from './placement.ts'
import { experiencedAmong, keepFilled } from './yield.ts'

/** Decides and places the hires of the coming 1 April (採用). */
export function recruitment(state: RunState): void {
  state.hired = nobodyHired(state.plan)
  const recruiters = recruitersOf(state)
  const situations = recruiters.map(countBeforeRecruitment)
  for (const recruiter of recruiters) recruit(recruiter, afterTheOthers(recruiter, situations[recruiter.order] as Situation))
}

/** The situation once the policies before this one have hired. */
function afterTheOthers(recruiter: Recruiter, situation: Situation): Situation {
  if (recruiter.order === 0) return situation
  const before = countUnderTarget(recruiter, recruiter.state.members, situation.year)
  return { ...situation, before, already: before - situation.before }
}

/** Decides and places the hires of one policy. */
function recruit(recruiter: Recruiter, situation: Situation): void {
  const { state, plan, memory } = recruiter
  memory.leavers.push(situation.leavers)
  const again = plan.unfilled === 'carried' && !measuresTheGap(recruiter) ? memory.unfilled : 0
  const wanted = decideHires(recruiter, situation) + again
  const planned = limitHires(recruiter, situation, wanted)
  // A number that a limit changed upsets what was settled for the coming years: they are decided anew.
  if (planned !== wanted) memory.settled = []
  const seats = seatsByShortage(recruiter, planned)
  countPlanned(state, seats)
  keepFilled(recruiter, seats)
  const filled = seats.count
  memory.unfilled = planned - filled + Math.max(0, Math.min(again, wanted - planned))
  memory.planned.push(planned)
  memory.filled.push(filled)
  const experienced = experiencedAmong(recruiter, filled)
  placeHires(recruiter, seats, experienced)
  const { hired } = state
  hired.planned += planned
  hired.filled += filled
  hired.experienced += experienced
}

/** Counts the planned hires by job family (職種別の採用予定数). */
function countPlanned({ hired, lattice }: RunState, { count, cell }: SeatList): void {
  for (let index = 0; index < count; index += 1) {
    const family = lattice.jobFamilyOf(cell[index] as number)
    hired.plannedByJobFamily[family] = (hired.plannedByJobFamily[family] as number) + 1
  }
}
