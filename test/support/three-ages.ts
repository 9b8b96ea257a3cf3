/**
 * A plan of three ages (三つの年齢の計画) whose exact answers are worked out by hand in seats.test.ts and presence.test.ts.
 *
 * Half leave at 30, a quarter at 31, everybody at 32, in the fiscal years 2022 and 2023; hires are 30 or 31, half of them each. Ages are those of
 * 1 April 2022.
 */
import type { RunPlan } from '../../src/engine/index.ts'
import { aPlan, type PlanOptions, regulars } from './a-plan.ts'
import { deepFreeze } from './deep-freeze.ts'

const RATES: Readonly<Record<number, number>> = { 30: 0.5, 31: 0.25, 32: 1 }

/** People of an age on 1 April 2022. */
export const aged = (age: number, people: number) => regulars(2022 - age - 1, people)

/** The plan of three ages, frozen; the options say who is in post and how many are hired. */
export const threeAges = (options: PlanOptions): RunPlan =>
  deepFreeze(
    aPlan({
      from: 2022,
      to: 2023,
      resignation: age => RATES[age] ?? 0,
      entryAges: [
        { age: 30, share: 0.5 },
        { age: 31, share: 0.5 },
      ],
      ...options,
    }),
  )
