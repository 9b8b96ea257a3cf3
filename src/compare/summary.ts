/**
 * Summaries (要約): the hires, the strength and the age structure of a scenario at a glance.
 *
 * Hires are those of 1 April of the horizon's first year to the closing 1 April; so is strength.
 */
import type { MeasureTable } from '../measure/index.ts'
import { roundHalfAway } from '../numeric/index.ts'
import { type FiscalYear, yearsBetween } from '../terms/index.ts'
import type { AgeSummary, RecruitmentSummary, ScenarioSummary, StrengthSummary, StudyFacts } from './comparison.ts'

/** The summary of one scenario (要約). */
export function summarise(measures: MeasureTable, study: StudyFacts, scenario: string): ScenarioSummary {
  const years = yearsBetween(study.from, study.closingYear)
  const read = (year: FiscalYear, measure: string): number => measures.value(scenario, year, measure) ?? Number.NaN
  return {
    recruitment: summariseRecruitment(years.map(year => read(year, 'recruitment.filled'))),
    strength: summariseStrength(
      read(study.baseYear, 'strength.actual'),
      years.map(year => read(year, 'strength.actual')),
    ),
    age: summariseAges(measures, scenario, study.closingYear),
  }
}

/** Total, extremes and evenness of yearly hires (採用の要約). */
export function summariseRecruitment(hires: readonly number[]): RecruitmentSummary {
  const total = hires.reduce((sum, number) => sum + number, 0)
  const mean = total / hires.length
  const variance = hires.reduce((sum, number) => sum + (number - mean) * (number - mean), 0) / hires.length
  const changes = hires.slice(1).map((number, index) => Math.abs(number - (hires[index] as number)))
  const min = Math.min(...hires)
  const max = Math.max(...hires)
  return {
    total,
    min,
    max,
    range: max - min,
    cv: mean === 0 ? 0 : Math.sqrt(variance) / mean,
    zigzag: changes.length === 0 ? 0 : changes.reduce((sum, change) => sum + change, 0) / changes.length,
  }
}

/** Strength against that of the base date, in whole people where it is a verdict (職員数の要約). */
export function summariseStrength(base: number, strength: readonly number[]): StrengthSummary {
  const lowest = Math.min(...strength)
  return {
    base,
    closing: strength.at(-1) ?? base,
    lowest,
    highest: Math.max(...strength),
    worstGap: lowest - base,
    yearsBelow: strength.filter(people => roundHalfAway(people) < base).length,
  }
}

function summariseAges(measures: MeasureTable, scenario: string, year: FiscalYear): AgeSummary {
  const read = (measure: string): number | undefined => measures.value(scenario, year, measure)
  const known = <K extends keyof AgeSummary>(name: K, measure: string): { readonly [name in K]?: number } => {
    const value = read(measure)
    return value === undefined ? {} : ({ [name]: value } as { readonly [name in K]?: number })
  }
  return {
    mean: read('age.mean') ?? Number.NaN,
    sixtyPlus: read('share.sixtyPlus') ?? Number.NaN,
    underThirty: read('share.underThirty') ?? Number.NaN,
    ...known('dent', 'age.dent'),
    ...known('successionSupervisor', 'succession.supervisor'),
    ...known('successionManager', 'succession.manager'),
  }
}
