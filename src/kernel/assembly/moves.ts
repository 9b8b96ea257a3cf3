/**
 * People leave the service (離職): the table, its sums and the flow book change together.
 *
 * Without pages, in a forecast, nothing is booked. Not here: why they leave, which is the present cause of the pages.
 */
import { bookFlow, cellOf, Pages } from './flows'
import { removeFrom } from './rows'
import { Table } from './table'

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
