/**
 * What DX and reallocation remember (DXと再配置の経緯) in a run: people considered and moved so far, the hours of every year, who was moved and who was
 * hired lately.
 *
 * Effective manpower weighs people by the years since their hiring and their move; those who leave within these few years are not taken
 * off again. On the base date nobody is moved, because its strength is observed.
 */
import { Apportionment } from './apportion'
import { Column, clear, column, nowhere } from './column'
import { Dx } from './dx-items'
import { make } from './memory'
import { ReallocationPlan } from './reallocation-plan'
import { Lattice } from './table'
import { newTransformationYear, TransformationYear } from './transformation-year'

/** DX and reallocation of a run (DXと再配置). engine/kernel-transformation.ts reads and writes its fields up to the years, in this order. */
@unmanaged
export class Transformation {
  /** Hires a year up to the base date, which no ledger knows. */
  hiresBefore: f64
  /** None where DX is not in force, or nobody is moved by it. */
  dx: Dx = changetype<Dx>(0)
  reallocation: ReallocationPlan = changetype<ReallocationPlan>(0)
  /** By year of the plan: its TransformationYear. */
  years: Column<i32> = nowhere<i32>()

  // From here on nobody else reads.
  yearCount: i32
  /** By cell of DX: people considered, and people moved away so far. */
  considered: Column<f64> = nowhere<f64>()
  moved: Column<f64> = nowhere<f64>()
  /** By priority of the reallocation, and last of those who stayed: people received so far, seats on this 1 April, and what is lacking of the share. */
  received: Column<f64> = nowhere<f64>()
  seats: Column<i32> = nowhere<i32>()
  lacking: Column<f64> = nowhere<f64>()
  apportioned: Apportionment = changetype<Apportionment>(0)
  /** By cell of DX: people who are free on this 1 April. By department: people promised. By regular cell: who may move, in billionths. */
  free: Column<i32> = nowhere<i32>()
  promised: Column<f64> = nowhere<f64>()
  movable: Column<f64> = nowhere<f64>()
  jobFamilies: i32
  departments: i32

  year(index: i32): TransformationYear {
    return changetype<TransformationYear>(this.years[index])
  }
}

/** Room for the runs of a plan, one after another; then {@link remember} for every year. @param dx none where it is not in force. @param reallocation none where nobody is moved. */
export function newTransformation(lattice: Lattice, dx: Dx, reallocation: ReallocationPlan, years: i32): Transformation {
  const state = make<Transformation>()
  const cells = changetype<usize>(dx) === 0 ? 0 : dx.cells
  const seats = 1 + (changetype<usize>(reallocation) === 0 ? 0 : reallocation.priorities)
  state.dx = dx
  state.reallocation = reallocation
  state.years = column<i32>(years)
  state.yearCount = years
  state.considered = column<f64>(cells)
  state.moved = column<f64>(cells)
  state.received = column<f64>(seats)
  state.seats = column<i32>(seats)
  state.lacking = column<f64>(seats)
  state.apportioned = make<Apportionment>()
  state.free = column<i32>(cells)
  state.promised = column<f64>(lattice.departments)
  state.movable = column<f64>(lattice.jobFamilies * lattice.departments)
  state.jobFamilies = lattice.jobFamilies
  state.departments = lattice.departments
  return state
}

/** Has moves and hires remembered for some years, in every year of the plan. */
export function remember(state: Transformation, moverYears: i32, hireYears: i32): void {
  const cells = changetype<usize>(state.dx) === 0 ? 0 : state.dx.cells
  for (let index = 0; index < state.yearCount; index += 1) {
    const year = newTransformationYear(cells, state.departments, moverYears, hireYears)
    for (let cell = 0; cell < cells; cell += 1) year.department[cell] = state.dx.department[cell]
    state.years[index] = <i32>changetype<usize>(year)
  }
}

/** Begins a new run (次の試行): nobody has been moved, and hires up to the base date are as many as the plan says. */
export function restartTransformation(state: Transformation): void {
  const year = state.year(0)
  for (let since = 0; since < year.hireYears; since += 1) year.hires[since] = state.hiresBefore
  clear<f64>(year.movers, year.moverYears)
  if (changetype<usize>(state.dx) === 0) return
  clear<f64>(state.considered, state.dx.cells)
  clear<f64>(state.moved, state.dx.cells)
  const priorities = changetype<usize>(state.reallocation) === 0 ? 0 : state.reallocation.priorities
  clear<f64>(state.received, priorities + 1)
}

/** Remembers the hires of a 1 April (採用の記録). @param index its year in the plan's series. */
export function rememberHires(state: Transformation, index: i32, filled: f64): void {
  const year = state.year(index)
  if (year.hireYears > 0) latestFirst(filled, state.year(index - 1).hires, year.hires, year.hireYears)
}

/** Remembers the people moved on a 1 April (異動の記録), as long as they still learn. */
export function rememberMovers(state: Transformation, index: i32, people: f64): void {
  const year = state.year(index)
  latestFirst(people, state.year(index - 1).movers, year.movers, year.moverYears)
}

/** A count before those of earlier years. */
function latestFirst(count: f64, earlier: Column<f64>, into: Column<f64>, years: i32): void {
  for (let since = years - 1; since > 0; since -= 1) into[since] = earlier[since - 1]
  into[0] = count
}
