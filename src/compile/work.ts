/**
 * Work beside headcount in a plan (常勤換算、会計年度任用、任期): FTE by type, appointees, terms.
 *
 * Not here: posts replaced, see substitution.ts; who is appointed, see kernel/assembly/steps.
 */
import type { RunPlan, WorkPlan } from '../engine/index.ts'
import type { ResolvedScenario } from '../scenario/index.ts'
import { APPOINTEE, EMPLOYMENT_TYPES, type PostType } from '../terms/index.ts'
import { COUNT, type Compilation, compileSeries, SHARE } from './series.ts'
import { substitutionPlan } from './substitution.ts'

/** Terms, renewal and replacement of general fixed-term staff (一般任期付). */
export function fixedTermPlan({ fixedTerm }: ResolvedScenario): (compilation: Compilation) => RunPlan['fixedTerm'] {
  const { termYears, replacement, renewal, longestYears } = fixedTerm
  return compilation => ({
    termYears,
    replacement: compileSeries(compilation, replacement, SHARE),
    ...(renewal === undefined ? {} : { renewal: compileSeries(compilation, renewal, SHARE) }),
    ...(longestYears === undefined ? {} : { longestYears }),
  })
}

/** FTE, appointees and substitutions; nothing where nobody wrote any. */
export const workPlan =
  (scenario: ResolvedScenario) =>
  (compilation: Compilation): WorkPlan | undefined => {
    const { fte, fiscalYearAppointees, substitutions } = scenario.work
    if (fte === undefined && fiscalYearAppointees === undefined && substitutions.length === 0) return undefined
    const factor = (type: PostType): number[] => {
      const dated = fte?.[type]
      return dated === undefined ? compilation.years.map(() => 1) : compileSeries(compilation, dated, SHARE)
    }
    const people =
      fiscalYearAppointees === undefined
        ? compilation.years.map(() => 0)
        : compileSeries(compilation, fiscalYearAppointees, COUNT)
    const known = fiscalYearAppointees !== undefined || substitutions.some(({ to }) => to === APPOINTEE)
    return {
      // One form for all plans: the runs of the next one then go through what V8 has compiled for the last.
      fte: fte === undefined ? undefined : EMPLOYMENT_TYPES.map(factor),
      appointees: known ? { people, fte: factor(APPOINTEE) } : undefined,
      substitutions: substitutions.map(substitution => substitutionPlan(scenario, substitution, compilation)),
    }
  }
