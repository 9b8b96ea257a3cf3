/**
 * Ranges in the tables of a terminal (端末の幅): 10–90 % of closing strength, of the summary, and of the differences in strength and hires.
 *
 * Nothing of this is printed without sampled runs, and no range below 20 of them. Ranges are wide, so years stand six beside each other and
 * a table fits 80 columns. Not here: bands of all measures, which stand in the result files.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import type { FiscalYear } from '../terms/index.ts'
import { people, signed } from './format.ts'
import type { Language } from './goal-words.ts'
import { recruitmentYears } from './measure-reading.ts'
import { NO_SPREAD, rangeText } from './spread-text.ts'
import { hasSummaryRanges, summaryRangeColumns } from './summary-rows.ts'
import { type Label, type TextTable, yearIn } from './text-table.ts'

/** A total of which differences are printed (差を示す指標). */
type Measure = 'strength.actual' | 'recruitment.filled'

const WORDS = {
  ja: {
    closing: '10–90%',
    summary: '採用と不足の要約の10–90%（人、年数は年。回ごとに集計した値の幅）',
    scenario: '案',
    measures: { 'strength.actual': '職員数', 'recruitment.filled': '採用者数' },
    difference: (reference: string, measure: string) => `${reference}との差の10–90%: ${measure}（人、同じ乱数での差）`,
  },
  en: {
    closing: '10–90%',
    summary: '10–90% of the summary of hires and shortage (people; summed up within each run)',
    scenario: 'scenario',
    measures: { 'strength.actual': 'strength', 'recruitment.filled': 'hires' },
    difference: (reference: string, measure: string) =>
      `10–90% of the difference from ${reference}: ${measure} (people, run by run)`,
  },
} as const

/** A further column of a table (加える列): its heading and its cell for each scenario. */
interface RangeColumn {
  readonly header: string
  readonly cell: (scenario: ScenarioComparison) => string
}

/** The column of 10–90 % of closing strength (期末の幅); none where no range is known. */
export function closingColumn({ bands, scenarios, study }: Comparison, language: Language): readonly RangeColumn[] {
  const spread = ({ id }: ScenarioComparison) => bands.spread(id, study.closingYear, 'strength.actual')
  if (!scenarios.some(scenario => spread(scenario)?.p10 !== undefined)) return []
  return [{ header: WORDS[language].closing, cell: scenario => inWords(rangeText(spread(scenario), people), language) }]
}

/** The figures whose ranges stand in a table of their own (幅を示す要約): as many as fit beside each other. */
const SUMMARISED = [
  'recruitment.total',
  'recruitment.min',
  'recruitment.max',
  'recruitment.range',
  'strength.worstGap',
  'strength.yearsBelow',
] as const

/** 10–90 % of the hires and of the shortage over the horizon (要約の幅), each summed up within each run; none where no range is known. */
export function summaryRangeTable(comparison: Comparison, language: Language, label: Label): readonly TextTable[] {
  const scenarios = comparison.scenarios.filter(hasSummaryRanges)
  if (scenarios.length === 0) return []
  const columns = summaryRangeColumns(language, SUMMARISED)
  return [
    {
      title: WORDS[language].summary,
      header: [WORDS[language].scenario, ...columns.map(({ header }) => header)],
      rows: scenarios.map(scenario => [label(scenario), ...columns.map(({ cell }) => inWords(cell(scenario), language))]),
      align: ['left', ...columns.map(() => 'right' as const)],
    },
  ]
}

/** At most this many years of ranges stand beside each other. */
const YEARS = 6

/** Whose differences, and of what (差の表の対象). */
interface Differences {
  readonly label: Label
  readonly reference: string
  readonly measure: Measure
}

/** 10–90 % of the difference in a total from the reference (差の幅), year by year. */
export function differenceRangeTables(
  comparison: Comparison,
  language: Language,
  { label, reference, measure }: Differences,
): readonly TextTable[] {
  const others = comparison.scenarios.filter(({ differenceBands }) =>
    differenceBands.some(band => band.measure === measure && band.spread.p10 !== undefined),
  )
  if (others.length === 0) return []
  const { scenario: heading, measures, difference } = WORDS[language]
  const years = recruitmentYears(comparison)
  const blocks = Array.from({ length: Math.ceil(years.length / YEARS) }, (_, block) =>
    years.slice(block * YEARS, (block + 1) * YEARS),
  )
  return blocks.map(block => ({
    title: difference(reference, measures[measure]),
    header: [heading, ...block.map(year => yearIn(year, language))],
    rows: others.map(scenario => [label(scenario), ...block.map(year => differenceCell(scenario, year, measure, language))]),
    align: ['left', ...block.map(() => 'right' as const)],
  }))
}

/** A difference that no run changes is printed alone. */
function differenceCell({ differenceBands }: ScenarioComparison, year: FiscalYear, measure: Measure, language: Language): string {
  const spread = differenceBands.find(band => band.fiscalYear === year && band.measure === measure)?.spread
  return spread?.constant ? signed(spread.mean) : inWords(rangeText(spread, signed), language)
}

/** Terminals write a range with a narrow dash; English says that nothing varies. */
const inWords = (text: string, language: Language): string =>
  text === NO_SPREAD && language === 'en' ? 'constant' : text.replace('～', '–')
