/**
 * The summaries (要約) in the tables of a terminal: hires; strength and goals, with 10–90 % where runs were sampled; age; cost.
 *
 * One row a scenario; each table is narrow enough for 80 columns. Not here: the years, which stand in tables of their own.
 */
import type { Comparison } from '../compare/index.ts'
import { type CostColumn, costSummary } from './cost-summary.ts'
import { NOT_APPLICABLE } from './format.ts'
import type { Language } from './goal-words.ts'
import { type SummaryPart, summaryCells, summaryColumns } from './summary-rows.ts'
import { closingColumn, summaryRangeTable } from './terminal-ranges.ts'
import type { Label, TextTable } from './text-table.ts'

const WORDS = {
  ja: {
    scenario: '案',
    hires: '採用の要約（人）',
    strength: '職員数と目標の要約（人）',
    age: '年齢構成の要約（期末）',
    cost: (unit: string) => `人件費の要約（期間の計、${unit}）`,
    swing: (unit: string) => `退職手当の振れ幅と、実質1人当たり人件費（${unit}）`,
  },
  en: {
    scenario: 'scenario',
    hires: 'summary of hires (people)',
    strength: 'summary of strength and goals (people)',
    age: 'summary of age (closing date)',
    cost: (unit: string) => `summary of cost (all years, ${unit})`,
    swing: (unit: string) => `swing of the retirement allowance, and cost per effective person (${unit})`,
  },
} as const

/** The summaries of hires, of strength and goals, and of age (要約の表). */
export function summaryTables(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const words = WORDS[language]
  const table = (title: string, parts: readonly SummaryPart[]): TextTable => {
    const columns = summaryColumns(language, parts)
    return {
      title,
      header: [words.scenario, ...columns],
      rows: comparison.scenarios.map(scenario => [label(scenario), ...summaryCells(scenario, language, parts)]),
      align: ['left', ...columns.map(() => 'right' as const)],
    }
  }
  return [
    table(words.hires, ['hires']),
    withRange(comparison, language, table(words.strength, ['strength', 'goals'])),
    ...summaryRangeTable(comparison, language, label),
    table(words.age, ['age']),
  ]
}

/** The summary of strength with 10–90 % beside the closing strength, where runs were sampled. */
function withRange(comparison: Comparison, language: Language, table: TextTable): TextTable {
  const columns = closingColumn(comparison, language)
  const insert = <T>(cells: readonly T[], added: readonly T[]): T[] => [...cells.slice(0, 2), ...added, ...cells.slice(2)]
  return {
    ...table,
    header: insert(
      table.header,
      columns.map(({ header }) => header),
    ),
    rows: comparison.scenarios.map((scenario, index) =>
      insert(
        table.rows[index] ?? [],
        columns.map(({ cell }) => cell(scenario)),
      ),
    ),
    align: insert(
      table.align,
      columns.map(() => 'right' as const),
    ),
  }
}

/** What the second table of cost holds; the first holds the amounts. */
const SWINGS: readonly CostColumn[] = ['single', 'two', 'ratio', 'perPerson']

/** Cost over the horizon (費用の要約), amounts and swings; nothing where pay is not known. */
export function costTables(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const summary = costSummary(comparison, language)
  if (summary === undefined) return []
  const { scenario, cost, swing } = WORDS[language]
  const part = (title: string, isIn: (column: CostColumn) => boolean): TextTable => {
    const places = summary.columns.flatMap(({ id }, index) => (isIn(id) ? [index] : []))
    return {
      title,
      header: [scenario, ...places.map(place => summary.columns[place]?.title ?? '')],
      rows: summary.rows.map(row => [label(row.scenario), ...places.map(place => row.cells[place] ?? NOT_APPLICABLE)]),
      align: ['left', ...places.map(() => 'right' as const)],
    }
  }
  return [part(cost(summary.unit), id => !SWINGS.includes(id)), part(swing(summary.unit), id => SWINGS.includes(id))].filter(
    ({ header }) => header.length > 1,
  )
}
