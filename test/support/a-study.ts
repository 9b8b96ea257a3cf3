/**
 * A study of one small city, without goals, charts and sampled runs.
 */
import type { ResolvedStudy } from '../../src/scenario/index.ts'
import { fiscalYear } from '../../src/terms/index.ts'
import { aScenario } from './a-scenario.ts'
import type { CityWords } from './city-words.ts'

/** A study from R5 on. @param to its last fiscal year, 2026 for R8. */
export function aStudy(words: CityWords, to: number): ResolvedStudy {
  const scenario = aScenario(words)
  return {
    ...{ id: 's', title: '例', file: 's.yaml', from: fiscalYear(2023), to: fiscalYear(to), seed: 's', runs: 0 },
    ...{ reference: scenario.id, scenarios: [scenario], goals: [], provenance: [], charts: [], namesCharts: false, reports: [] },
  }
}
