/**
 * Differences (差): between scenarios in results, and between their settings.
 *
 * A difference is scenario − reference, of people as they are computed; settings are compared as the planner wrote them. Not here:
 * what caused a difference.
 */
import type { MeasureTable } from '../measure/index.ts'
import type { Origin, Provenance, ResolvedScenario } from '../scenario/index.ts'
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
  const written = scenarios.map(scenario => ({ id: scenario.id, values: settingsOf(scenario) }))
  const keys = new Set(written.flatMap(({ values }) => [...values.keys()]))
  return [...keys].flatMap(key => {
    const holders = written.flatMap(({ id, values }) => {
      const origin = values.get(key)
      return origin === undefined ? [] : [{ id, origin }]
    })
    const path = holders[0]?.origin.path ?? key
    const texts = new Set(holders.map(({ origin }) => origin.value))
    if (holders.length === written.length && texts.size === 1) return []
    // What only the municipality writes differs where a scenario uses it and others do not: no planner set it differently.
    if (holders.every(({ origin }) => origin.kind === 'municipality') || DESCRIPTIVE.test(path)) return []
    const title = holders.map(({ origin }) => origin.title).find(found => found !== undefined)
    const worded = holders.flatMap(({ id, origin: { words } }) => (words === undefined ? [] : [[id, words] as const]))
    return [
      {
        path,
        title: assumptionTitle(scenarios, path) ?? title ?? path,
        values: Object.fromEntries(holders.map(({ id, origin }) => [id, origin.value] as const)),
        ...(worded.length === 0 ? {} : { words: Object.fromEntries(worded) }),
      },
    ]
  })
}

/** What a scenario sets, by what it sets. */
const settingsOf = ({ origins, provenance }: ResolvedScenario): ReadonlyMap<string, Origin> =>
  new Map(origins.flatMap(origin => (CORRELATION.test(origin.path) ? correlation(origin, provenance) : [[origin.path, origin]])))

/** A correlation is one setting, told by its two values and not by where it stands in the list. */
function correlation(origin: Origin, provenance: readonly Provenance[]): [string, Origin][] {
  const row = provenance.find(({ path }) => path === origin.path)
  if (row?.between === undefined) return []
  const path = `uncertainty.correlations[${row.between.join(', ')}].r`
  return [[`${path}\n${row.title}`, { ...origin, path, title: row.title }]]
}

const CORRELATION = /^uncertainty\.correlations\[\d+\]/u

/** The planner's own name of a named assumption, when the path is its value. */
function assumptionTitle(scenarios: readonly ResolvedScenario[], path: string): string | undefined {
  const id = /^assumptions\.(.+?)(?:\.value)?$/u.exec(path)?.[1]
  return scenarios.flatMap(scenario => scenario.assumptions).find(assumption => assumption.id === id)?.title
}

/** Paths that name or explain a scenario or a value and set nothing. */
const DESCRIPTIVE = /(?:^|\.)(?:kind|id|title|because|extends|municipality|status|source|note)$/u
