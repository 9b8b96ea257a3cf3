/**
 * Appointments on 1 April other than recruitment (採用以外の任用): provisional re-employment 暫定再任用, short-time re-employment
 * before the retirement age 定年前再任用短時間, general fixed-term staff 一般任期付 and leave substitutes 育休代替任期付.
 *
 * Ended fixed-term posts are filled again by the share the plan gives, in whole people, in the same cells and at the age the
 * predecessor had on appointment; leave substitutes follow their planned number. Not here: yearly take-up of leave.
 */
import { apportion, roundHalfAway } from '../../numeric/index.ts'
import { PERSON, toPeople } from '../../terms/index.ts'
import { REGULAR, typeIndex } from '../lattice.ts'
import { joinedRow } from '../member-row.ts'
import { join, joinAside } from '../moves.ts'
import { WAYS } from '../person-keys.ts'
import { FIELD, type RowList } from '../row-list.ts'
import { inYear, type RunState } from '../run-state.ts'
import { newFixedTermPosts } from './substitution.ts'

const FIXED_TERM = typeIndex('fixed-term')
const SUBSTITUTE = typeIndex('leave-substitute')

/** Lets re-employed staff begin on the day after they retired (再任用). */
export function reemployment(state: RunState): void {
  joinAside(state, state.aside.shortTime, 'part-time-before-retirement-age')
  joinAside(state, state.aside.reemployed, 're-employment')
}

/** Fills ended fixed-term posts again (任期付職員の採用). */
export function fixedTermAppointments(state: RunState): void {
  const { plan, aside, year } = state
  const ended = aside.endedTerms
  const anyEnded = ended.count > 0 || aside.endedSubstitutes.count > 0
  if (!anyEnded && state.renewed === 0 && state.termCarry === 0 && state.standIns.size === 0) return
  const share = inYear(state, plan.fixedTerm.replacement, year + 1)
  const exact = refilled(state, toPeople(ended.total()), share) + state.termCarry
  const total = roundHalfAway(exact)
  if (plan.fixedTerm.renewal !== undefined) state.termCarry = exact - total
  const { termYears } = plan.fixedTerm
  appointLike(state, ended, total, { employmentType: FIXED_TERM, termEnds: year + termYears, older: termYears })
}

/** How many of the ended posts are filled again: the share of them, and all of those that stand for regular posts. */
function refilled({ plan, standIns, renewed, year }: RunState, ended: number, share: number): number {
  const standing = standIns.get(year) ?? 0
  if (standing === 0) return ended * share
  const next = year + plan.fixedTerm.termYears
  standIns.set(next, (standIns.get(next) ?? 0) + standing)
  const all = ended + toPeople(renewed)
  if (all === 0) return 0
  return (ended * (standing + Math.max(0, all - standing) * share)) / all
}

/** Fills the fixed-term posts that newly stand for regular ones, at the ages of the regular staff (置換えの任用). */
export function substitutionAppointments(state: RunState): void {
  const { plan, year, standIns } = state
  const termEnds = year + plan.fixedTerm.termYears
  for (const { posts, families } of newFixedTermPosts(state)) {
    const pattern = regularPattern(state, families)
    if (pattern.count === 0) continue
    standIns.set(termEnds, (standIns.get(termEnds) ?? 0) + posts)
    appointLike(state, pattern, posts, { employmentType: FIXED_TERM, termEnds, older: 0 })
  }
}

/** Appoints leave substitutes up to their planned number (育休代替任期付職員の任用). */
export function leaveSubstituteAppointments(state: RunState): void {
  const { year } = state
  const total = roundHalfAway(substitutesWanted(state))
  if (total === 0) return
  const before = state.aside.endedSubstitutes
  const like = before.count > 0 ? before : regularPattern(state)
  appointLike(state, like, total, { employmentType: SUBSTITUTE, termEnds: year + 1, older: 1 })
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
  readonly employmentType: typeof FIXED_TERM | typeof SUBSTITUTE
  readonly termEnds: number
  /** By how many years the birth year is later than that of the row which is followed. */
  readonly older: number
}

/** People who are appointed, and the row of a list like which they are (任用される者). */
interface Appointed {
  readonly like: RowList
  readonly index: number
  readonly people: number
}

/** Appoints a whole number of people like those of a list, in proportion to their people (見本に沿った任用). */
function appointLike(state: RunState, like: RowList, total: number, terms: Terms): void {
  if (like.count === 0 || total === 0) return
  const { people, count } = like
  // One each, as it is among persons whose posts are all filled again.
  if (total === count && allPersons(like)) {
    for (let index = 0; index < count; index += 1) appoint(state, terms, { like, index, people: PERSON })
    return
  }
  const shares = apportion(total, Array.from(people.subarray(0, count)))
  for (let index = 0; index < count; index += 1) {
    const share = shares[index] as number
    if (share > 0) appoint(state, terms, { like, index, people: share * PERSON })
  }
}

function allPersons({ people, count }: RowList): boolean {
  for (let index = 0; index < count; index += 1) if (people[index] !== PERSON) return false
  return true
}

/** Appoints people like those of a row of a list: a group in the expected run, one by one with keys of their own in a sampled run. */
function appoint(state: RunState, terms: Terms, { like, index, people }: Appointed): void {
  const { chance, seats, year } = state
  const { employmentType, termEnds, older } = terms
  const origin = employmentType === FIXED_TERM ? 'fixed-term' : 'leave-substitute'
  const jobFamily = like.get(index, FIELD.jobFamily)
  const department = like.get(index, FIELD.department)
  const birthYear = like.get(index, FIELD.birthYear) + older
  const each = chance.sampled ? PERSON : people
  for (let left = people; left > 0; left -= each) {
    const key = chance.sampled ? seats.next(WAYS[origin], year + 1, jobFamily) : 0
    const row = { birthYear, jobFamily, employmentType, department, termEnds, entryYear: year + 1, key, people: each }
    join(state, joinedRow(row), origin)
  }
}

/** Regular staff as a pattern, where nobody served before. @param families only these, and only where people are; absent: all rows. */
function regularPattern({ members, aside }: RunState, families?: readonly number[]): RowList {
  const { pattern } = aside
  pattern.clear()
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] !== REGULAR) continue
      const people = members.people[at] as number
      if (families === undefined || (families.includes(members.jobFamily[at] as number) && people > 0))
        pattern.push(members, at, people)
    }
  }
  return pattern
}
