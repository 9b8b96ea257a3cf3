/**
 * Replace leavers (退職者補充): last year's net outflow × a share, with no catching up of earlier shortfalls.
 *
 * Whoever stays on by re-employment has not left the count, so the outflow is net of it. The fraction of a person lost in rounding
 * is carried to the next year: over the years the hires add up to the share of the leavers within half a person. Whom other policies
 * hired on the same day is taken off.
 */
import { roundHalfAway } from '../../numeric/index.ts'
import { inYear, type Recruiter } from '../run-state.ts'
import type { Situation } from './situation.ts'

/** Hires that replace a share of last year's leavers (退職者数×補充率). */
export const replaceLeavers = (recruiter: Recruiter, { leavers, already, year }: Situation, share: readonly number[]): number =>
  roundWithCarry(recruiter, leavers * inYear(recruiter.state, share, year) - already)

/** Rounds to whole people and carries the fraction to the next decision (端数の繰越). */
export function roundWithCarry({ memory }: Recruiter, wanted: number): number {
  const exact = wanted + memory.carry.policy
  const whole = roundHalfAway(exact)
  memory.carry.policy = exact - whole
  return whole
}
