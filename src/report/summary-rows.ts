/**
 * The summary of scenarios (案の要約) as printed cells, one row a scenario: hires, strength, age and goals at a glance.
 *
 * Report and terminal print the same columns in their own words. Not here: how the numbers are defined (compare/).
 */
import { shortTitle } from '../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { decimal, people, percent, signed } from './format.ts'
import { goalsInShort, type Language } from './goal-words.ts'

/** What a column of the summary is about (要約の部分). */
export type SummaryPart = 'hires' | 'strength' | 'age' | 'goals'

interface SummaryColumn {
  readonly part: SummaryPart
  readonly ja: string
  readonly en: string
  readonly cell: (scenario: ScenarioComparison, language: Language) => string
}

const COLUMNS: readonly SummaryColumn[] = [
  { part: 'hires', ja: '採用計', en: 'hires', cell: ({ summary }) => people(summary.recruitment.total) },
  { part: 'hires', ja: '最少', en: 'min', cell: ({ summary }) => people(summary.recruitment.min) },
  { part: 'hires', ja: '最多', en: 'max', cell: ({ summary }) => people(summary.recruitment.max) },
  { part: 'hires', ja: '幅', en: 'range', cell: ({ summary }) => people(summary.recruitment.range) },
  { part: 'hires', ja: '変動係数', en: 'CV', cell: ({ summary }) => decimal(summary.recruitment.cv, 2) },
  { part: 'strength', ja: '期末職員数', en: 'closing', cell: ({ summary }) => people(summary.strength.closing) },
  { part: 'strength', ja: '最大の不足', en: 'worst gap', cell: ({ summary }) => signed(Math.min(0, summary.strength.worstGap)) },
  { part: 'strength', ja: '下回る年数', en: 'years below', cell: ({ summary }) => people(summary.strength.yearsBelow) },
  { part: 'age', ja: '平均年齢', en: 'mean age', cell: ({ summary }) => decimal(summary.age.mean) },
  { part: 'age', ja: '60歳以上', en: '60+', cell: ({ summary }) => percent(summary.age.sixtyPlus) },
  { part: 'age', ja: '30歳未満', en: '<30', cell: ({ summary }) => percent(summary.age.underThirty) },
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

/** What a scenario is called in a row or sentence (案の名称): its short Japanese title, as in the charts, or its id in English. */
export const scenarioLabel = (comparison: Comparison, scenario: ScenarioComparison, language: Language): string =>
  language === 'ja' ? shortTitle(comparison, scenario) : scenario.id

/** The short title of the scenario that differences are taken against (基準案). */
export function referenceTitle(comparison: Comparison): string {
  const reference = comparison.scenarios.find(scenario => scenario.id === comparison.reference)
  return reference === undefined ? comparison.reference : shortTitle(comparison, reference)
}
