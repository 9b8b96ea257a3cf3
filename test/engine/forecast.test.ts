/**
 * The forecast: what the city expects when it decides, by the law and the expected rates, without touching the run.
 */
import { expect, it } from 'vitest'
import { expectedChance } from '../../src/engine/chance.ts'
import { forecastLeavers, forecastStrength } from '../../src/engine/forecast.ts'
import { countBeforeRecruitment } from '../../src/engine/policies/situation.ts'
import { prepare } from '../../src/engine/prepare.ts'
import { openState, type Recruiter, type RunState, recruitersOf, workspaceFor } from '../../src/engine/run-state.ts'
import { cycleOf } from '../../src/engine/year-cycle.ts'
import { PERSON } from '../../src/terms/index.ts'
import { stylisedCity } from '../support/a-plan.ts'

const mainPolicy = (state: RunState): Recruiter => recruitersOf(state)[0] as Recruiter

/** The stylised city on 1 April R5 before recruitment: 658 − 12 who retired in R4 − 10 = 636. */
function beforeHiringInR5(): RunState {
  const prepared = prepare(stylisedCity())
  const { untilRecruitment } = cycleOf(prepared)
  const state = openState(prepared, expectedChance, untilRecruitment, workspaceFor(prepared, false))
  mainPolicy(state).memory.openingCount = 658
  untilRecruitment(state)
  return state
}

/** 636, then −10 (R5, no mandatory retirement), −22 (R6), −10 (R7): 636, 626, 604, 594. */
it('without hires strength falls by the leavers of each year', () => {
  expect(forecastStrength(mainPolicy(beforeHiringInR5()), 2023, [0, 0, 0, 0])).toEqual([636, 626, 604, 594])
})

/** Hires of 22, 10 and 22 hold 658. */
it('with the hires that replace the leavers strength stays at 658', () => {
  expect(forecastStrength(mainPolicy(beforeHiringInR5()), 2023, [22, 10, 22])).toEqual([658, 658, 658])
})

it('the leavers of the coming years alternate between 10 and 22', () => {
  const state = beforeHiringInR5()
  expect(forecastLeavers(mainPolicy(state), countBeforeRecruitment(mainPolicy(state)), 4)).toEqual([10, 22, 10, 22])
})

it('looking ahead moves nobody: the year, the people and the memory of the run stay as they were', () => {
  const state = beforeHiringInR5()
  const { year, book } = state
  const people = [...state.members.people]
  forecastStrength(mainPolicy(state), 2023, [5, 5, 5])
  forecastLeavers(mainPolicy(state), countBeforeRecruitment(mainPolicy(state)), 3)
  expect(state.year).toBe(year)
  expect([...state.members.people]).toEqual(people)
  expect(state.memories).toEqual([
    {
      openingCount: 658,
      leavers: [],
      planned: [],
      filled: [],
      unfilled: 0,
      carry: { policy: 0, filled: 0, experienced: 0 },
      settled: [],
    },
  ])
  expect(book.separated('mandatory-retirement')).toBe(12 * PERSON)
})
