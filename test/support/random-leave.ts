/**
 * Random leave for random plans: rates, lengths and shares of women in the ranges that planners write, and beyond.
 */
import fc from 'fast-check'
import type { LeaveKindPlan, LeavePlan, RunPlan } from '../../src/engine/index.ts'
import { randomPlan } from './random-plan.ts'

const YEARS = 40
const share = (most = 1000): fc.Arbitrary<number> => fc.integer({ min: 0, max: most }).map(thousandths => thousandths / 1000)

/** The same rate at all ages of working life, and a length of up to three years. */
const kind = (most: number): fc.Arbitrary<LeaveKindPlan> =>
  fc.record({ rate: share(most), months: fc.nat(36) }).map(({ rate, months }) => ({
    starts: Array.from({ length: YEARS }, () => Array.from({ length: 76 }, (_, age) => (age < 18 ? 0 : rate))),
    years: Array.from({ length: YEARS }, () => months / 12),
  }))

const leavePlan = (families: number): fc.Arbitrary<LeavePlan> =>
  fc
    .record({
      womenShare: fc.array(share(), { minLength: families, maxLength: families }),
      women: kind(400),
      men: kind(200),
      administrative: kind(100),
      fill: fc.option(share(), { nil: undefined }),
    })
    .map(({ fill, ...plan }) => ({
      ...plan,
      ...(fill === undefined ? {} : { fillShare: Array.from({ length: YEARS }, () => fill) }),
    }))

/** A random plan with leave (任意の休業のある計画). */
export const randomLeavePlan: fc.Arbitrary<RunPlan> = randomPlan.chain(plan =>
  leavePlan(plan.jobFamilies.length).map(leave => ({ ...plan, leave })),
)
