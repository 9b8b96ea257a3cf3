/**
 * Differences (差): between scenarios in results, and between their settings.
 *
 * A difference is scenario − reference, of people as they are computed; settings are compared as the planner wrote them. Not here:
 * what caused a difference.
 */
import type { MeasureTable } from '../measure/index.ts'
import type { ResolvedScenario } from '../scenario/index.ts'
import { yearsBetween } from '../terms/index.ts'
import type { SettingDifference, StudyFacts, YearDifference } from './comparison.ts'

/** Strength and hires against the reference scenario on every 1 April (基準案との差). */
export function yearDifferences(
  measures: MeasureTable,
  study: StudyFacts,
  scenario: string,
  reference: string,
): YearDifference[] {
  let cumulativeRecruitment = 0
  return yearsBetween(study.from, study.closingYear).map(year => {
    const gap = (measure: string): number =>
      (measures.value(scenario, year, measure) ?? Number.NaN) - (measures.value(reference, year, measure) ?? Number.NaN)
    const recruitment = gap('recruitment.filled')
    cumulativeRecruitment += recruitment
    return { fiscalYear: year, strength: gap('strength.actual'), recruitment, cumulativeRecruitment }
  })
}

/** Settings in which the scenarios are not all alike (シナリオの違い), in the order in which they first appear. */
export function settingDifferences(scenarios: readonly ResolvedScenario[]): SettingDifference[] {
  const written = scenarios.map(({ id, origins }) => ({ id, values: new Map(origins.map(origin => [origin.path, origin])) }))
  const paths = new Set(written.flatMap(({ values }) => [...values.keys()]))
  return [...paths].flatMap(path => {
    const first = written[0]?.values.get(path)?.value
    if (first !== undefined && written.every(({ values: origins }) => origins.get(path)?.value === first)) return []
    // What only the municipality writes differs where a scenario uses it and others do not: no planner set it differently.
    const own = written.some(({ values: origins }) => !['municipality', undefined].includes(origins.get(path)?.kind))
    if (!own || DESCRIPTIVE.test(path)) return []
    const values = Object.fromEntries(
      written.flatMap(({ id, values: origins }) => {
        const value = origins.get(path)?.value
        return value === undefined ? [] : [[id, value] as const]
      }),
    )
    const title = written.map(({ values: origins }) => origins.get(path)?.title).find(found => found !== undefined)
    return [{ path, title: assumptionTitle(scenarios, path) ?? title ?? path, values }]
  })
}

/** The planner's own name of a named assumption, when the path is its value. */
function assumptionTitle(scenarios: readonly ResolvedScenario[], path: string): string | undefined {
  const id = /^assumptions\.(.+?)(?:\.value)?$/u.exec(path)?.[1]
  return scenarios.flatMap(scenario => scenario.assumptions).find(assumption => assumption.id === id)?.title
}

/** Paths that name or explain a scenario or a value and set nothing. */
const DESCRIPTIVE = /(?:^|\.)(?:kind|id|title|because|extends|municipality|status|source|note)$/u
