/**
 * Warnings about transfers (異動の注意): a move that found fewer people than it was to take, seen only when the plan has run.
 */
import type { Diagnostic } from './diagnostics/index.ts'
import type { Trajectory } from './engine/index.ts'
import { transferShortages } from './measure/index.ts'
import type { ResolvedScenario } from './scenario/index.ts'
import { fiscalYear, shortYear } from './terms/index.ts'

/** One warning a transfer that found too few people, at its number in the file (異動の注意). */
export function transferWarnings(trajectory: Trajectory, scenario: ResolvedScenario): Diagnostic[] {
  return transferShortages(trajectory).map(({ transfer, year, years, planned, moved }): Diagnostic => {
    const { people, share } = scenario.transfers[transfer] ?? {}
    const lever = people ?? share
    return {
      code: 'W_TRANSFER_SHORT',
      severity: 'warning',
      args: { year: shortYear(fiscalYear(year)), count: years, wanted: planned, found: moved },
      ...(lever === undefined ? {} : { path: lever.path }),
      ...(lever?.place === undefined ? {} : { place: lever.place }),
    }
  })
}
