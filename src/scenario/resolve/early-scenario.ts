/**
 * An early scenario (案の先触れ): a scenario of a study that is resolved, while the others are still read.
 *
 * Who will run the study may make ready for it. Nothing may depend on it: the study can still turn out to be bad.
 */
import { hasErrors } from '../../diagnostics/index.ts'
import type { FiscalYear } from '../../terms/index.ts'
import type { ResolvedScenario } from '../resolved.ts'
import type { Reading } from './reading.ts'

/** A scenario and what its study, as it is written, is going to ask of it (案の先触れ). */
export interface EarlyScenario {
  readonly scenario: ResolvedScenario
  /** The last fiscal year of the study. */
  readonly until: FiscalYear
  /** How many sampled runs. */
  readonly runs: number
}

/** Who is told of the scenarios of a study, one after another in their order. */
export type Tell = (early: EarlyScenario) => void

/** Tells nobody. */
export const tellNobody: Tell = () => undefined

/** Tells of scenarios as long as nothing was wrong in what has been read. */
export const tellIn =
  (reading: Reading, tell: Tell): Tell =>
  early => {
    if (!hasErrors(reading.diagnostics)) tell(early)
  }
