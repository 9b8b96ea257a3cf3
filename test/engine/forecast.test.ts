/**
 * The forecast: what the city expects when it decides, by the law and the expected rates, without touching the run.
 */
import { expect, it } from 'vitest'
import { expectedChance } from '../../src/engine/chance.ts'
import { prepare } from '../../src/engine/prepare.ts'
import type { RunState } from '../../src/engine/run-state.ts'
import { project } from '../../src/engine/simulate.ts'
import { openState, workspaceFor } from '../../src/engine/workspace.ts'
import { untilRecruitment } from '../../src/engine/year-cycle.ts'
import { fiscalYear, PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars, stylisedCity } from '../support/a-plan.ts'

/** The stylised city on 1 April R5 before recruitment: 658 − 12 who retired in R4 − 10 = 636. */
function beforeHiringInR5(): RunState {
  const prepared = prepare(stylisedCity())
  const workspace = workspaceFor(prepared, false)
  const state = openState(prepared, expectedChance, workspace)
  state.hiring.openYear(2022)
  untilRecruitment(state, workspace.cycle)
  return state
}

/** What the main policy forecasts: numbers that are given and written over. */
function lookedAt({ members, inKernel }: RunState, what: 'lookAtStrength' | 'lookAtLeavers', given: readonly number[]): number[] {
  const { kernel } = members
  const numbers = kernel.call.allocate(given.length * Float64Array.BYTES_PER_ELEMENT)
  kernel.settle()
  kernel.float64.set(given, numbers >>> 3)
  kernel.call[what](inKernel.place, 0, numbers, given.length)
  return [...kernel.view(Float64Array, numbers, given.length)]
}

/** Strength on as many firsts of April from that of R5 on, after the hires of each. */
const forecastStrength = (state: RunState, hires: readonly number[]): number[] => lookedAt(state, 'lookAtStrength', hires)

/** Leavers of as many years from R5 on. */
const forecastLeavers = (state: RunState, years: number): number[] =>
  lookedAt(state, 'lookAtLeavers', new Array<number>(years).fill(0))

/** What the main policy remembers, in the order of HiringMemory in kernel/assembly/hiring/recruiter.ts. */
function remembered({ hiring, members }: RunState) {
  const { int32, float64 } = members.kernel
  const memory = int32[(int32[(hiring.place >>> 2) + 8] as number) >>> 2] as number
  const [openingCount, ...carries] = float64.subarray(memory >>> 3, (memory >>> 3) + 5)
  const [nextSettled, endSettled] = int32.subarray((memory >>> 2) + 17) as unknown as readonly [number, number]
  return {
    openingCount,
    carries,
    experiencedShare: float64[(memory >>> 3) + 5],
    decided: int32[(memory >>> 2) + 12],
    settled: endSettled - nextSettled,
  }
}

/** 636, then −10 (R5, no mandatory retirement), −22 (R6), −10 (R7): 636, 626, 604, 594. */
it('without hires strength falls by the leavers of each year', () => {
  expect(forecastStrength(beforeHiringInR5(), [0, 0, 0, 0])).toEqual([636, 626, 604, 594])
})

/** Hires of 22, 10 and 22 hold 658. */
it('with the hires that replace the leavers strength stays at 658', () => {
  expect(forecastStrength(beforeHiringInR5(), [22, 10, 22])).toEqual([658, 658, 658])
})

it('the leavers of the coming years alternate between 10 and 22', () => {
  const state = beforeHiringInR5()
  expect(forecastLeavers(state, 4)).toEqual([10, 22, 10, 22])
})

it('looking ahead moves nobody: the year, the people and the memory of the run stay as they were', () => {
  const state = beforeHiringInR5()
  const { year, book } = state
  const people = [...state.members.people]
  forecastStrength(state, [5, 5, 5])
  forecastLeavers(state, 3)
  expect(state.year).toBe(year)
  expect([...state.members.people]).toEqual(people)
  expect(remembered(state)).toEqual({
    openingCount: 658,
    carries: [0, 0, 0, 0],
    experiencedShare: Number.NaN,
    decided: 0,
    settled: 0,
  })
  expect(book.separated('mandatory-retirement')).toBe(12 * PERSON)
})

/**
 * Eight fixed-term posts that end in different years fill the room of a birth year in the table of forecasts, before ten regulars of it are added. All of
 * these resign in R6: 8 of 18 are left in R7, 18 are missing to 26, so that three years of 6 hires are needed.
 */
it('a forecast loses nobody of a birth year whose room is full, neither in the first run nor in the next', () => {
  const terms = Array.from({ length: 8 }, (_, index) => ({
    ...regulars(1990, 1),
    employmentType: 'fixed-term' as const,
    termEnds: 2030 + index,
  }))
  const plan = aPlan({
    from: 2022,
    to: 2024,
    opening: [...terms, regulars(1990, 10)],
    resignation: age => (age === 33 ? 1 : 0),
    policy: { policy: 'level', from: fiscalYear(2023), to: fiscalYear(2025), resolve: 'once' },
    target: 26,
    fixedTerm: { termYears: 3, replacement: 1 },
  })
  const prepared = prepare(plan)
  const planned = (): (number | undefined)[] => {
    const hires: (number | undefined)[] = []
    project(prepared, expectedChance, ({ joined }) => hires.push(joined?.planned))
    return hires.slice(1)
  }
  expect(planned()).toEqual([6, 6, 6])
  expect(planned()).toEqual([6, 6, 6])
})
