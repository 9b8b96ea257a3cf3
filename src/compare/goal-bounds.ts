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

/** Whether a value keeps the goal as it is or as it is printed: a bound may be a fraction, and 657.4 keeps 「657.4人以上」. */
export const isKept = (goal: GoalPlan, year: FiscalYear, value: number): boolean =>
  gapOf(goal, year, value) >= 0 || gapOf(goal, year, roundHalfAway(value)) >= 0

/** Distance to the nearer bound, negative when it is missed. */
export function gapOf(goal: GoalPlan, year: FiscalYear, value: number): number {
  const above = goal.atLeast === undefined ? Number.POSITIVE_INFINITY : value - goal.atLeast(year)
  const below = goal.atMost === undefined ? Number.POSITIVE_INFINITY : goal.atMost(year) - value
  return Math.min(above, below)
}
