/**
 * The comparison as tables for a terminal (端末の表), as data: the door lays them out by the width of full-width characters.
 *
 * Strength per year, hires per year, differences from the reference, the summary in two parts, the goals. Labels are Japanese or English; a scenario is called by
 * its short title in Japanese and by its id in English, or by its number in the order of the study. Not here: colours, borders, widths.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { axisYear, type FiscalYear, shortYear } from '../terms/index.ts'
import { costSummary } from './cost-summary.ts'
import { familyHires } from './family-hires.ts'
import { NOT_APPLICABLE, people, signed } from './format.ts'
import { type Language, verdictWord } from './goal-words.ts'
import { manpowerTable } from './manpower-table.ts'
import { recruitmentYears, strengthYears } from './measure-reading.ts'
import { NAMES, type Naming, namerOf, referenceName } from './naming.ts'
import { HIRES_COLUMNS, summaryCells, summaryColumns } from './summary-rows.ts'
import { chanceCell, chanceColumn, closingColumn, differenceRangeTables } from './terminal-ranges.ts'
import type { TextTable } from './text-table.ts'
import { differenceLine, hiresLines, referenceLines, strengthLine, type YearLine, yearBlocks } from './year-rows.ts'

const LABELS = {
  ja: {
    scenario: '案',
    strength: '職員数（現員、各年度4月1日現在、人）',
    hires: '採用者数（各年度4月1日、人）',
    planned: '（予定）',
    experienced: '（うち経験者）',
    familyHires: ['職種別の採用（期間の計、人）', '職種', '採用予定', '採用者'],
    difference: {
      strength: (reference: string) => `${reference}との差: 職員数（人）`,
      recruitment: (reference: string) => `${reference}との差: 採用者数（人）`,
    },
    hiresSummary: '採用の要約（人）',
    strengthSummary: '職員数・年齢構成・目標の要約（人）',
    cost: ['人件費（退職手当は別）の要約（期間の計、', '。振れ幅は退職手当）'],
    goals: '目標の判定（期待値）',
    goal: '目標',
    verdict: '判定',
    yearsMissed: '満たさない年数',
    firstMiss: '最初の年度',
    worst: '最小の余裕',
    year: 'その年度',
  },
  en: {
    scenario: 'scenario',
    strength: 'strength (actual, on 1 April, people)',
    hires: 'hires (on 1 April, people)',
    planned: ' (planned)',
    experienced: ' (experienced)',
    familyHires: ['hires by job family (all years, people)', 'job family', 'planned', 'filled'],
    difference: {
      strength: (reference: string) => `difference from ${reference}: strength (people)`,
      recruitment: (reference: string) => `difference from ${reference}: hires (people)`,
    },
    hiresSummary: 'summary of hires (people)',
    strengthSummary: 'summary of strength, age and goals (people)',
    cost: ['summary of cost (all years, ', '; swing: of the retirement allowance)'],
    goals: 'goals (expected run)',
    goal: 'goal',
    verdict: 'verdict',
    yearsMissed: 'years missed',
    firstMiss: 'first miss',
    worst: 'smallest margin',
    year: 'in year',
  },
} as const

const LINE_NAMES = { maintain: 'keep present strength', quota: 'planned quota', ordinance: 'quota by ordinance' } as const

/** The tables of a comparison for a terminal, in the order in which they are printed. Goals are left out when there are none. */
export function terminalTables(comparison: Comparison, language: Language, naming: Naming = NAMES): readonly TextTable[] {
  const { scenarios } = comparison
  const label = namerOf(comparison, language, naming)
  const strength = [
    ...scenarios.map(scenario => strengthLine(comparison, scenario, label(scenario))),
    ...linesIn(comparison, language),
  ]
  const { planned, experienced } = LABELS[language]
  const hires = hiresLines(comparison, { label, planned, experienced })
  return [
    ...yearTables(LABELS[language].strength, strengthYears(comparison), strength, language),
    ...yearTables(LABELS[language].hires, recruitmentYears(comparison), hires, language),
    ...familyTable(comparison, language, label),
    ...differenceTables(comparison, { language, naming }, label),
    ...summaryTables(comparison, language, label),
    ...manpowerTable(comparison, language, label),
    ...costTables(comparison, language, label),
    ...goalTables(comparison, { language, naming }, label),
  ]
}

interface Wording {
  readonly language: Language
  readonly naming: Naming
}

type Label = (scenario: ScenarioComparison) => string

