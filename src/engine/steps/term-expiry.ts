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
import { inYear, isType, leave, type RunState } from '../run-state.ts'

/** Ends the terms that end on this 31 March (任期満了). */
export function termExpiry(state: RunState): void {
  const { plan, members, chance, year } = state
  const { untilAge, lastYear } = plan.after60
  const ending = inYear(state, plan.after60.reemployedLeaving, year)
  const reemployed = [typeIndex('reemployed-full-time'), typeIndex('reemployed-short-time')]
  state.ended = []
  for (let at = 0; at < members.size; at += 1) {
    const people = members.people[at] as number
    if (reemployed.includes(members.employmentType[at] as number)) {
      const over = ageIn(members.birthYear[at] as number, year) >= untilAge || year >= lastYear
      leave(state, at, over ? people : chance.take(people, ending), 'term-expiry')
    } else if (isType(members, at, 'leave-substitute') || endsThisYear(state, at)) {
      state.ended.push(members.row(at))
      leave(state, at, people, 'term-expiry')
    }
  }
}

const endsThisYear = ({ members, year }: RunState, at: number): boolean =>
  isType(members, at, 'fixed-term') && (members.termEnds[at] as number) <= year
