/**
 * 人件費: what each scenario costs, the swing of the retirement allowance in one year and in two, and what the raise of the retirement age changes.
 *
 * Amounts are printed in one unit, with parts that add up. Nothing is printed where pay is not known. Not here: the notes on every number, which the
 * chart carries too.
 */
import { type ChartSpec, costNotes, moneyUnit, printedMoney, shortTitle } from '../../charts/index.ts'
import type { Comparison, ScenarioComparison } from '../../compare/index.ts'
import { type FiscalYear, yearsBetween } from '../../terms/index.ts'
import { costSummary } from '../cost-summary.ts'
import { cell } from '../report-document.ts'
import type { SectionWriter } from '../section-writer.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'

/** Adds cost (人件費) to a section: the chart, amounts by year, and the summary. */
export function addCost(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  const known = comparison.scenarios.filter(({ cost }) => cost !== undefined)
  const first = known.find(({ id }) => id === comparison.reference) ?? known[0]
  if (first === undefined) return
  const notes = costNotes(comparison, first.id).map(note => note.replace(/^※/u, ''))
  writer.heading('人件費')
  writer.paragraph(
    '人件費は、年齢別の給与、60歳を過ぎた職員の減額、再任用の給与、事業主負担から計算した。退職手当は、勤続年数による支給率と調整額から、退職する年度に計上した。',
  )
  for (const chart of charts) writer.figure(chart)
  addPersonnel(writer, comparison, known, notes)
  addAllowance(writer, comparison, known)
  addSummary(writer, comparison)
}

const yearsOf = ({ study }: Comparison): readonly FiscalYear[] => yearsBetween(study.baseYear, study.to)

/** A line of amounts by year, in the unit of its table. */
function lineOf(
  comparison: Comparison,
  line: { id: string; label: string; scenario: string; measure: string },
  unit: Unit,
): YearLine {
  const { id, label, scenario, measure } = line
  return { id, label, at: year => printedMoney(comparison.measures.value(scenario, year, measure), unit) }
}

type Unit = ReturnType<typeof moneyUnit>

const unitOf = (comparison: Comparison, known: readonly ScenarioComparison[], measure: string): Unit =>
  moneyUnit(known.flatMap(({ id }) => yearsOf(comparison).flatMap(year => comparison.measures.value(id, year, measure) ?? [])))

function addPersonnel(
  writer: SectionWriter,
  comparison: Comparison,
  known: readonly ScenarioComparison[],
  notes: readonly string[],
): void {
  const unit = unitOf(comparison, known, 'cost.personnel')
  const lines = known.map(scenario => {
    const label = shortTitle(comparison, scenario)
    return lineOf(comparison, { id: scenario.id, label, scenario: scenario.id, measure: 'cost.personnel' }, unit)
  })
  addYearTable(writer, { caption: '人件費（退職手当を除く、各年度）', unit: unit.title, notes }, yearsOf(comparison), lines)
}

function addAllowance(writer: SectionWriter, comparison: Comparison, known: readonly ScenarioComparison[]): void {
  const unit = unitOf(comparison, known, 'cost.retirementAllowance')
  const lines = known.flatMap(scenario => {
    const label = shortTitle(comparison, scenario)
    const line = (kind: string, measure: string) =>
      lineOf(comparison, { id: `${scenario.id}:${measure}`, label: `${label}（${kind}）`, scenario: scenario.id, measure }, unit)
    return [line('単年度', 'cost.retirementAllowance'), line('2年平均', 'cost.retirementAllowanceTwoYearMean')]
  })
  const notes = ['2年平均は、その年度と前年度の平均。基準日の年度は前年度が分からないため「…」とした。']
  addYearTable(writer, { caption: '退職手当（各年度）', unit: unit.title, notes }, yearsOf(comparison), lines)
}

function addSummary(writer: SectionWriter, comparison: Comparison): void {
  const summary = costSummary(comparison, 'report')
  if (summary === undefined) return
  writer.table({
    caption: '人件費と退職手当の期間の計',
    unit: summary.unit,
    columns: [{ label: '案', align: 'left' }, ...summary.columns.map(({ title }) => ({ label: title, align: 'right' as const }))],
    headingColumns: 1,
    rows: summary.rows.map(({ scenario, cells }) => ({
      cells: [cell(shortTitle(comparison, scenario)), ...cells.map(text => cell(text))],
      ...(scenario.id === comparison.reference ? { kind: 'reference' as const } : {}),
    })),
    notes: [
      '定年引上げによる増減は、同じ採用方針のまま定年が60歳（旧定年）で、再任用が続いた場合との差（退職手当を含む）。',
      '振れ幅は、期間中の最も多い年度と最も少ない年度の差。',
    ],
  })
}