/** Hires by job family (職種別の採用); nothing where no job family has a policy of its own. */
function familyTable(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const hires = familyHires(comparison)
  if (hires.length === 0) return []
  const [title, ...header] = LABELS[language].familyHires
  return [
    {
      title,
      header: [LABELS[language].scenario, ...header],
      rows: hires.map(({ scenario, jobFamily, planned, filled }) => [
        label(scenario),
        jobFamily,
        people(planned),
        people(filled),
      ]),
      align: ['left', 'left', 'right', 'right'],
    },
  ]
}

/** Cost over the horizon (費用の要約); nothing where pay is not known. */
function costTables(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const summary = costSummary(comparison, language)
  if (summary === undefined) return []
  const { scenario, cost } = LABELS[language]
  return [
    {
      title: `${cost[0]}${summary.unit}${cost[1]}`,
      header: [scenario, ...summary.columns],
      rows: summary.rows.map(row => [label(row.scenario), ...row.cells]),
      align: ['left', ...summary.columns.map(() => 'right' as const)],
    },
  ]
}

/** Strength and hires against the reference scenario, year by year (基準案との差); nothing for a scenario alone. */
function differenceTables(comparison: Comparison, { language, naming }: Wording, label: Label): readonly TextTable[] {
  const others = comparison.scenarios.filter(scenario => scenario.id !== comparison.reference)
  if (others.length === 0) return []
  const reference = referenceName(comparison, language, naming)
  const table = (of: 'strength' | 'recruitment'): readonly TextTable[] =>
    yearTables(
      LABELS[language].difference[of](reference),
      recruitmentYears(comparison),
      others.map(scenario => differenceLine(scenario, label(scenario), of)),
      language,
    )
  return [...table('strength'), ...differenceRangeTables(comparison, language, { label, reference }), ...table('recruitment')]
}

function linesIn(comparison: Comparison, language: Language): readonly YearLine[] {
  const lines = referenceLines(comparison)
  return language === 'ja' ? lines : lines.map(line => ({ ...line, label: LINE_NAMES[line.id as keyof typeof LINE_NAMES] }))
}

const yearIn = (year: FiscalYear, language: Language): string => (language === 'ja' ? axisYear(year) : shortYear(year))

function yearTables(
  title: string,
  years: readonly FiscalYear[],
  lines: readonly YearLine[],
  language: Language,
): readonly TextTable[] {
  return yearBlocks(years, lines).map(block => ({
    title,
    header: [LABELS[language].scenario, ...block.years.map(year => yearIn(year, language))],
    rows: block.rows.map(row => [row.label, ...row.cells]),
    align: ['left', ...block.years.map(() => 'right' as const)],
  }))
}

/** The summary in two tables, each narrow enough for a terminal: hires, then strength, age and goals. */
function summaryTables(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const words = LABELS[language]
  const part = (title: string, from: number, to?: number): TextTable => {
    const columns = summaryColumns(language).slice(from, to)
    return {
      title,
      header: [words.scenario, ...columns],
      rows: comparison.scenarios.map(scenario => [label(scenario), ...summaryCells(scenario, language).slice(from, to)]),
      align: ['left', ...columns.map(() => 'right' as const)],
    }
  }
  return [part(words.hiresSummary, 0, HIRES_COLUMNS), withRange(comparison, language, part(words.strengthSummary, HIRES_COLUMNS))]
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

function goalTables(comparison: Comparison, { language, naming }: Wording, label: Label): readonly TextTable[] {
  const words = LABELS[language]
  const chance = chanceColumn(comparison, language)
  const rows = comparison.scenarios.flatMap(scenario =>
    scenario.goals.map(goal => [
      language === 'ja' && naming.goals === 'titles' ? goal.title : goal.id,
      label(scenario),
      verdictWord(goal.met, language),
      ...chance.map(() => chanceCell(goal)),
      people(goal.yearsMissed),
      goal.firstMiss === null ? NOT_APPLICABLE : yearIn(goal.firstMiss, language),
      signed(goal.worstGap),
      yearIn(goal.worstYear, language),
    ]),
  )
  if (rows.length === 0) return []
  const header = [
    words.goal,
    words.scenario,
    words.verdict,
    ...chance.map(column => column.header),
    words.yearsMissed,
    words.firstMiss,
    words.worst,
    words.year,
  ]
  const title = words.goals + chance.map(column => column.title).join('')
  return [{ title, header, rows, align: ['left', 'left', 'left', ...header.slice(3).map(() => 'right' as const)] }]
}
