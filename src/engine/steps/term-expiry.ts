/**
 * Term expiry (任期満了), on 31 March.
 *
 * General fixed-term staff leave in the last year of their term, but for the share whose term is renewed while the longest service allows it
 * (whoever is in post on the base date is taken to be in the first term unless the year of entry is known). Leave substitutes are appointed for one year at a time.
 * Re-employed staff leave in the fiscal year in which they reach the age to which re-employment is offered, and all of them with
 * the last year of the provisional scheme (暫定再任用は令和13年度まで); before that a share ends each year.
 * Source: 地方公務員法 附則（令和3年法律第63号）第4条–第7条.
 */
import { ageIn } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import type { Members } from '../members.ts'
import { leave } from '../moves.ts'
import { FIELD } from '../row-list.ts'
import { inYear, type RunState } from '../run-state.ts'

const FIXED_TERM = typeIndex('fixed-term')
const SUBSTITUTE = typeIndex('leave-substitute')
const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')

/** Ends the terms that end on this 31 March (任期満了). */
export function termExpiry(state: RunState): void {
  const { members, aside } = state
  aside.endedTerms.clear()
  aside.endedSubstitutes.clear()
  state.renewed = 0
  if (!anyWithTerm(members)) return
  state.chance.turnTo('reemployed-leaving', state.year)
  const found = members.note('others', members.cohorts)
  for (let index = 0; index < found; index += 1) endTerm(state, members.noted[index] as number)
  if (aside.renewed.count > 0) aside.renewed.joinAll(members)
}

const WITH_TERM = [FIXED_TERM, SUBSTITUTE, FULL_TIME, SHORT_TIME]

function anyWithTerm({ tally }: Members): boolean {
  for (const type of WITH_TERM) if (tally.anyOf(type)) return true
  return false
}

/** Ends the term of a row, if it ends. */
function endTerm(state: RunState, at: number): void {
  const { members, aside, year } = state
  const type = members.employmentType[at]
  if (type === FULL_TIME || type === SHORT_TIME) endReemployment(state, at)
  else if (type === SUBSTITUTE || (type === FIXED_TERM && (members.termEnds[at] as number) <= year)) {
    if (type === FIXED_TERM) renew(state, at)
    const people = members.people[at] as number
    if (people > 0) (type === FIXED_TERM ? aside.endedTerms : aside.endedSubstitutes).push(members, at, people)
    leave(state, at, people, 'term-expiry')
  }
}

/** Puts those of a row aside whose fixed term is renewed (任期の更新), to stay from the next day. */
function renew(state: RunState, at: number): void {
  const { plan, members, aside, chance, year } = state
  const { termYears, renewal: shares, longestYears = termYears } = plan.fixedTerm
  if (shares === undefined) return
  const entered = members.entryYear[at] as number
  const entry = entered === 0 ? (members.termEnds[at] as number) - termYears + 1 : entered
  if (year + termYears - entry + 1 > longestYears) return
  chance.turnTo('term-renewal', year)
  const people = chance.take(members.people[at] as number, inYear(state, shares, year + 1), members.key[at] as number)
  chance.turnTo('reemployed-leaving', year)
  if (people === 0) return
  aside.renewed
    .push(members, at, people)
    .set(FIELD.termEnds, year + termYears)
    .set(FIELD.entryYear, entry)
  members.remove(at, people)
  state.renewed += people
}

/** Ends re-employment at its age or with its scheme; before that for a share of the people. */
function endReemployment(state: RunState, at: number): void {
  const { plan, members, chance, year } = state
  const { untilAge, lastYear } = plan.after60
  const people = members.people[at] as number
  if (people === 0) return
  const over = ageIn(members.birthYear(at), year) >= untilAge || year >= lastYear
  const ending = inYear(state, plan.after60.reemployedLeaving, year)
  leave(state, at, over ? people : chance.take(people, ending, members.key[at] as number), 'term-expiry')
}
