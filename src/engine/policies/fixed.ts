/**
 * Fixed numbers (採用数の指定): the planner's own number for every 1 April.
 *
 * A fraction is rounded half away from zero, because hires are whole people. Not here: any regard for strength; bounds still hold.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { inYear, type Recruiter } from '../run-state.ts'
import type { Situation } from './situation.ts'

/** The number the plan gives for this 1 April (指定した採用数). */
export const fixedNumbers = ({ state }: Recruiter, { year }: Situation, hires: readonly number[]): number =>
  roundHalfAway(inYear(state, hires, year))
