/**
 * The goals (目標の判定) in the tables of a terminal: one table a goal, one row a scenario, so that no goal's name takes a column.
 *
 * The verdict is that of the expected run; the chance beside it is that of the sampled runs, against the one that is demanded. Not here: when
 * and by how much sampled runs miss a goal, which the report has.
 */
import type { Comparison, GoalVerdict } from '../compare/index.ts'
import { NOT_APPLICABLE, people, signed } from './format.ts'
import { type Language, verdictWord } from './goal-words.ts'
import { type Label, type TextTable, yearIn } from './text-table.ts'

const WORDS = {
  ja: {
    scenario: '案',
    goal: '目標: ',
    header: ['満たさない年数', '最初の年度', '最小の余裕', 'その年度'],
    verdict: '期待値',
    chance: '確率',
    demanded: '確率/求める',
    runs: (runs: string) => `（確率は試行${runs}回で全年度守る割合）`,
  },
  en: {
    scenario: 'scenario',
    goal: 'goal: ',
    header: ['years missed', 'first miss', 'margin', 'in year'],
    verdict: 'expected',
    chance: 'chance',
    demanded: 'chance/wanted',
    runs: (runs: string) => ` (chance: share of ${runs} runs that keep it in all years)`,
  },
} as const

/** The verdicts on every goal (目標の表); none where the study has no goals. */
export function goalTables(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const goals = comparison.scenarios[0]?.goals ?? []
  return goals.map(goal => goalTable(comparison, goal, language, label))
}

function goalTable({ scenarios, study }: Comparison, goal: GoalVerdict, language: Language, label: Label): TextTable {
  const words = WORDS[language]
  const verdicts = scenarios.flatMap(scenario =>
    scenario.goals.filter(({ id }) => id === goal.id).map(verdict => ({ scenario, verdict })),
  )
  const isSampled = verdicts.some(({ verdict }) => verdict.chances !== undefined)
  const chance = isSampled ? [goal.demanded === undefined ? words.chance : words.demanded] : []
  const header = [words.scenario, words.verdict, ...chance, ...words.header]
  return {
    title: `${words.goal}${language === 'ja' ? goal.title : goal.id}${isSampled ? words.runs(people(study.runs)) : ''}`,
    header,
    rows: verdicts.map(({ scenario, verdict }) => [
      label(scenario),
      verdictWord(verdict.met, language),
      ...chance.map(() => chanceCell(verdict)),
      people(verdict.yearsMissed),
      verdict.firstMiss === null ? NOT_APPLICABLE : yearIn(verdict.firstMiss, language),
      signed(verdict.worstGap),
      yearIn(verdict.worstYear, language),
    ]),
    align: ['left', 'left', ...header.slice(2).map(() => 'right' as const)],
  }
}

/** A chance (確率) in per cent, and the one that is wanted: 「20%/90%」. */
function chanceCell({ chances, demanded }: GoalVerdict): string {
  if (chances === undefined) return NOT_APPLICABLE
  const chance = percentOfRuns(chances.probability)
  return demanded === undefined ? chance : `${chance}/${people(demanded * 100)}%`
}

/** What some runs miss is never printed as 100 %, and what some keep never as 0 %. */
function percentOfRuns(probability: number): string {
  const text = people(probability * 100)
  if (text === '100' && probability < 1) return '>99%'
  return text === '0' && probability > 0 ? '<1%' : `${text}%`
}
