/**
 * People leave the service (離職): the table, its sums and the flow book change together.
 *
 * Without pages, in a forecast, nothing is booked. Not here: why they leave, which is the present cause of the pages.
 */
import { Column, column } from './column'
import { bookFlow, cellOf, Pages } from './flows'
import { removeFrom } from './rows'
import { BIRTH_SLOTS, Table } from './table'

/** People of a row leave for the present cause. */
export function depart(table: Table, pages: Pages | null, at: i32, people: f64): void {
  if (pages !== null) bookFlow(pages, cellOf(table, at), people, -people)
  removeFrom(table, at, people)
}

/** The first noted rows leave for the present cause. */
export function departNoted(table: Table, pages: Pages | null, found: i32): void {
  for (let index = 0; index < found; index += 1) {
    const at = table.noted[index]
    depart(table, pages, at, table.people[at])
  }
}

/**
 * Of every group of like people the share of the present cause leaves, rounded to a billionth of a person. Their rows are noted, in their order.
 * @param rates of the cause: index `rate group × BIRTH_SLOTS + age`. @param turn the age of cohort 0 on 1 April. @returns how many rows.
 */
export function departShares(table: Table, pages: Pages | null, rates: Column<f64>, turn: i32): i32 {
  const rows = table.cohorts << table.shift
  if (table.departedRoom < rows) {
    table.departed = column<f64>(rows)
    table.departedRoom = rows
  }
  const departed = table.departed
  let found = 0
  for (let cohort = 0; cohort < table.cohorts; cohort += 1) {
    const age = (turn - cohort) & (BIRTH_SLOTS - 1)
    const end = table.end(cohort)
    for (let at = table.start(cohort); at < end; at += 1) {
      const rate = rates[<i32>table.rateGroup[at] * BIRTH_SLOTS + age]
      if (rate === 0) continue
      const people = Math.round(table.people[at] * rate)
      if (people === 0) continue
      table.noted[found] = at
      departed[found] = people
      found += 1
      depart(table, pages, at, people)
    }
  }
  return found
}

/** Where it stands how many people of each noted row have left by {@link departShares}. */
export function departedShares(table: Table): Column<f64> {
  return table.departed
}
