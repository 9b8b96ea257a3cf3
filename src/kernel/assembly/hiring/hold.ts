/**
 * Hold (現員維持): fill up to the target path.
 *
 * Hires = target of the coming 1 April − people in post before recruitment, to the nearest whole person. With a falling path it is
 * a reduction plan. In years without mandatory retirement hires fall to a trickle.
 */
import { roundHalfAway } from '../rounding'
import { Recruiter } from './recruiter'
import { targetIn } from './situation'

/** Hires that bring strength to the target (目標までの補充). */
export function hold(recruiter: Recruiter): f64 {
  return roundHalfAway(targetIn(recruiter, recruiter.year) - recruiter.before)
}
