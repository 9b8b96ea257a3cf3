/**
 * How a terminal names scenarios (案の呼び方): in full, or, where that is too wide, by a number that is explained once.
 *
 * The numbers are those of the scenarios' order in the study, the same in every table. Reference lines (現員維持、定員) keep their
 * names. Not here: when names are too wide, which the door decides.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import type { Language } from './goal-words.ts'
import { referenceTitle, scenarioLabel } from './summary-rows.ts'

/** How scenarios are called in all tables of one output (呼び方): by their names, or by their numbers. */
export type Naming = 'names' | 'numbers'

/** What each scenario is called (案の呼び方) under a naming. */
export function namerOf(comparison: Comparison, language: Language, naming: Naming): (scenario: ScenarioComparison) => string {
  if (naming === 'names') return scenario => scenarioLabel(comparison, scenario, language)
  return scenario => String(comparison.scenarios.findIndex(({ id }) => id === scenario.id) + 1)
}

/** What the reference scenario is called (基準案の呼び方) in the title of a table: 「退職者補充」 or 案1. */
export function referenceName(comparison: Comparison, language: Language, naming: Naming): string {
  const number = comparison.scenarios.findIndex(({ id }) => id === comparison.reference) + 1
  if (naming === 'numbers') return language === 'ja' ? `案${number}` : `scenario ${number}`
  return language === 'ja' ? `「${referenceTitle(comparison)}」` : comparison.reference
}

/** The explanation of the scenarios' numbers (案の番号), one line each. */
export function explainScenarios(comparison: Comparison, language: Language): readonly string[] {
  const lines = comparison.scenarios.map((scenario, index) => `  ${index + 1} = ${scenarioLabel(comparison, scenario, language)}`)
  return [language === 'ja' ? '案の番号' : 'scenarios by number', ...lines]
}
