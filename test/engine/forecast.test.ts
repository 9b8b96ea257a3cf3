/**
 * The forecast: what the city expects when it decides, by the law and the expected rates, without touching the run.
 */
import { expect, it } from 'vitest'
import { expectedChance } from '../../src/engine/chance.ts'
import { prepare } from '../../src/engine/prepare.ts'
import type { RunPlan } from '../../src/engine/run-plan.ts'
import type { RunState } from '../../src/engine/run-state.ts'
import { openState, workspaceFor } from '../../src/engine/workspace.ts'
import { PERSON } from '../../src/terms/index.ts'
import { aPlan, regulars, stylisedCity } from '../support/a-plan.ts'
import { takeAll, turnTo } from '../support/kernel-steps.ts'

/** A plan on 1 April R5 before recruitment. */
function beforeHiringInR5(plan: RunPlan = stylisedCity()): RunState {
  const prepared = prepare(plan)
  const workspace = workspaceFor(prepared, false)
  const state = openState(prepared, expectedChance, workspace)
  const { inKernel, members, course } = state
  members.kernel.call.countOpenings(inKernel.place, 2022)
  turnTo(inKernel, members.kernel, prepared.conditions.years[0] as number, course.bookOf(0).place)
  takeAll(inKernel, members, workspace.cycle.ahead)
  members.compact()
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

/** The stylised city: 658 − 12 who retired in R4 − 10 = 636. 636, then −10 (R5, no mandatory retirement), −22 (R6), −10 (R7): 636, 626, 604, 594. */
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
  const { year, course } = state
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
  const left = [...(course.bookOf(0).separations.get('mandatory-retirement') ?? [])]
  expect(left.reduce((sum, people) => sum + people, 0)).toBe(12 * PERSON)
})

/**
 * Ten regular staff of whom a fifth leaves every year, and groups of two people whose terms end in different years, all of one birth year. Forecasts
 * give a birth year room for eight groups, then sixteen: whoever makes it grow must not be written to where the table was before.
 * R5: all have been there for a year, of the ten 8 are left; R6: 6.4.
 */
it.each([0, 1, 6, 7, 8, 9, 14, 15, 16, 17, 30, 31, 32, 33])(
  'everybody is in a forecast, beside %i groups of the same birth year',
  groups => {
    const others = Array.from({ length: groups }, (_, group) => ({
      ...regulars(1990, 2),
      employmentType: 'fixed-term' as const,
      termEnds: 2040 + group,
    }))
    const state = beforeHiringInR5(aPlan({ opening: [...others, regulars(1990, 10)], resignation: () => 0.2 }))
    expect(forecastStrength(state, [0, 0])).toEqual([8 + 2 * groups, 6.4 + 2 * groups])
  },
)
