/**
 * People leave the service (離職), each booked with a cause: the table, its sums and the flow book change together, and whatever else depends on who leaves.
 *
 * Not here: who leaves, see steps/.
 */
import { allowanceOf, Leaver } from './allowance'
import { listExit } from './exit-list'
import { add, bookFlow, cellOf, turnTo } from './flows'
import { make } from './memory'
import { PERSON, removeFrom } from './rows'
import { Run } from './run'
import { REGULAR } from './table'

const leaver = make<Leaver>()

/** Takes people out of a row and books why (離職). @param cause see kinds.ts. */
export function leave(run: Run, at: i32, people: f64, cause: i32): void {
  if (people === 0) return
  const table = run.table
  const pages = run.pages
  remember(run, at, people, cause)
  if (pages !== null) {
    turnTo(pages, cause)
    bookFlow(pages, cellOf(table, at), people, -people)
  }
  removeFrom(table, at, people)
}

/** Books what else depends on who leaves: the allowance, the end of a leave, the list of exits. */
function remember(run: Run, at: i32, people: f64, cause: i32): void {
  const table = run.table
  run.left[table.absence[at]] += people
  bookAllowance(run, at, people, cause)
  const exits = run.exits
  if (exits === null) return
  const exit = listExit(exits, table, at, people)
  if (exit === null) return
  exit.cause = cause
  exit.yearCompleted = <i32>run.yearCompleted
}

/** Books the allowances of people who leave a row (退職手当の計上), in the year in which they leave. */
function bookAllowance(run: Run, at: i32, people: f64, cause: i32): void {
  const allowances = run.allowances
  const pages = run.pages
  const table = run.table
  const entered: i32 = table.entryYear[at]
  if (allowances === null || pages === null || entered === 0 || table.employmentType[at] !== <u8>REGULAR) return
  const year = run.year.year
  leaver.cause = cause
  leaver.jobFamily = table.jobFamily[at]
  leaver.age = year - table.birthYear(at) - 1
  leaver.year = run.year.index
  leaver.yearCompleted = <i32>run.yearCompleted
  leaver.serviceYears = year - entered + leaver.yearCompleted
  add(pages, allowances.first + cause, (people / PERSON) * allowanceOf(allowances, leaver))
}
