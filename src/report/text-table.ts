/**
 * A table of text (表) for a terminal, as data.
 *
 * Not here: which tables there are, see terminal-tables.ts; widths and colours, which the door lays out.
 */
import type { ScenarioComparison } from '../compare/index.ts'
import { axisYear, type FiscalYear, shortYear } from '../terms/index.ts'
import type { Language } from './goal-words.ts'

/** A table of text (表): header, rows and alignment of each column. */
export interface TextTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly align: readonly ('left' | 'right')[]
}

/** What a scenario is called in all tables of one output (案の呼び方). */
export type Label = (scenario: ScenarioComparison) => string

/** A fiscal year in a cell (年度): R元 in Japanese, R1 in English. */
export const yearIn = (year: FiscalYear, language: Language): string => (language === 'ja' ? axisYear(year) : shortYear(year))
