/**
 * Appointments on 1 April other than recruitment (採用以外の任用): provisional re-employment 暫定再任用, short-time re-employment
 * before the retirement age 定年前再任用短時間, general fixed-term staff 一般任期付 and leave substitutes 育休代替任期付.
 *
 * Ended fixed-term posts are filled again by the share the plan gives, in whole people, in the same cells and at the age the
 * predecessor had on appointment; leave substitutes follow their planned number. Not here: yearly take-up of leave.
 */
import { apportion, roundHalfAway } from '../../numeric/index.ts'
import { PERSON, toPeople } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import type { MemberRow } from '../members.ts'
import { inYear, join, type RunState } from '../run-state.ts'

/** Lets re-employed staff begin on the day after they retired (再任用). */
export function reemployment(state: RunState): void {
  for (const { cause, row } of state.joiners) join(state, row, cause)
  state.joiners = []
}

/** Fills ended fixed-term posts again (任期付職員の採用). */
export function fixedTermAppointments(state: RunState): void {
  const { plan, year } = state
  const ended = state.ended.filter(row => row.employmentType === typeIndex('fixed-term'))
  const share = inYear(state, plan.fixedTerm.replacement, year + 1)
  const total = roundHalfAway(ended.reduce((sum, row) => sum + toPeople(row.people), 0) * share)
  const { termYears } = plan.fixedTerm
  spread(ended, total, row => {
    join(state, { ...row, birthYear: row.birthYear + termYears, termEnds: year + termYears }, 'fixed-term')
  })
}

/** Appoints leave substitutes up to their planned number (育休代替任期付職員の任用). */
export function leaveSubstituteAppointments(state: RunState): void {
  const { plan, year } = state
  const type = typeIndex('leave-substitute')
  const before = state.ended.filter(row => row.employmentType === type)
  const total = roundHalfAway(inYear(state, plan.leaveSubstitutes, year + 1))
  const pattern = before.length > 0 ? before : regularPattern(state)
  spread(pattern, total, row => {
    join(state, { ...row, employmentType: type, birthYear: row.birthYear + 1, termEnds: year + 1 }, 'leave-substitute')
  })
}

/** Where nobody served before, substitutes are spread like the regular staff. */
function regularPattern({ members }: RunState): MemberRow[] {
  const regular = typeIndex('regular')
  return Array.from({ length: members.size }, (_, at) => members.row(at)).filter(row => row.employmentType === regular)
}

/** Spreads a whole number of people over rows in proportion to their people. */
function spread(rows: readonly MemberRow[], total: number, appoint: (row: MemberRow) => void): void {
  if (rows.length === 0 || total === 0) return
  const shares = apportion(
    total,
    rows.map(row => row.people),
  )
  rows.forEach((row, index) => {
    appoint({ ...row, people: (shares[index] as number) * PERSON })
  })
}
