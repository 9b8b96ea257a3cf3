/**
 * Term expiry (任期満了), on 31 March.
 *
 * General fixed-term staff leave in the last year of their term, but for the share whose term is renewed while the longest service allows it
 * (whoever is in post on the base date is taken to be in the first term unless the year of entry is known). Leave substitutes are appointed for one year at a time.
 * Re-employed staff leave in the fiscal year in which they reach the age to which re-employment is offered, and all of them with
 * the last year of the provisional scheme (暫定再任用は令和13年度まで); before that a share ends each year.
 * Source: 地方公務員法 附則（令和3年法律第63号）第4条–第7条.
 */
import {
  FIXED_TERM,
  LEAVE_SUBSTITUTE,
  PART_TIME_BEFORE_RETIREMENT_AGE,
  REEMPLOYED_LEAVING,
  TERM_EXPIRY,
  TERM_RENEWAL,
} from '../kinds'
import { leave } from '../leaving'
import { joinRows, putAside } from '../row-list'
import { removeFrom } from '../rows'
import { Run } from '../run'
import { noteOthers } from '../search'

/** Ends the terms that end on this 31 March (任期満了). */
export function termExpiry(run: Run): void {
  const table = run.table
  run.endedTerms.count = 0
  run.endedSubstitutes.count = 0
  run.renewed = 0
  run.chance.turnTo(REEMPLOYED_LEAVING, run.year.year)
  const found = noteOthers(table)
  for (let index = 0; index < found; index += 1) endTerm(run, table.noted[index])
  joinRows(table, run.renewals)
}

/** Ends the term of a row, if it ends. */
function endTerm(run: Run, at: i32): void {
  const table = run.table
  const type: i32 = table.employmentType[at]
  if (type === PART_TIME_BEFORE_RETIREMENT_AGE) return
  if (type === FIXED_TERM) {
    if (<i32>table.termEnds[at] > run.year.year) return
    renew(run, at)
    if (table.people[at] > 0) putAside(run.endedTerms, table, at, table.people[at])
    leave(run, at, table.people[at], TERM_EXPIRY)
  } else if (type === LEAVE_SUBSTITUTE) {
    putAside(run.endedSubstitutes, table, at, table.people[at])
    leave(run, at, table.people[at], TERM_EXPIRY)
  } else endReemployment(run, at)
}

/** Puts those of a row aside whose fixed term is renewed (任期の更新), to stay from the next day. */
function renew(run: Run, at: i32): void {
  const table = run.table
  const year = run.year
  const rules = year.rules
  if (rules.renews === 0) return
  const entered: i32 = table.entryYear[at]
  const entry = entered === 0 ? <i32>table.termEnds[at] - rules.termYears + 1 : entered
  if (year.year + rules.termYears - entry + 1 > rules.longestYears) return
  run.chance.turnTo(TERM_RENEWAL, year.year)
  const people = run.chance.take(table.people[at], year.renewal, table.key[at])
  run.chance.turnTo(REEMPLOYED_LEAVING, year.year)
  if (people === 0) return
  const row = putAside(run.renewals, table, at, people)
  row.termEnds = year.year + rules.termYears
  row.entryYear = entry
  removeFrom(table, at, people)
  run.renewed += people
}

/** Ends re-employment at its age or with its scheme; before that for a share of the people. */
function endReemployment(run: Run, at: i32): void {
  const table = run.table
  const year = run.year
  const people = table.people[at]
  const over = year.year - table.birthYear(at) >= year.rules.untilAge || year.year >= year.rules.lastYear
  leave(run, at, over ? people : run.chance.take(people, year.reemployedLeaving, table.key[at]), TERM_EXPIRY)
}
