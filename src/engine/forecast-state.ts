/**
 * The state of a forecast (見通しの状態) for the steps that stand outside the kernel: a copy of the run that is expected, without departments and persons, and that
 * nobody books.
 *
 * What the city knows is the plan of the expected run. The people are copied in the kernel (kernel/assembly/hiring/ahead.ts), where forecasts go on.
 */
import { expectedChance } from './chance.ts'
import { newState, type RunState } from './run-state.ts'

/** The state in which a forecast begins (見通しの写し), once the kernel has copied its people. */
export function stateOfForecast(state: RunState): RunState {
  const { members, inKernel } = state.ahead
  const prepared = state.prepared.known ?? state.prepared
  members.settle()
  return newState({
    prepared,
    plan: prepared.plan,
    lattice: prepared.coarse,
    chance: expectedChance,
    members,
    course: state.course,
    leave: state.leave?.copy(),
    year: state.year,
    inKernel,
    hiring: state.hiring,
    ahead: state.ahead,
  })
}
