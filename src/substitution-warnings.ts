/**
 * Warnings about posts given over to re-employed staff (再任用への置換えの注意): fewer people than posts, seen only when the plan has run.
 */
import type { Diagnostic } from './diagnostics/index.ts'
import type { Trajectory } from './engine/index.ts'
import { substitutionShortages } from './measure/index.ts'
import { roundHalfAway } from './numeric/index.ts'
import type { ResolvedScenario } from './scenario/index.ts'
import { fiscalYear, shortYear } from './terms/index.ts'

/** One warning a substitution that finds too few people, at its posts in the file (置換えの注意). */
export function substitutionWarnings(trajectory: Trajectory, scenario: ResolvedScenario): Diagnostic[] {
  return substitutionShortages(trajectory).map(({ substitution, year, years, planned, held }): Diagnostic => {
    const posts = scenario.work.substitutions[substitution]?.posts
    return {
      code: 'W_SUBSTITUTION_UNFILLED',
      severity: 'warning',
      args: { year: shortYear(fiscalYear(year)), years, planned, held: roundHalfAway(held * 10) / 10 },
      ...(posts === undefined ? {} : { path: posts.path }),
      ...(posts?.place === undefined ? {} : { place: posts.place }),
    }
  })
}
