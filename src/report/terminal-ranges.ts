/**
 * Ranges in the tables of a terminal (端末の幅): 10–90 % of closing strength and of the differences, and the chance of each goal.
 *
 * Nothing of this is printed without sampled runs, and no range below 20 of them. Ranges are wide, so years stand six beside each other and
 * a table fits 80 columns. Not here: bands of all measures, which stand in the result files.
 */
import type { Comparison, GoalVerdict, ScenarioComparison } from '../compare/index.ts'
import { axisYear, type FiscalYear, shortYear } from '../terms/index.ts'
import { NOT_APPLICABLE, people, signed } from './format.ts'
import type { Language } from './goal-words.ts'
import { recruitmentYears } from './measure-reading.ts'
import { NO_SPREAD, rangeText } from './spread-text.ts'
import type { TextTable } from './text-table.ts'

const WORDS = {
  ja: {
    closing: '10–90%',
    chance: '確率',
    demanded: '確率/求める',
    chances: (runs: number) => `と、全年度守る確率（試行${people(runs)}回）`,
    scenario: '案',
    difference: (reference: string) => `${reference}との差の10–90%: 職員数（人、同じ乱数での差）`,
  },
  en: {
    closing: '10–90%',
    chance: 'chance',
    demanded: 'chance/wanted',
    chances: (runs: number) => `, and chance of keeping them in all years (${people(runs)} sampled runs)`,
    scenario: 'scenario',
    difference: (reference: string) => `10–90% of the difference from ${reference}: strength (people, run by run)`,
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

/** The column of chances (確率) of the goals' table: its heading, and what the title says of it; none without sampled runs. */
export function chanceColumn({ scenarios, study }: Comparison, language: Language): readonly { header: string; title: string }[] {
  const goals = scenarios.flatMap(scenario => scenario.goals)
  if (!goals.some(({ chances }) => chances !== undefined)) return []
  const { chance, demanded, chances } = WORDS[language]
  const header = goals.some(goal => goal.demanded !== undefined) ? demanded : chance
  return [{ header, title: chances(study.runs) }]
}

/** A chance (確率) in per cent, and the one that is wanted: 「20%/90%」. */
export function chanceCell({ chances, demanded }: GoalVerdict): string {
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

/** At most this many years of ranges stand beside each other. */
const YEARS = 6

/** 10–90 % of the difference in strength from the reference (差の幅), year by year. */
export function differenceRangeTables(
  comparison: Comparison,
  language: Language,
  { label, reference }: { readonly label: (scenario: ScenarioComparison) => string; readonly reference: string },
): readonly TextTable[] {
  const others = comparison.scenarios.filter(({ differenceBands }) =>
    differenceBands.some(({ spread }) => spread.p10 !== undefined),
  )
  if (others.length === 0) return []
  const years = recruitmentYears(comparison)
  const blocks = Array.from({ length: Math.ceil(years.length / YEARS) }, (_, block) =>
    years.slice(block * YEARS, (block + 1) * YEARS),
  )
  return blocks.map(block => ({
    title: WORDS[language].difference(reference),
    header: [WORDS[language].scenario, ...block.map(year => (language === 'ja' ? axisYear(year) : shortYear(year)))],
    rows: others.map(scenario => [label(scenario), ...block.map(year => differenceCell(scenario, year, language))]),
    align: ['left', ...block.map(() => 'right' as const)],
  }))
}

/** A difference that no run changes is printed alone. */
function differenceCell({ differenceBands }: ScenarioComparison, year: FiscalYear, language: Language): string {
  const spread = differenceBands.find(band => band.fiscalYear === year && band.measure === 'strength.actual')?.spread
  return spread?.constant ? signed(spread.mean) : inWords(rangeText(spread, signed), language)
}

/** Terminals write a range with a narrow dash; English says that nothing varies. */
const inWords = (text: string, language: Language): string =>
  text === NO_SPREAD && language === 'en' ? 'constant' : text.replace('～', '–')
