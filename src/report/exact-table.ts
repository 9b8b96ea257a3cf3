/**
 * Exact answers for a terminal (厳密解の表示): one table a scenario that has one, and a line with the reason for every other.
 *
 * Mean, standard deviation and P10–P90 of hires and strength by year; beside sampled runs the z of their mean. Not here: the report's section.
 */
import type { Comparison } from '../compare/index.ts'
import { axisYear, shortYear } from '../terms/index.ts'
import { answeredIn, exactCells, exactReason, hasRuns } from './exact-words.ts'
import type { Language } from './goal-words.ts'
import { type Naming, namerOf } from './naming.ts'
import type { TextTable } from './text-table.ts'

const WORDS = {
  ja: {
    title: (scenario: string, counted: string) => `厳密解（試行によらない計算）: ${scenario}（${counted}、人）`,
    outside: '60歳以上の正規を除く',
    year: '4月1日',
    columns: ['採用 平均', '標準偏差', 'P10–P90'],
    strength: ['職員数 平均', '標準偏差', 'P10–P90'],
    score: 'z',
    none: '厳密解なし',
  },
  en: {
    title: (scenario: string, counted: string) => `exact answer (without sampling): ${scenario} (${counted}, people)`,
    outside: 'without regular staff of 60 and over',
    year: '1 April',
    columns: ['hires: mean', 'sd', 'P10–P90'],
    strength: ['strength: mean', 'sd', 'P10–P90'],
    score: 'z',
    none: 'no exact answer',
  },
} as const

/** The tables of exact answers (厳密解の表); none where nobody asked. */
export function exactTables(comparison: Comparison, language: Language, naming: Naming = 'names'): readonly TextTable[] {
  const words = WORDS[language]
  const label = namerOf(comparison, language, naming)
  return answeredIn(comparison).map(answer => {
    const runs = hasRuns(answer)
    const score = runs ? [words.score] : []
    const header = [words.year, ...words.columns, ...score, ...words.strength, ...score]
    const rule = comparison.municipality.countingRules.find(({ id }) => id === answer.rule)
    const counted = [
      language === 'ja' ? (rule?.title ?? answer.rule) : answer.rule,
      ...(answer.countsSixtyPlus ? [] : [words.outside]),
    ]
    const scenario = comparison.scenarios.find(({ id }) => id === answer.scenario)
    return {
      title: words.title(
        scenario === undefined ? answer.scenario : label(scenario),
        counted.join(language === 'ja' ? '、' : ', '),
      ),
      header,
      rows: answer.years.map(({ fiscalYear, recruitment, strength }) => [
        language === 'ja' ? axisYear(fiscalYear) : shortYear(fiscalYear),
        ...withoutRuns(exactCells(recruitment, runs), runs),
        ...withoutRuns(exactCells(strength, runs), runs),
      ]),
      align: ['left', ...header.slice(1).map(() => 'right' as const)],
    }
  })
}

/** Mean and band of the runs stand in the report; a terminal has room for z only. */
const withoutRuns = (cells: readonly string[], runs: boolean): readonly string[] =>
  runs ? [...cells.slice(0, 3), ...cells.slice(5)] : cells

/** Why scenarios have no exact answer (厳密解がない理由): those with the same reason together. */
export function exactReasons(comparison: Comparison, language: Language, naming: Naming = 'names'): readonly string[] {
  const label = namerOf(comparison, language, naming)
  const names = new Map<string, string[]>()
  for (const answer of comparison.exact ?? []) {
    if (answer.kind === 'exact') continue
    const scenario = comparison.scenarios.find(({ id }) => id === answer.scenario)
    const name = scenario === undefined ? answer.scenario : label(scenario)
    const reason = exactReason(answer, language)
    names.set(reason, [...(names.get(reason) ?? []), name])
  }
  const [between, indent] = language === 'ja' ? ['、', '　'] : [', ', '  ']
  return [...names].flatMap(([reason, scenarios]) => [
    `${WORDS[language].none}: ${scenarios.join(between)}`,
    `${indent}${reason}`,
  ])
}
