/**
 * Term expiry (任期満了), on 31 March.
 *
 * General fixed-term staff leave in the last year of their term. Leave substitutes are appointed for one year at a time.
 * Re-employed staff leave in the fiscal year in which they reach the age to which re-employment is offered, and all of them with
 * the last year of the provisional scheme (暫定再任用は令和13年度まで); before that a share ends each year.
 * Source: 地方公務員法 附則（令和3年法律第63号）第4条–第7条.
 */
import { ageIn } from '../../terms/index.ts'
import { typeIndex } from '../lattice.ts'
import { inYear, leave, type RunState } from '../run-state.ts'

const FIXED_TERM = typeIndex('fixed-term')
const SUBSTITUTE = typeIndex('leave-substitute')
const FULL_TIME = typeIndex('reemployed-full-time')
const SHORT_TIME = typeIndex('reemployed-short-time')

/** Ends the terms that end on this 31 March (任期満了). */
export function termExpiry(state: RunState): void {
  state.ended = []
  const { members } = state
  if (![FIXED_TERM, SUBSTITUTE, FULL_TIME, SHORT_TIME].some(type => members.tally.anyOf(type))) return
  state.chance.turnTo('reemployed-leaving', state.year)
  for (let cohort = 0; cohort < members.cohorts; cohort += 1) {
    for (let at = members.start(cohort); at < members.end(cohort); at += 1) {
      const type = members.employmentType[at]
      if (type === FULL_TIME || type === SHORT_TIME) endReemployment(state, at)
      else if (type === SUBSTITUTE || (type === FIXED_TERM && (members.termEnds[at] as number) <= state.year)) {
        const row = members.row(at)
        if (row.people > 0) state.ended.push(row)
        leave(state, at, row.people, 'term-expiry')
      }
    }
  }
}

/** Ends re-employment at its age or with its scheme; before that for a share of the people. */
function endReemployment(state: RunState, at: number): void {
  const { plan, members, chance, year } = state
  const { untilAge, lastYear } = plan.after60
  const people = members.people[at] as number
  const over = ageIn(members.birthYear(at), year) >= untilAge || year >= lastYear
  const ending = inYear(state, plan.after60.reemployedLeaving, year)
  leave(state, at, over ? people : chance.take(people, ending, members.key[at] as number), 'term-expiry')
}
