/**
 * Appointments of fixed-term staff on 1 April (任期付職員の任用): general fixed-term staff 一般任期付 and leave substitutes 育休代替任期付.
 *
 * Ended fixed-term posts are filled again by the share the plan gives, in whole people, in the same cells and at the age the
 * predecessor had on appointment; posts that stand for regular ones are all filled again. Leave substitutes follow their planned number, or those on childcare leave. Not here: yearly take-up of leave.
 */
import { Column, nowhere } from '../column'
import { CHILDCARE_LEAVE, FIXED_TERM, LEAVE_SUBSTITUTE } from '../kinds'
import { make } from '../memory'
import { roundHalfAway } from '../rounding'
import { peopleAside } from '../row-list'
import { PERSON } from '../rows'
import { Run } from '../run'
import { appointLike, Terms, takePattern } from './appointments'

const terms = make<Terms>()

/** Fills ended fixed-term posts again (任期付職員の採用). */
export function fixedTermAppointments(run: Run): void {
  const rules = run.year.rules
  const anyEnded = run.endedTerms.count > 0 || run.endedSubstitutes.count > 0
  if (!anyEnded && run.renewed === 0 && run.termCarry === 0 && !run.anyStandIns) return
  const exact = refilled(run, peopleAside(run.endedTerms) / PERSON) + run.termCarry
  const total = roundHalfAway(exact)
  // Where renewal leaves fractions, they are carried to the next 1 April.
  if (rules.renews !== 0) run.termCarry = exact - total
  terms.employmentType = FIXED_TERM
  terms.termEnds = run.year.year + rules.termYears
  terms.older = rules.termYears
  appointLike(run, run.endedTerms, <i32>total, terms)
}

/** How many of the ended posts are filled again: the share of them, and all of those that stand for regular posts. @param ended in people. */
function refilled(run: Run, ended: f64): f64 {
  const year = run.year
  const share = year.replacement
  const standing = run.standIns[year.index]
  if (standing === 0) return ended * share
  run.standIns[year.index + year.rules.termYears] += standing
  const all = ended + run.renewed / PERSON
  if (all === 0) return 0
  return (ended * (standing + max(0, all - standing) * share)) / all
}

/** Fills fixed-term posts that newly stand for regular ones, at the ages of the regular staff of some job families (置換えの任用). */
export function appointStandIns(run: Run, concerned: Column<i32>, posts: f64): void {
  const termYears = run.year.rules.termYears
  takePattern(run, concerned)
  if (run.pattern.count === 0) return
  run.standIns[run.year.index + termYears] += posts
  run.anyStandIns = true
  terms.employmentType = FIXED_TERM
  terms.termEnds = run.year.year + termYears
  terms.older = 0
  appointLike(run, run.pattern, <i32>posts, terms)
}

/** Appoints leave substitutes up to their planned number (育休代替任期付職員の任用). */
export function leaveSubstituteAppointments(run: Run): void {
  const total = roundHalfAway(substitutesWanted(run))
  if (total === 0) return
  const anybody = run.endedSubstitutes.count > 0
  if (!anybody) takePattern(run, nowhere<i32>())
  terms.employmentType = LEAVE_SUBSTITUTE
  terms.termEnds = run.year.year + 1
  terms.older = 1
  appointLike(run, anybody ? run.endedSubstitutes : run.pattern, <i32>total, terms)
}

/** The planned number of substitutes, or the share of those on childcare leave that is replaced (育休代替の必要数). */
function substitutesWanted(run: Run): f64 {
  const table = run.table
  const year = run.year
  if (year.rules.followsLeave === 0) return year.substitutes
  let absent: f64 = 0
  for (let group = 0; group < table.groups; group += 1) absent += table.heads[group * table.kinds + CHILDCARE_LEAVE]
  return (absent / PERSON) * year.substitutes
}
