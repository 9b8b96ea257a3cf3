/**
 * Hires by job family (職種別の採用), planned and filled over the years of recruitment, for scenarios in which job families have a
 * policy of their own. Report and terminal print the same rows.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { recruitmentYears } from './measure-reading.ts'

/** A job family's hires of all years (職種の採用の計). */
interface FamilyHires {
  readonly scenario: ScenarioComparison
  /** Name of the job family as the municipality writes it. */
  readonly jobFamily: string
  readonly planned: number
  readonly filled: number
}

/** Planned and filled hires by scenario and job family (職種別の採用); empty where no scenario tells them apart. */
export function familyHires(comparison: Comparison): readonly FamilyHires[] {
  const { measures, municipality } = comparison
  const years = recruitmentYears(comparison)
  return comparison.scenarios.flatMap(scenario => {
    const sumOf = (measure: string, id: string): number | undefined =>
      years.reduce<number | undefined>((sum, year) => {
        const people = measures.breakdown(scenario.id, year, measure, 'jobFamily').get(id)
        return sum === undefined || people === undefined ? undefined : sum + people
      }, 0)
    return municipality.jobFamilies.flatMap(({ id, title }) => {
      const [planned, filled] = [sumOf('recruitment.planned', id), sumOf('recruitment.filled', id)]
      return planned === undefined || filled === undefined ? [] : [{ scenario, jobFamily: title, planned, filled }]
    })
  })
}
