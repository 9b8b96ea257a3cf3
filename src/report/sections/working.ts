/**
 * 実働人員と常勤換算: what of the staff is at work, beside 定員, with those on leave, FTE, appointees for a fiscal year and posts replaced.
 *
 * All scenarios, because levers of leave and substitution differ between them. Nothing is printed where no scenario tells FTE or leaves.
 * Not here: effective manpower, which also weighs newcomers and DX.
 */

import { shortTitle } from '../../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../../compare/index.ts'
import { type FiscalYear, yearsBetween } from '../../terms/index.ts'
import { decimal, NOT_APPLICABLE } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import type { SectionWriter } from '../section-writer.ts'
import { referenceLines, type YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'

/** A row of the tables: the measure, and its part where it has one. */
interface Item {
  readonly measure: string
  readonly absence?: 'childcare-leave' | 'administrative-leave'
  readonly label: string
}

/** Adds the tables of working strength and of leave and posts (実働人員と常勤換算). */
export function addWorking(writer: SectionWriter, comparison: Comparison): void {
  const knows = (measure: string): boolean =>
    comparison.scenarios.some(({ id }) => comparison.measures.value(id, comparison.study.baseYear, measure) !== undefined)
  if (knows('strength.fte')) {
    writer.heading('実働人員と常勤換算')
    addWorkingStrength(writer, comparison)
  }
  const beside = BESIDE.filter(({ measure }) => knows(measure))
  if (beside.length > 0) addBeside(writer, comparison, beside)
}

function addWorkingStrength(writer: SectionWriter, comparison: Comparison): void {
  const { baseYear, to } = comparison.study
  const quota = referenceLines(comparison).filter(({ id }) => id === 'quota')
  addYearTable(
    writer,
    {
      caption: '実働人員（年度の平均）',
      unit: '人',
      notes: [
        '4月1日の職員（現員に短時間勤務の再任用を加えたもの）を勤務時間の割合で数え、休業・休職の時間を引いた。年度中に始まり戻る休業も含む。会計年度任用職員は含まない。',
        '定員は人数であり、勤務時間の割合では数えない。',
      ],
    },
    yearsBetween(baseYear, to),
    [...comparison.scenarios.map(scenario => lineOf(comparison, scenario, { measure: 'strength.working', label: '' })), ...quota],
  )
  addYearTable(
    writer,
    {
      caption: '常勤換算の人数（各年度4月1日現在、会計年度任用職員を含む）',
      unit: '人',
      notes: ['1人を任用形態ごとの勤務時間の割合で数えた。割合は前提一覧による。'],
    },
    strengthYears(comparison),
    comparison.scenarios.map(scenario => lineOf(comparison, scenario, { measure: 'strength.fte', label: '' })),
  )
}

const BESIDE: readonly Item[] = [
  { measure: 'leave.onLeave', absence: 'childcare-leave', label: '育児休業者' },
  { measure: 'leave.onLeave', absence: 'administrative-leave', label: '休職者' },
  { measure: 'fiscalYearAppointees', label: '会計年度任用職員' },
  { measure: 'substitution.planned', label: '置き換える計画の職' },
  { measure: 'substitution.givenUp', label: 'やめた正規の職' },
  { measure: 'substitution.gained', label: '代わりに置いた職' },
  { measure: 'substitution.unfilled', label: '置き換えられず正規に残る職' },
]

const POSTS_NOTE =
  '置き換える計画の職は、やめた正規の職と、正規に残る職の計である。やめた職は、代わりに置いた職と等しい。再任用では常勤換算で数え、在職する再任用職員が担える分だけをやめ、退職した分は正規に戻る。'

/** Those on leave, appointees, and posts replaced; a scenario has the rows that it tells. */
function addBeside(writer: SectionWriter, comparison: Comparison, items: readonly Item[]): void {
  const lines = comparison.scenarios.flatMap(scenario =>
    items
      .filter(({ measure }) => comparison.measures.value(scenario.id, comparison.study.baseYear, measure) !== undefined)
      .map(item => lineOf(comparison, scenario, item)),
  )
  addYearTable(
    writer,
    {
      caption: '休業者・会計年度任用職員・置き換えた職（各年度4月1日現在）',
      unit: '人',
      notes: [
        '休業者は現員の内数である。会計年度任用職員は現員に含まない。休業者は期待値であり、小数になる。',
        ...(items.some(({ measure }) => measure === 'substitution.planned') ? [POSTS_NOTE] : []),
      ],
    },
    strengthYears(comparison),
    lines,
  )
}

function lineOf(comparison: Comparison, scenario: ScenarioComparison, { measure, absence, label }: Item): YearLine {
  const at = (year: FiscalYear): string => {
    const { measures } = comparison
    const value =
      absence === undefined
        ? measures.value(scenario.id, year, measure)
        : measures.breakdown(scenario.id, year, measure, 'absence').get(absence)
    return value === undefined ? NOT_APPLICABLE : decimal(value, 1)
  }
  const title = shortTitle(comparison, scenario)
  return { id: `${scenario.id}.${measure}`, label: label === '' ? title : `${title}：${label}`, at }
}
