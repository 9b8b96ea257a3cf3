/**
 * Years without population (人口のない年度): where a study runs past the population projection, gaps to similar cities stop.
 *
 * Population is never extrapolated. Told once a study, and only where there is something to compare with.
 */
import type { Diagnostic } from '../../diagnostics/index.ts'
import { shortYear, yearAfter, yearsBetween } from '../../terms/index.ts'
import type { ResolvedScenario, ResolvedStudy } from '../resolved.ts'

/** The warning that some 1 April of the study has no population (人口のない年度の注意), or nothing. */
export function uncoveredYears({ to }: ResolvedStudy, { municipality }: ResolvedScenario): readonly Diagnostic[] {
  const { benchmarks, population, baseYear } = municipality
  if (benchmarks === undefined || population.length === 0) return []
  const known = new Set(population.map(({ fiscalYear }) => fiscalYear))
  const missing = yearsBetween(baseYear, yearAfter(to)).filter(year => !known.has(year))
  const [first, last] = [missing[0], missing.at(-1)]
  if (first === undefined || last === undefined) return []
  const place = benchmarks.populationPlace
  return [
    {
      code: 'W_BENCHMARK_YEARS',
      severity: 'warning',
      args: { first: shortYear(first), last: shortYear(last) },
      path: 'population.table',
      ...(place === undefined ? {} : { place }),
    },
  ]
}
