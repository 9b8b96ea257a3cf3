/**
 * The state of a forecast (見通しの状態): a copy of the run that is expected, without departments and persons, and that nobody books.
 *
 * The people are gathered once for a decision; every forecast of it begins with them. What the city knows is the plan of the expected run.
 */
import type { Chance } from './chance.ts'
import { MovedPosts } from './moved-posts.ts'
import { newState, type RunState } from './run-state.ts'

/** Gathers the people in post for the forecasts of a decision (見通しの起点), without department, year of entry and key. */
export function gatherForForecasts({ ahead, members, prepared }: RunState): void {
  const { start } = ahead
  start.clearFor(members)
  const managersApart = (prepared.known ?? prepared).managersChooseApart
  members.kernel.call.gather(members.table, start.table, managersApart ? 1 : 0)
  start.settle()
}

/** The state from which a forecast begins (見通しの写し), once its people have been gathered. */
export function stateOfForecast(state: RunState, chance: Chance): RunState {
  const { start, members, book, seatList, inKernel } = state.ahead
  const prepared = state.prepared.known ?? state.prepared
  members.restore(start)
  inKernel.begin(chance, {
    allowances: 0,
    listsExits: false,
    tellsCauses: state.leave !== undefined,
    transfers: prepared.moves.transfers.coarse,
    transformation: 0,
  })
  state.inKernel.carryOverTo(inKernel)
  return newState({
    prepared,
    plan: prepared.plan,
    lattice: prepared.coarse,
    chance,
    members,
    book,
    leave: state.leave?.copy(),
    memories: state.memories,
    untilRecruitment: state.untilRecruitment,
    year: state.year,
    inKernel,
    hired: state.hired,
    posts: new MovedPosts(prepared.coarse, inKernel),
    seats: state.seats,
    seatList,
    ahead: state.ahead,
  })
}
