/**
 * The comparison as tables for a terminal (端末の表), as data: the door lays them out by the width of full-width characters.
 *
 * Strength per year, hires per year, differences from the reference, summaries, goals. Labels are Japanese or English; a scenario is called by
 * its short title in Japanese and by its id in English, or by its number in the order of the study. Every table is cut so that it fits 80 columns
 * with numbered scenarios. Not here: colours, borders, widths.
 */
import type { Comparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { familyHires } from './family-hires.ts'
import { people } from './format.ts'
import type { Language } from './goal-words.ts'
import { manpowerTable } from './manpower-table.ts'
import { recruitmentYears, strengthYears } from './measure-reading.ts'
import { type Naming, namerOf, referenceName } from './naming.ts'
import { goalTables } from './terminal-goals.ts'
import { differenceRangeTables } from './terminal-ranges.ts'
import { costTables, summaryTables } from './terminal-summaries.ts'
import { type Label, type TextTable, yearIn } from './text-table.ts'
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
      strength: (reference: string) => `${reference}との差: 職員数（人、四捨五入前の値の差）`,
      recruitment: (reference: string) => `${reference}との差: 採用者数（人、四捨五入前の値の差）`,
    },
  },
  en: {
    scenario: 'scenario',
    strength: 'strength (actual, on 1 April, people)',
    hires: 'hires (on 1 April, people)',
    planned: ' (planned)',
    experienced: ' (experienced)',
    familyHires: ['hires by job family (all years, people)', 'job family', 'planned', 'filled'],
    difference: {
      strength: (reference: string) => `difference from ${reference}: strength (people, before rounding)`,
      recruitment: (reference: string) => `difference from ${reference}: hires (people, before rounding)`,
    },
  },
} as const

const LINE_NAMES = { maintain: 'keep present strength', quota: 'planned quota', ordinance: 'quota by ordinance' } as const

/** The tables of a comparison for a terminal, in the order in which they are printed. Goals are left out when there are none. */
export function terminalTables(comparison: Comparison, language: Language, naming: Naming = 'names'): readonly TextTable[] {
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
    ...goalTables(comparison, language, label),
  ]
}

interface Wording {
  readonly language: Language
  readonly naming: Naming
}

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
  const ranges = (measure: 'strength.actual' | 'recruitment.filled') =>
    differenceRangeTables(comparison, language, { label, reference, measure })
  return [...table('strength'), ...ranges('strength.actual'), ...table('recruitment'), ...ranges('recruitment.filled')]
}

function linesIn(comparison: Comparison, language: Language): readonly YearLine[] {
  const lines = referenceLines(comparison)
  return language === 'ja' ? lines : lines.map(line => ({ ...line, label: LINE_NAMES[line.id as keyof typeof LINE_NAMES] }))
}

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
