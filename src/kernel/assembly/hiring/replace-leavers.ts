/**
 * Replace leavers (退職者補充): last year's net outflow × a share, with no catching up of earlier shortfalls.
 *
 * Whoever stays on by re-employment has not left the count, so the outflow is net of it. The fraction of a person lost in rounding
 * is carried to the next year: over the years the hires add up to the share of the leavers within half a person. Whom other policies
 * hired on the same day is taken off.
 */
import { roundHalfAway } from '../rounding'
import { Recruiter } from './recruiter'

/** Hires that replace a share of last year's leavers (退職者数×補充率). */
export function replaceLeavers(recruiter: Recruiter): f64 {
  const share = recruiter.plan.inYear(recruiter.plan.series, recruiter.year)
  return roundWithCarry(recruiter, recruiter.leavers * share - recruiter.already)
}

/** Rounds to whole people and carries the fraction to the next decision (端数の繰越). */
export function roundWithCarry(recruiter: Recruiter, wanted: f64): f64 {
  const memory = recruiter.memory
  const exact = wanted + memory.policyCarry
  const whole = roundHalfAway(exact)
  memory.policyCarry = exact - whole
  return whole
}
