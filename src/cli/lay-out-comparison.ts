/**
 * The layout of a comparison (比較の表示): the settings that differ, then the tables, each fitting the terminal.
 *
 * Where full names make a table too wide, scenarios go by their number in all tables and lists alike, goals by their id, and a key at
 * the top explains both once; so a number never means two things. Also where a scenario is called like a reference line.
 */
import type { Comparison } from '../compare/index.ts'
import {
  benchmarkLines,
  exactReasons,
  exactTables,
  explainGoals,
  explainScenarios,
  type Language,
  NAMES,
  type Naming,
  settingList,
  type TextTable,
  terminalTables,
} from '../report/index.ts'
import { layOutSettings } from './lay-out-settings.ts'
import { fits, layOutTable } from './lay-out-table.ts'

/** The blocks of lines that a terminal shows, in their order. */
export function layOutComparison(
  comparison: Comparison,
  language: Language,
  withSettings: boolean,
): readonly (readonly string[])[] {
  const naming = namingFor(comparison, language)
  const blocks = [
    naming.scenarios === 'numbers' ? explainScenarios(comparison, language) : [],
    naming.goals === 'ids' && language === 'ja' ? explainGoals(comparison, language) : [],
    withSettings ? layOutSettings(settingList(comparison, language, naming)) : [],
    ...terminalTables(comparison, language, naming).map(table => layOutTable(table)),
    ...exactTables(comparison, language, naming).map(table => layOutTable(table)),
    exactReasons(comparison, language, naming),
    benchmarkLines(comparison, language),
  ]
  return blocks.filter(lines => lines.length > 0)
}

/** Full names as long as they fit; then numbers for scenarios; then ids for goals too. */
function namingFor(comparison: Comparison, language: Language): Naming {
  const numbers: Naming = { scenarios: 'numbers', goals: 'titles' }
  const tables = (naming: Naming): readonly TextTable[] => terminalTables(comparison, language, naming)
  const named = tables(NAMES)
  if (named.every(fits) && !named.some(hasTwins)) return NAMES
  return tables(numbers).every(fits) ? numbers : { ...numbers, goals: 'ids' }
}

/** Whether two rows of a table bear the same name, as a scenario and a reference line may. Goals name their scenario beside them. */
const hasTwins = ({ rows, align }: TextTable): boolean =>
  align[1] === 'right' && new Set(rows.map(([name]) => name)).size < rows.length
