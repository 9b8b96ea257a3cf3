/**
 * Appointments of fixed-term staff on 1 April (任期付職員の任用): general fixed-term staff 一般任期付 and leave substitutes 育休代替任期付.
 *
 * Ended fixed-term posts are filled again by the share the plan gives, in whole people, in the same cells and at the age the
 * predecessor had on appointment; leave substitutes follow their planned number. Not here: how they are appointed, which the kernel does
 * (kernel/assembly/steps/appointments.ts), and yearly take-up of leave.
 */
import { apportion, roundHalfAway } from '../../numeric/index.ts'
import { toPeople } from '../../terms/index.ts'
import { JOINED } from '../book-pages.ts'
import type { Aside } from '../kernel-run.ts'
import { typeIndex } from '../lattice.ts'
import { inYear, type RunState } from '../run-state.ts'
import { newFixedTermPosts } from './substitution.ts'

/** Fills ended fixed-term posts again (任期付職員の採用). */
export function fixedTermAppointments(state: RunState): void {
  const { plan, inKernel, members, year } = state
  const anyEnded = inKernel.count('endedTerms') > 0 || inKernel.count('endedSubstitutes') > 0
  if (!anyEnded && inKernel.renewed === 0 && state.termCarry === 0 && state.standIns.size === 0) return
  const share = inYear(state, plan.fixedTerm.replacement, year + 1)
  const ended = members.kernel.call.peopleAside(inKernel.listOf('endedTerms'))
  const exact = refilled(state, toPeople(ended), share) + state.termCarry
  const total = roundHalfAway(exact)
  if (plan.fixedTerm.renewal !== undefined) state.termCarry = exact - total
  const { termYears } = plan.fixedTerm
  appointLike(state, 'endedTerms', total, { way: 'fixed-term', termEnds: year + termYears, older: termYears })
}

/** How many of the ended posts are filled again: the share of them, and all of those that stand for regular posts. */
function refilled({ plan, standIns, inKernel, year }: RunState, ended: number, share: number): number {
  const standing = standIns.get(year) ?? 0
  if (standing === 0) return ended * share
  const next = year + plan.fixedTerm.termYears
  standIns.set(next, (standIns.get(next) ?? 0) + standing)
  const all = ended + toPeople(inKernel.renewed)
  if (all === 0) return 0
  return (ended * (standing + Math.max(0, all - standing) * share)) / all
}

/** Fills the fixed-term posts that newly stand for regular ones, at the ages of the regular staff (置換えの任用). */
export function substitutionAppointments(state: RunState): void {
  const { plan, year, standIns, inKernel } = state
  const termEnds = year + plan.fixedTerm.termYears
  for (const { posts, families } of newFixedTermPosts(state)) {
    inKernel.takePattern(families)
    if (inKernel.count('pattern') === 0) continue
    standIns.set(termEnds, (standIns.get(termEnds) ?? 0) + posts)
    appointLike(state, 'pattern', posts, { way: 'fixed-term', termEnds, older: 0 })
  }
}

/** Appoints leave substitutes up to their planned number (育休代替任期付職員の任用). */
export function leaveSubstituteAppointments(state: RunState): void {
  const { year, inKernel } = state
  const total = roundHalfAway(substitutesWanted(state))
  if (total === 0) return
  const anybody = inKernel.count('endedSubstitutes') > 0
  if (!anybody) inKernel.takePattern()
  const like = anybody ? 'endedSubstitutes' : 'pattern'
  appointLike(state, like, total, { way: 'leave-substitute', termEnds: year + 1, older: 1 })
}

/** The planned number of substitutes, or the share of those on childcare leave that is replaced (育休代替の必要数). */
function substitutesWanted(state: RunState): number {
  const { plan, members, year } = state
  const share = plan.leave?.fillShare
  if (share === undefined) return inYear(state, plan.leaveSubstitutes, year + 1)
  return toPeople(members.tally.headsAbsent('childcare-leave')) * inYear(state, share, year + 1)
}

/** The terms of an appointment (任用の条件). */
interface Terms {
  readonly way: 'fixed-term' | 'leave-substitute'
  readonly termEnds: number
  /** By how many years the birth year is later than that of the row which is followed. */
  readonly older: number
}

/** Appoints a whole number of people like those of a list, in proportion to their people (見本に沿った任用). */
function appointLike(
  { inKernel, members, chance, seats, year }: RunState,
  like: Aside,
  total: number,
  { way, termEnds, older }: Terms,
): void {
  const count = inKernel.count(like)
  if (count === 0 || total === 0) return
  // One each, as it is among persons whose posts are all filled again.
  const each = total === count && members.kernel.call.areSingle(inKernel.listOf(like)) !== 0
  inKernel.appointLike(like, {
    employmentType: typeIndex(way),
    termEnds,
    entryYear: year + 1,
    older,
    cause: JOINED[way],
    numbers: chance.sampled ? seats.numbersOf(way, year + 1) : 0,
    people: each ? undefined : apportion(total, Array.from(inKernel.people(like))),
  })
}
