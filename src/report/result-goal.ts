/**
 * A goal in the result (結果の目標), in a scenario of `teiin.result/1`: its verdict in the expected run and, where runs were sampled, its chances.
 *
 * Not here: how it is judged, see compare/verdict.ts and compare/goal-chances.ts.
 */
import type { GoalVerdict } from '../compare/index.ts'
import { bandOf } from './result-bands.ts'
import type { ResultGoal } from './result-document.ts'

/** A goal in the result (結果の目標). */
export const goalOf = ({ chances, demanded, ...goal }: GoalVerdict): ResultGoal => ({
  id: goal.id,
  title: goal.title,
  met: goal.met,
  ...(chances === undefined ? {} : { probability: chances.probability }),
  ...(chances?.standardError === undefined ? {} : { probabilityError: chances.standardError }),
  ...(demanded === undefined ? {} : { demanded }),
  firstMiss: goal.firstMiss,
  // Of a measure that is known in none of its years there is no gap.
  ...(Number.isFinite(goal.worstGap) ? { worstGap: goal.worstGap } : {}),
  worstYear: goal.worstYear,
  yearsMissed: goal.yearsMissed,
  ...(chances === undefined
    ? {}
    : {
        probabilityByYear: Object.fromEntries(chances.byYear.map(({ fiscalYear, probability }) => [fiscalYear, probability])),
        firstMissShares: Object.fromEntries(chances.firstMiss.map(({ fiscalYear, share }) => [fiscalYear, share])),
        worstGapBand: bandOf(chances.worstGap),
      }),
})
