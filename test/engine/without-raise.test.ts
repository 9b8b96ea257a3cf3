/**
 * What the raise does to the headcount, held against the same city without it: the net effect of a cohort is the share that stays less the
 * share that was re-employed full time before.
 *
 * "Stay 0 and full re-employment 1 give the same 現員 as before the raise" cannot hold by law: whoever leaves at 60 below the new limit has
 * not retired by the limit and cannot be provisionally re-employed. What holds: with everybody re-employed full time before, the raise
 * changes nothing where everybody stays; and where all leave at 60, the difference is their five years, cohort by cohort.
 */
import { describe, expect, it } from 'vitest'
import { hiresOf, type RunPlan, simulate, withoutRaise } from '../../src/engine/index.ts'
import { measure, measureTable, raiseRows } from '../../src/measure/index.ts'
import { fiscalYear, yearsBetween } from '../../src/terms/index.ts'
import { aPlan, type PlanOptions, regulars } from '../support/a-plan.ts'

const YEARS = yearsBetween(fiscalYear(2023), fiscalYear(2034))

/** Ten people of every cohort from 1962 on; nobody resigns and nobody is hired. */
const city = (options: PlanOptions): RunPlan =>
  aPlan({
    from: 2022,
    to: 2033,
    opening: Array.from({ length: 20 }, (_, index) => regulars(1962 + index, 10)),
    ...options,
  })

const strengthOf = (plan: RunPlan): (number | undefined)[] => {
  const table = measureTable(measure(simulate(plan)))
  return YEARS.map(year => table.value('test', year, 'strength.actual'))
}

const effect = (options: PlanOptions): (number | undefined)[] => {
  const table = measureTable(raiseRows(simulate(city(options))))
  return YEARS.map(year => table.value('test', year, 'raise.effect'))
}

describe('with everybody re-employed full time', () => {
  const all = { uptake: 1, fullTimeShare: 1 }

  it('a city in which everybody stays has the same 現員 as if the age had stayed 60', () => {
    const plan = city({ ...all, stay: 1 })
    expect(strengthOf(plan)).toEqual(strengthOf(withoutRaise(plan)))
    expect(effect({ ...all, stay: 1 })).toEqual(YEARS.map(() => 0))
  })

  it('that holds too where one in twenty leaves each year, before as after the retirement', () => {
    const leaving = { leaving: 0.05, reemployedLeaving: 0.05 }
    const plan = city({ ...all, ...leaving, stay: 1 })
    expect(strengthOf(plan)).toEqual(strengthOf(withoutRaise(plan)))
  })

  /**
   * Where all leave at 60, the cohorts of 1963, 1964, … are missing from the 1 April after they turn 60 until 65. Those born in 1963 turn
   * 60 in R5: ten people fewer on 1 April R6, twenty on R7, …, fifty from R10 on (five cohorts).
   */
  it('a city in which all leave at 60 is ten people short of it for each of up to five cohorts', () => {
    expect(effect({ ...all, stay: 0 })).toEqual([0, -10, -20, -30, -40, -50, -50, -50, -50, -50, -50, -50])
  })
})

/**
 * Stay 78 %, and 65 % × 55 % = 35.75 % were re-employed full time. Ten people of a cohort: 7.8 instead of 3.575, +4.225 while they are
 * regular staff. Those of 1963 retire at the end of R6: on 1 April R7 7.8 × 35.75 % = 2.7885 of them are re-employed, −0.7865, and those
 * of 1964 have stayed, +4.225: together +3.4385.
 */
it('a city that re-hired a third full time gains 4.225 of ten people of a cohort that may stay', () => {
  const found = effect({ stay: 0.78, uptake: 0.65, fullTimeShare: 0.55 })
  expect(found.slice(0, 3).map(value => Number(value?.toFixed(9)))).toEqual([0, 4.225, 3.4385])
})

/** 87 % were re-employed full time, 78 % stay: −0.9 of ten people. */
it('a city that re-hired 87 % full time loses 0.9 of ten people', () => {
  expect(effect({ stay: 0.78, uptake: 0.87, fullTimeShare: 1 })[1]).toBeCloseTo(-0.9, 9)
})

it('is unknown where somebody is past the former age on the base date, and where no age is raised', () => {
  expect(raiseRows(simulate({ ...city({}), opening: [regulars(1960, 1)] }))).toEqual([])
  expect(raiseRows(simulate(city({ retirementAge: () => 60 })))).toEqual([])
})

/** The hires of a run are whole people by policy: 7 every year, of which the counterfactual hires as many. */
it('the city without the raise hires as many as the projection', () => {
  const plan = city({ policy: { policy: 'fixed', hires: new Array(13).fill(7) } })
  const hires = hiresOf(simulate(plan))
  expect(hires).toEqual([[0, ...new Array(12).fill(7)]])
  expect(hiresOf(simulate(withoutRaise(plan, hires)))).toEqual(hires)
})
