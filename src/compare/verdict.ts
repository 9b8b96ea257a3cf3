/**
 * Verdicts (目標の判定): whether a scenario keeps a goal in the expected run.
 *
 * The verdict is on whole people: hires are whole, so an expected strength cannot be steered closer than half a person, and the
 * reader sees it rounded. 657.8 is printed 658 and keeps 「658人以上」; the gap that is reported stays unrounded.
 */
import type { GoalPlan } from '../compile/index.ts'
import type { MeasureTable } from '../measure/index.ts'
import { yearsBetween } from '../terms/index.ts'
import type { GoalVerdict } from './comparison.ts'
import { boundsOf, gapOf, isKept, measureOf } from './goal-bounds.ts'

/** The verdict on one goal (判定), without its chances. Years for which the measure is not known are left out. */
export function judge(measures: MeasureTable, scenario: string, goal: GoalPlan): GoalVerdict {
  const measure = measureOf(goal)
  const gaps = yearsBetween(goal.from, goal.to).flatMap(year => {
    const value = measures.value(scenario, year, measure)
    if (value === undefined) return []
    const bounds = boundsOf(goal, year)
    return [{ year, gap: gapOf(bounds, value), kept: isKept(bounds, value) }]
  })
  const missed = gaps.filter(({ kept }) => !kept)
  const worst = gaps.reduce((one, other) => (other.gap < one.gap ? other : one), gaps[0] ?? { year: goal.from, gap: Number.NaN })
  return {
    id: goal.id,
    title: goal.title,
    met: gaps.length > 0 && missed.length === 0,
    firstMiss: missed[0]?.year ?? null,
    worstGap: worst.gap,
    worstYear: worst.year,
    yearsMissed: missed.length,
    ...(goal.probability === undefined ? {} : { demanded: goal.probability }),
  }
}

/**
 * Whether a goal is missed (目標の未達): by the demanded probability where one is demanded and runs were sampled, else by the expected run.
 */
export const isMissed = ({ met, demanded, chances }: GoalVerdict): boolean =>
  demanded === undefined || chances === undefined ? !met : chances.probability < demanded
