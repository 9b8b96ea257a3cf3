/**
 * The DX ledger (DX台帳): what becomes of every hour that digital items save, by department and year.
 *
 *   hours saved = used for people moved + fragments + kept in the department + given up
 *
 * given up: saved on paper, not realised (1 − 実現率). fragments: what is left below one whole person in a department and job family;
 * remainders of different departments never add up to a post. kept: whole people's hours that no priority takes or that a
 * barrier (job family, threshold, nobody to move) holds. Hours are whole thousandths, so the identity holds without tolerance.
 */
import { addHours, Dx } from './dx-items'
import { release } from './redeployment'
import { Transformation } from './transformation'
import { FRAGMENTS, GIVEN_UP, KEPT, MOVED, MOVED_AWAY, SAVED, TransformationYear } from './transformation-year'

/** Opens the ledger of a run with the base date, on which nobody is moved (開始); nothing without DX. */
export function openLedger(state: Transformation): void {
  if (changetype<usize>(state.dx) !== 0) writeDxYear(state, 0, false)
}

/** Writes a year (記帳). @param at its index in the plan's series. @param moves whether people are moved on its 1 April. */
export function writeDxYear(state: Transformation, at: i32, moves: bool): void {
  const dx = state.dx
  const year = state.year(at)
  addHours(dx, at)
  year.transfers.count = 0
  if (moves && changetype<usize>(state.reallocation) !== 0) release(state, at)
  for (let cell = 0; cell < dx.cells; cell += 1) writeRow(year, dx, cell, state.moved[cell])
  for (let department = 0; department < dx.departments; department += 1) year.effort[department] = dx.effort[department]
  writeReceived(state, year)
  year.cost = dx.cost[at]
}

/** What becomes of the hours of a cell, from which so many people have been moved. */
function writeRow(year: TransformationYear, dx: Dx, cell: i32, people: f64): void {
  const hoursPerPerson: f64 = dx.hoursPerPerson
  const parts = year.parts
  const rows = year.rows
  const saved = dx.saved[cell]
  const freed = dx.freed[cell]
  const moved = min(people * hoursPerPerson, freed)
  const whole = Math.floor(freed / hoursPerPerson) * hoursPerPerson
  const fragments = min(freed - whole, freed - moved)
  parts[SAVED * rows + cell] = saved
  parts[MOVED * rows + cell] = moved
  parts[FRAGMENTS * rows + cell] = fragments
  parts[KEPT * rows + cell] = freed - moved - fragments
  parts[GIVEN_UP * rows + cell] = saved - freed
  parts[MOVED_AWAY * rows + cell] = people
}

/** How many people each priority has received so far. */
function writeReceived(state: Transformation, year: TransformationYear): void {
  const plan = state.reallocation
  if (changetype<usize>(plan) === 0) return
  for (let seat = 0; seat < plan.priorities; seat += 1) year.received[plan.departments[seat]] = state.received[seat]
}
