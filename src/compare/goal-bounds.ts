/**
 * The bounds of a goal (目標の上下限) against one value: how far it is from them, and whether it keeps them.
 *
 * The same for the expected run and for every sampled one. Not here: verdicts over the years.
 */
import type { GoalPlan } from '../compile/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The measure that a goal is judged by. */
export const measureOf = ({ measure }: GoalPlan): string => (measure === 'recruitment' ? 'recruitment.filled' : measure)

/** The bounds of a goal in a year; infinite where there is none. */
export interface GoalBounds {
  readonly least: number
  readonly most: number
}

/** The bounds of a goal in a year (年度の上下限). */
export const boundsOf = ({ atLeast, atMost }: GoalPlan, year: FiscalYear): GoalBounds => ({
  least: atLeast?.(year) ?? Number.NEGATIVE_INFINITY,
  most: atMost?.(year) ?? Number.POSITIVE_INFINITY,
})

/** Whether a value keeps the goal as it is or as it is printed: a bound may be a fraction, and 657.4 keeps 「657.4人以上」. */
export const isKept = (bounds: GoalBounds, value: number): boolean =>
  gapOf(bounds, value) >= 0 || gapOf(bounds, roundHalfAway(value)) >= 0

/** Distance to the nearer bound, negative when it is missed. */
export const gapOf = ({ least, most }: GoalBounds, value: number): number => Math.min(value - least, most - value)
