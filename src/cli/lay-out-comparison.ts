/**
 * The layout of a comparison (比較の表示): the settings that differ, then the tables, each fitting the terminal, and the ranges that no run draws.
 *
 * Where full names make a table too wide, scenarios go by their number in all tables and lists alike, and a key at the top explains the numbers
 * once; so a number never means two things. Also where a scenario is called like a reference line.
 */
import type { Comparison } from '../compare/index.ts'
import {
  benchmarkLines,
  exactReasons,
  exactTables,
  explainScenarios,
  type Language,
  type Naming,
  settingList,
  type TextTable,
  terminalTables,
} from '../report/index.ts'
import { layOutSettings } from './lay-out-settings.ts'
import { fits, layOutTable } from './lay-out-table.ts'
import { layOutUnusedRanges } from './lay-out-uncertainty.ts'

/** The blocks of lines that a terminal shows, in their order. */
export function layOutComparison(
  comparison: Comparison,
  language: Language,
  withSettings: boolean,
): readonly (readonly string[])[] {
  const naming = namingFor(comparison, language)
  const blocks = [
    naming === 'numbers' ? explainScenarios(comparison, language) : [],
    withSettings ? layOutSettings(settingList(comparison, language, naming)) : [],
    ...terminalTables(comparison, language, naming).map(table => layOutTable(table)),
    ...exactTables(comparison, language, naming).map(table => layOutTable(table)),
    exactReasons(comparison, language, naming),
    benchmarkLines(comparison, language),
    layOutUnusedRanges(comparison, language),
  ]
  return blocks.filter(lines => lines.length > 0)
}

/** Full names as long as all tables fit and no row is taken for another; else numbers. */
function namingFor(comparison: Comparison, language: Language): Naming {
  const named = terminalTables(comparison, language, 'names')
  return named.every(fits) && !named.some(hasTwins) ? 'names' : 'numbers'
}

/** Whether two rows of a table bear the same name, as a scenario and a reference line may. A job family's hires name it beside the scenario. */
const hasTwins = ({ rows, align }: TextTable): boolean =>
  align[1] === 'right' && new Set(rows.map(([name]) => name)).size < rows.length
