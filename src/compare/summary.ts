/**
 * Summaries (要約): the hires, the strength and the age structure of a scenario at a glance.
 *
 * Hires are those of 1 April of the horizon's first year to the closing 1 April; so is strength.
 */
import type { MeasureName, MeasureTable } from '../measure/index.ts'
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

/** Total, extremes and evenness of yearly hires (採用の要約). Loops, because every sampled run is summed up. */
export function summariseRecruitment(hires: readonly number[]): RecruitmentSummary {
  let [total, min, max, changes] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (let year = 0; year < hires.length; year += 1) {
    const number = hires[year] as number
    total += number
    min = Math.min(min, number)
    max = Math.max(max, number)
    if (year > 0) changes += Math.abs(number - (hires[year - 1] as number))
  }
  const mean = total / hires.length
  let squares = 0
  for (const number of hires) squares += (number - mean) * (number - mean)
  return {
    total,
    min,
    max,
    range: max - min,
    cv: mean === 0 ? 0 : Math.sqrt(squares / hires.length) / mean,
    zigzag: hires.length < 2 ? 0 : changes / (hires.length - 1),
  }
}

/** Strength against that of the base date, in whole people where it is a verdict (職員数の要約). */
export function summariseStrength(base: number, strength: readonly number[]): StrengthSummary {
  let [closing, lowest, highest, yearsBelow] = [base, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const people of strength) {
    closing = people
    lowest = Math.min(lowest, people)
    highest = Math.max(highest, people)
    if (roundHalfAway(people) < base) yearsBelow += 1
  }
  return { base, closing, lowest, highest, worstGap: lowest - base, yearsBelow }
}

/** The measures of the closing 1 April in which the ages are summed up (年齢構成の要約の指標). */
export const AGE_MEASURES = {
  mean: 'age.mean',
  sixtyPlus: 'share.sixtyPlus',
  underThirty: 'share.underThirty',
  dent: 'age.dent',
  successionSupervisor: 'succession.supervisor',
  successionManager: 'succession.manager',
} as const satisfies Readonly<Record<keyof AgeSummary, MeasureName>>

function summariseAges(measures: MeasureTable, scenario: string, year: FiscalYear): AgeSummary {
  const known = <K extends keyof AgeSummary>(name: K): { readonly [name in K]?: number } => {
    const value = measures.value(scenario, year, AGE_MEASURES[name])
    return value === undefined ? {} : ({ [name]: value } as { readonly [name in K]?: number })
  }
  return {
    ...known('mean'),
    ...known('sixtyPlus'),
    ...known('underThirty'),
    ...known('dent'),
    ...known('successionSupervisor'),
    ...known('successionManager'),
  }
}
