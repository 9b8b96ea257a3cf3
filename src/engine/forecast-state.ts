/**
 * The state of a forecast (見通しの状態): a copy of the run that is expected, without departments and persons, and that nobody books.
 *
 * The people are gathered once for a decision; every forecast of it begins with them. What the city knows is the plan of the expected run.
 */
import type { Chance } from './chance.ts'
import { REGULAR } from './lattice.ts'
import type { RunState } from './run-state.ts'

/** Gathers the people in post for the forecasts of a decision (見通しの起点). */
export function gatherForForecasts({ ahead, members, prepared }: RunState): void {
  ahead.start.clear()
  ahead.start.absorb(members, (prepared.known ?? prepared).managersChooseApart)
}

/** The state from which a forecast begins (見通しの写し), once its people have been gathered. */
export function stateOfForecast(state: RunState, chance: Chance): RunState {
  const { start, members, book, seatList } = state.ahead
  const prepared = state.prepared.known ?? state.prepared
  members.restore(start)
  return {
    ...state,
    prepared,
    plan: prepared.plan,
    lattice: prepared.coarse,
    chance,
    members,
    book,
    seatList,
    ...(state.leave === undefined ? {} : { leave: state.leave.copy() }),
    standIns: new Map(state.standIns),
    exits: undefined,
    recruiters: undefined,
    ended: [],
    joiners: [],
    changed: [],
    transferCarry: [...state.transferCarry],
    posts: postsByFamily(state),
  }
}

/** The moved posts by job family only. */
function postsByFamily({ posts, lattice, prepared: { coarse } }: RunState): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [cell, people] of posts) {
    const family = coarse.index(REGULAR, lattice.jobFamilyOf(cell), 0)
    sums.set(family, (sums.get(family) ?? 0) + people)
  }
  return sums
}
