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
import { joinedRow, type MemberRow } from '../member-row.ts'
import { join } from '../moves.ts'
import { WAYS } from '../person-keys.ts'
import { inYear, type RunState } from '../run-state.ts'
import { newFixedTermPosts } from './substitution.ts'

const FIXED_TERM = typeIndex('fixed-term')
const SUBSTITUTE = typeIndex('leave-substitute')

/** Lets re-employed staff begin on the day after they retired (再任用). */
export function reemployment(state: RunState): void {
  for (const { cause, row } of state.joiners) join(state, row, cause)
  state.joiners = []
}

/** Fills ended fixed-term posts again (任期付職員の採用). */
export function fixedTermAppointments(state: RunState): void {
  const { plan, year } = state
  if (state.ended.length === 0 && state.renewed === 0 && state.termCarry === 0 && state.standIns.size === 0) return
  const ended = state.ended.filter(row => row.employmentType === FIXED_TERM)
  const share = inYear(state, plan.fixedTerm.replacement, year + 1)
  const left = ended.reduce((sum, row) => sum + row.people, 0)
  const exact = refilled(state, toPeople(left), share) + state.termCarry
  const total = roundHalfAway(exact)
  if (plan.fixedTerm.renewal !== undefined) state.termCarry = exact - total
  const { termYears } = plan.fixedTerm
  const terms = { employmentType: FIXED_TERM, termEnds: year + termYears, older: termYears }
  spread(ended, total, (row, people) => {
    appoint(state, row, people, terms)
  })
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
    const pattern = regularPattern(state).filter(row => families.includes(row.jobFamily) && row.people > 0)
    if (pattern.length === 0) continue
    standIns.set(termEnds, (standIns.get(termEnds) ?? 0) + posts)
    spread(pattern, posts, (row, people) => {
      appoint(state, row, people, { employmentType: FIXED_TERM, termEnds, older: 0 })
    })
  }
}

/** Appoints leave substitutes up to their planned number (育休代替任期付職員の任用). */
export function leaveSubstituteAppointments(state: RunState): void {
  const { year } = state
  const total = roundHalfAway(substitutesWanted(state))
  if (total === 0) return
  const before = state.ended.filter(row => row.employmentType === SUBSTITUTE)
  spread(before.length > 0 ? before : regularPattern(state), total, (row, people) => {
    appoint(state, row, people, { employmentType: SUBSTITUTE, termEnds: year + 1, older: 1 })
  })
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

/** Appoints people like those of a row: a group in the expected run, one by one with keys of their own in a sampled run. */
function appoint(state: RunState, like: MemberRow, people: number, { employmentType, termEnds, older }: Terms): void {
  const { chance, seats, year } = state
  const origin = employmentType === FIXED_TERM ? 'fixed-term' : 'leave-substitute'
  const { jobFamily, department } = like
  const each = chance.sampled ? PERSON : people
  for (let left = people; left > 0; left -= each) {
    const key = chance.sampled ? seats.next(WAYS[origin], year + 1, jobFamily) : 0
    const birthYear = like.birthYear + older
    const row = { birthYear, jobFamily, employmentType, department, termEnds, entryYear: year + 1, key, people: each }
    join(state, joinedRow(row), origin)
  }
}

/** Where nobody served before, substitutes are spread like the regular staff. */
function regularPattern({ members }: RunState): MemberRow[] {
  const rows: MemberRow[] = []
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      if (members.employmentType[at] === REGULAR) rows.push(members.row(at))
    }
  }
  return rows
}

/** Spreads a whole number of people over rows in proportion to their people. */
function spread(rows: readonly MemberRow[], total: number, fill: (row: MemberRow, people: number) => void): void {
  if (rows.length === 0 || total === 0) return
  // One each, as it is among persons whose posts are all filled again.
  if (total === rows.length && rows.every(({ people }) => people === PERSON)) {
    for (const row of rows) fill(row, PERSON)
    return
  }
  const shares = apportion(
    total,
    rows.map(row => row.people),
  )
  for (let index = 0; index < rows.length; index += 1) fill(rows[index] as MemberRow, (shares[index] as number) * PERSON)
}
