/**
 * Hold (現員維持): fill up to the target path.
 *
 * Hires = target of the coming 1 April − people in post before recruitment, to the nearest whole person. With a falling path it is
 * a reduction plan. In years without mandatory retirement hires fall to a trickle.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import type { Recruiter } from '../run-state.ts'
import type { Situation } from './situation.ts'
import { targetIn } from './target.ts'

/** Hires that bring strength to the target (目標までの補充). */
export const hold = (recruiter: Recruiter, situation: Situation): number =>
  roundHalfAway(targetIn(recruiter, situation.year, situation) - situation.before)
