/**
 * Numbers by year and scenario (年度×案), as rows of printed text: the one place where report and terminal read the measures.
 *
 * Scenarios stand in rows and years in columns, as in the council paper. A long horizon is cut into blocks of at most twelve
 * years, so that a block fits the width of A4 and of a terminal.
 */
import { unfilledHires } from '../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { people, signed } from './format.ts'
import { recruitmentYears, strengthAt } from './measure-reading.ts'
import { NO_SPREAD } from './spread-text.ts'

/** At most this many years stand beside each other. */
const YEARS_PER_BLOCK = 12

/** A line of numbers: its label and one printed cell per year. `reference` marks lines that strength is held against. */
interface YearRow {
  readonly id: string
  readonly label: string
  readonly cells: readonly string[]
  readonly reference?: boolean
}

/** Years that fit beside each other, with their rows. */
interface YearBlock {
  readonly years: readonly FiscalYear[]
  readonly rows: readonly YearRow[]
}

/** How a row is made: its label, and its printed value in a year. */
export interface YearLine {
  readonly id: string
  readonly label: string
  readonly reference?: boolean
  readonly at: (year: FiscalYear) => string
}

/** Cuts years into blocks of even length, at most twelve years each, and fills in the rows. */
export function yearBlocks(years: readonly FiscalYear[], lines: readonly YearLine[]): readonly YearBlock[] {
  const count = Math.max(1, Math.floor((years.length + YEARS_PER_BLOCK - 1) / YEARS_PER_BLOCK))
  const length = Math.floor((years.length + count - 1) / count)
  return Array.from({ length: count }, (_, index) => {
    const block = years.slice(index * length, (index + 1) * length)
    return {
      years: block,
      rows: lines.map(({ id, label, reference, at }) => ({
        id,
        label,
        cells: block.map(at),
        ...(reference === undefined ? {} : { reference }),
      })),
    }
  })
}

/** Strength (職員数, 現員) of a scenario on each 1 April. */
export const strengthLine = (comparison: Comparison, scenario: ScenarioComparison, label: string): YearLine => ({
  id: scenario.id,
  label,
  at: year => people(strengthAt(comparison, scenario.id, year)),
})

/**
 * The range of 80 % (80%の幅) of strength on each 1 April, its lower and upper end in a row each; one row where nothing varies, and nothing
 * below 20 runs.
 */
export function strengthRangeLines(comparison: Comparison, { id }: ScenarioComparison): readonly YearLine[] {
  const spread = (year: FiscalYear) => comparison.bands.spread(id, year, 'strength.actual')
  if (spread(comparison.study.closingYear)?.p10 === undefined) return []
  if (recruitmentYears(comparison).every(year => spread(year)?.constant)) {
    return [{ id: `${id}.range`, label: '　80%の幅', at: () => NO_SPREAD }]
  }
  return [
    { id: `${id}.low`, label: '　80%の幅の下端', at: year => people(spread(year)?.p10) },
    { id: `${id}.high`, label: '　80%の幅の上端', at: year => people(spread(year)?.p90) },
  ]
}

/** Hires (採用者数) of a scenario on each 1 April, as they came about. */
const recruitmentLine = (comparison: Comparison, scenario: ScenarioComparison, label: string): YearLine => ({
  id: scenario.id,
  label,
  at: year => people(comparison.measures.value(scenario.id, year, 'recruitment.filled')),
})

/** Planned hires (採用予定数) of a scenario on each 1 April, before the yield. */
const plannedLine = (comparison: Comparison, scenario: ScenarioComparison, label: string): YearLine => ({
  id: `${scenario.id}.planned`,
  label,
  at: year => people(comparison.measures.value(scenario.id, year, 'recruitment.planned')),
})

/** Experienced hires (経験者採用) of a scenario on each 1 April. */
const experiencedLine = (comparison: Comparison, scenario: ScenarioComparison, label: string): YearLine => ({
  id: `${scenario.id}.experienced`,
  label,
  at: year => people(comparison.measures.value(scenario.id, year, 'recruitment.experienced')),
})

/** Words for the lines of hires. */
interface HiresWords {
  readonly label: (scenario: ScenarioComparison) => string
  readonly planned: string
  readonly experienced: string
}

/**
 * Hires (採用者数) of all scenarios; under a scenario, where they differ from it, the plan (採用予定数), and the experienced among the
 * hires (経験者採用) where there may be any.
 */
export function hiresLines(comparison: Comparison, words: HiresWords): readonly YearLine[] {
  return comparison.scenarios.flatMap(scenario => {
    const label = words.label(scenario)
    const knowsExperience = recruitmentYears(comparison).some(
      year => comparison.measures.value(scenario.id, year, 'recruitment.experienced') !== undefined,
    )
    return [
      recruitmentLine(comparison, scenario, label),
      ...(unfilledHires(comparison, scenario.id) ? [plannedLine(comparison, scenario, `${label}${words.planned}`)] : []),
      ...(knowsExperience ? [experiencedLine(comparison, scenario, `${label}${words.experienced}`)] : []),
    ]
  })
}

/** A difference from the reference scenario (基準案との差) on each 1 April. */
export const differenceLine = (
  scenario: ScenarioComparison,
  label: string,
  of: 'strength' | 'recruitment' | 'cumulativeRecruitment',
): YearLine => ({
  id: scenario.id,
  label,
  at: year => signed(scenario.differences.find(difference => difference.fiscalYear === year)?.[of]),
})

/** The lines that strength is held against (基準線): 現員維持, 定員, 条例定数. */
export const referenceLines = (comparison: Comparison): readonly YearLine[] =>
  comparison.lines.map(line => ({
    id: line.id,
    label: line.title,
    reference: true,
    at: year => people(line.values.find(point => point.fiscalYear === year)?.value),
  }))
