/**
 * The summary of scenarios (案の要約) as printed cells, one row a scenario: hires, strength, age and goals at a glance.
 *
 * Report and terminal print the same columns in their own words, and the ranges of sampled runs in the same way. Not here: how the numbers are defined (compare/).
 */
import { shortTitle } from '../charts/index.ts'
import type { Comparison, ScenarioComparison, ScenarioSummary, SummaryFigure } from '../compare/index.ts'
import { decimal, NOT_APPLICABLE, people, percent, signed } from './format.ts'
import { goalsInShort, type Language } from './goal-words.ts'
import { rangeText } from './spread-text.ts'

/** What a column of the summary is about (要約の部分). */
export type SummaryPart = 'hires' | 'strength' | 'age' | 'goals'

interface SummaryColumn {
  readonly part: SummaryPart
  readonly ja: string
  readonly en: string
  readonly cell: (scenario: ScenarioComparison, language: Language) => string
  /** The figure of which the column has a band, and how it is printed; none of the goals. */
  readonly figure?: SummaryFigure
  readonly print?: (value: number) => string
}

/** A column of a figure, which is printed like its band. */
const column = (
  [part, ja, en]: readonly [SummaryPart, string, string],
  [figure, read, print]: readonly [SummaryFigure, (summary: ScenarioSummary) => number | undefined, (value: number) => string],
): SummaryColumn => ({ part, ja, en, cell: ({ summary }) => print(read(summary) ?? Number.NaN), figure, print })

const ratio = (value: number): string => decimal(value, 2)
const shortage = (gap: number): string => signed(Math.min(0, gap))
const years = (age: number): string => decimal(age)

const COLUMNS: readonly SummaryColumn[] = [
  column(['hires', '採用計', 'hires'], ['recruitment.total', ({ recruitment }) => recruitment.total, people]),
  column(['hires', '最少', 'min'], ['recruitment.min', ({ recruitment }) => recruitment.min, people]),
  column(['hires', '最多', 'max'], ['recruitment.max', ({ recruitment }) => recruitment.max, people]),
  column(['hires', '幅', 'range'], ['recruitment.range', ({ recruitment }) => recruitment.range, people]),
  column(['hires', '変動係数', 'CV'], ['recruitment.cv', ({ recruitment }) => recruitment.cv, ratio]),
  column(['strength', '期末職員数', 'closing'], ['strength.closing', ({ strength }) => strength.closing, people]),
  column(['strength', '最大の不足', 'worst gap'], ['strength.worstGap', ({ strength }) => strength.worstGap, shortage]),
  column(['strength', '下回る年数', 'years below'], ['strength.yearsBelow', ({ strength }) => strength.yearsBelow, people]),
  column(['age', '平均年齢', 'mean age'], ['age.mean', ({ age }) => age.mean, years]),
  column(['age', '60歳以上', '60+'], ['age.sixtyPlus', ({ age }) => age.sixtyPlus, percent]),
  column(['age', '30歳未満', '<30'], ['age.underThirty', ({ age }) => age.underThirty, percent]),
  { part: 'goals', ja: '目標', en: 'goals', cell: (scenario, language) => goalsInShort(scenario, language) },
]

const ALL: readonly SummaryPart[] = ['hires', 'strength', 'age', 'goals']

const columnsOf = (parts: readonly SummaryPart[]): readonly SummaryColumn[] => COLUMNS.filter(({ part }) => parts.includes(part))

/** The headings of the summary's columns (要約の列名), without the scenario's own. @param parts Default: all. */
export const summaryColumns = (language: Language, parts = ALL): readonly string[] =>
  columnsOf(parts).map(column => column[language])

/** One scenario's printed cells (要約の行), in the order of {@link summaryColumns}. */
export const summaryCells = (scenario: ScenarioComparison, language: Language, parts = ALL): readonly string[] =>
  columnsOf(parts).map(column => column.cell(scenario, language))

/** One end of the range of 80 % of each column (80%の幅の端), in the order of {@link summaryColumns}; 「－」 where there is none. */
export const summaryEnds = ({ summaryBands = {} }: ScenarioComparison, end: 'p10' | 'p90'): readonly string[] =>
  COLUMNS.map(({ figure, print }) => {
    const value = figure && summaryBands[figure]?.[end]
    return value === undefined || print === undefined ? NOT_APPLICABLE : print(value)
  })

/** Whether a scenario's summary has ranges (要約の幅の有無): not below 20 runs. */
export const hasSummaryRanges = ({ summaryBands = {} }: ScenarioComparison): boolean =>
  Object.values(summaryBands).some(({ p10 }) => p10 !== undefined)

/** The columns of these figures with their ranges (要約の幅の列): a heading, and a cell for each scenario. */
export const summaryRangeColumns = (language: Language, figures: readonly SummaryFigure[]) =>
  COLUMNS.flatMap(({ figure, print, ...heading }) =>
    figure === undefined || print === undefined || !figures.includes(figure)
      ? []
      : [{ header: heading[language], cell: (of: ScenarioComparison) => rangeText(of.summaryBands?.[figure], print) }],
  )

/** What a scenario is called in a row or sentence (案の名称): its short Japanese title, as in the charts, or its id in English. */
export const scenarioLabel = (comparison: Comparison, scenario: ScenarioComparison, language: Language): string =>
  language === 'ja' ? shortTitle(comparison, scenario) : scenario.id

/** The short title of the scenario that differences are taken against (基準案). */
export function referenceTitle(comparison: Comparison): string {
  const reference = comparison.scenarios.find(scenario => scenario.id === comparison.reference)
  return reference === undefined ? comparison.reference : shortTitle(comparison, reference)
}
