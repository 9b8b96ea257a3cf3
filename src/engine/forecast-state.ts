/**
 * The state of a forecast (見通しの状態): a copy of the run that is expected, without departments and persons, and that nobody books.
 *
 * The people are gathered once for a decision; every forecast of it begins with them. What the city knows is the plan of the expected run.
 */
import type { Chance } from './chance.ts'
import { REGULAR } from './lattice.ts'
import { coarseRow } from './member-row.ts'
import type { Members } from './members.ts'
import { newState, type RunState } from './run-state.ts'
import type { PresentPlace } from './tally.ts'

/** Gathers the people in post for the forecasts of a decision (見通しの起点). */
export function gatherForForecasts({ ahead, members, prepared }: RunState): void {
  ahead.start.clearFor(members)
  gather(members, ahead.start, (prepared.known ?? prepared).managersChooseApart)
}

/**
 * Takes everybody of a table into a coarser one, without department, year of entry and key (見通しのための集約).
 * @param managersApart whether managers stay told apart.
 */
function gather(from: Members, into: Members, managersApart: boolean): void {
  // Most people are regular staff at work, who differ by job family only: they are counted before they are added.
  const { employmentType, absence, manager, jobFamily, people } = from
  const atWork = new Float64Array(from.lattice.jobFamilies)
  const places = Array.from(atWork, (_, family) => ({ jobFamily: family, department: 0, entryYear: 0 }))
  const regular = REGULAR
  for (let cohort = 0; cohort < from.cohorts; cohort += 1) {
    const birthYear = from.birthYearOf(cohort)
    const until = from.end(cohort)
    for (let at = from.start(cohort); at < until; at += 1) {
      const heads = people[at] as number
      const apart = managersApart && manager[at] !== 0
      if (employmentType[at] === regular && absence[at] === 0 && !apart) {
        const family = jobFamily[at] as number
        atWork[family] = (atWork[family] as number) + heads
      } else if (heads !== 0) into.add(coarseRow(from, at, { birthYear, people: heads, manager: apart ? 1 : 0 }))
    }
    for (let family = 0; family < atWork.length; family += 1) {
      into.addPresent(birthYear, places[family] as PresentPlace, atWork[family] as number)
      atWork[family] = 0
    }
  }
}

/** The state from which a forecast begins (見通しの写し), once its people have been gathered. */
export function stateOfForecast(state: RunState, chance: Chance): RunState {
  const { start, members, book, seatList } = state.ahead
  const prepared = state.prepared.known ?? state.prepared
  members.restore(start)
  return newState({
    prepared,
    plan: prepared.plan,
    lattice: prepared.coarse,
    chance,
    members,
    book,
    leave: state.leave?.copy(),
    exits: undefined,
    memories: state.memories,
    untilRecruitment: state.untilRecruitment,
    year: state.year,
    when: state.when,
    renewed: state.renewed,
    termCarry: state.termCarry,
    standIns: new Map(state.standIns),
    managerial: state.managerial,
    hired: state.hired,
    transferred: state.transferred,
    transferCarry: [...state.transferCarry],
    posts: postsByFamily(state),
    transformation: state.transformation,
    seats: state.seats,
    seatList,
    candidates: state.candidates,
    ahead: state.ahead,
  })
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
