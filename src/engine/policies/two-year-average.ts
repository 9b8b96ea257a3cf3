/**
 * Two-year average (2年平均): equal hires inside each pair of a year without mandatory retirement and a year with it.
 *
 * A pair begins with the hires that follow a zero year; both 1 Aprils of the pair get the same number, such that the second ends on
 * the target. An odd total puts the extra hire second, which keeps the temporary excess small: about half a cohort for a year.
 * Outside pairs strength is held. Formalises MIC's 「一定程度平準化」; not a formula of the ministry.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { offset, type Recruiter } from '../run-state.ts'
import { hold } from './hold.ts'
import { equalHires, spreadEvenly } from './level.ts'
import type { Situation } from './situation.ts'

/** Equal hires inside a pair of years (2年平均). */
export function twoYearAverage(recruiter: Recruiter, situation: Situation, pairStarts: readonly boolean[]): number {
  const settled = recruiter.memory.settled.shift()
  if (settled !== undefined) return settled
  if (pairStarts[offset(recruiter.state, situation.year - 1)] !== true) return hold(recruiter, situation)
  const [first, second] = spreadEvenly(roundHalfAway(equalHires(recruiter, situation, 2) * 2), 2)
  recruiter.memory.settled = [second as number]
  return first as number
}
