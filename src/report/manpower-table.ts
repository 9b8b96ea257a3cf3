/**
 * Effective manpower and DX for a terminal (実質マンパワーとDXの表): one line a scenario on the closing date.
 *
 * Nothing where effective manpower is headcount. Not here: the years between, which the report and the files have.
 */
import { signedDecimal } from '../charts/index.ts'
import {
  type Comparison,
  dxSummary,
  effectiveManpower,
  hasManpower,
  manpowerGrowth,
  type ScenarioComparison,
} from '../compare/index.ts'
import { decimal, NOT_APPLICABLE, people } from './format.ts'
import type { Language } from './goal-words.ts'
import type { TextTable } from './text-table.ts'

const WORDS = {
  ja: {
    title: '実質マンパワーとDX（最終日、人分）',
    header: ['案', '実質マンパワー', '実質増', 'DXの時間', '空く人分', '異動した人'],
  },
  en: {
    title: 'effective manpower and DX (closing date, full-time people)',
    header: ['scenario', 'manpower', 'growth', 'DX hours', 'freed', 'moved'],
  },
} as const

/** The table of effective manpower and DX (実質マンパワーとDXの表). */
export function manpowerTable(
  comparison: Comparison,
  language: Language,
  label: (scenario: ScenarioComparison) => string,
): readonly TextTable[] {
  if (!hasManpower(comparison)) return []
  const { closingYear } = comparison.study
  const { title, header } = WORDS[language]
  const rows = comparison.scenarios.map(scenario => {
    const last = dxSummary(comparison, scenario.id)?.years.at(-1)
    const dx =
      last === undefined
        ? [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE]
        : [people(last.saved), decimal(last.freedFte), people(last.people)]
    const growth = manpowerGrowth(comparison, scenario.id, closingYear)?.total
    return [label(scenario), decimal(effectiveManpower(comparison, scenario.id, closingYear)), signedDecimal(growth), ...dx]
  })
  return [{ title, header, rows, align: ['left', 'right', 'right', 'right', 'right', 'right'] }]
}
