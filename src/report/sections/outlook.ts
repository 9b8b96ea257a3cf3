/**
 * 3 見通し: who leaves and why in waves (C5), the balance of coming and going (C6), the staff by job family (C11), department
 * and employment type (C12), the successors (C18) with the indices of age structure,
 * staff past 60, and managerial posts (C23).
 *
 * Charts show the reference scenario only, because the waves come from the law and the ages. Not here: the others (section 4).
 */
import type { ChartSpec } from '../../charts/index.ts'
import { type Comparison, type WholeBreakdown, wholeBreakdown, wholeByType } from '../../compare/index.ts'
import { people } from '../format.ts'
import { strengthYears } from '../measure-reading.ts'
import type { ReportSection } from '../report-document.ts'
import { SectionWriter } from '../section-writer.ts'
import { referenceTitle } from '../summary-rows.ts'
import type { YearLine } from '../year-rows.ts'
import { addYearTable } from '../year-table.ts'
import { addPastSixty } from './after60.ts'
import { addAgeIndices } from './age-indices.ts'
import { addManagers } from './managers.ts'
import { addService } from './service.ts'
import { addWorking } from './working.ts'

/** The charts of the section (見通しの図), by where they stand. */
interface OutlookCharts {
  readonly flows: readonly ChartSpec[]
  readonly families: readonly ChartSpec[]
  readonly types: readonly ChartSpec[]
  readonly succession: readonly ChartSpec[]
  readonly managers: readonly ChartSpec[]
}

/** 3 見通し. */
export function outlook(comparison: Comparison, charts: OutlookCharts): ReportSection {
  const writer = new SectionWriter(3)
  writer.paragraph(
    `この章は、特に記さない限り「${referenceTitle(comparison)}」による。退職はその年度の1年間（定年退職と任期満了は3月31日）、採用は4月1日に行われるものとする。`,
  )
  for (const chart of charts.flows) writer.figure(chart)
  addBreakdowns(writer, comparison, charts.families)
  addTypes(writer, comparison, charts.types)
  for (const chart of charts.succession) writer.figure(chart)
  addAgeIndices(writer, comparison)
  addWorking(writer, comparison)
  addPastSixty(writer, comparison)
  addManagers(writer, comparison, charts.managers)
  addService(writer, comparison)
  return writer.section('outlook', '見通し')
}

const WHOLE = '期待値を、内訳の和が計と一致するように整数にした。'

/** 職種別 and 部門別; a breakdown of which the city declares one part only is left out, and said to be. */
function addBreakdowns(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  writer.heading('職種別・部門別の職員数')
  const years = strengthYears(comparison)
  const families = wholeBreakdown(comparison, comparison.reference, years, 'jobFamily')
  const departments = wholeBreakdown(comparison, comparison.reference, years, 'department')
  if (families.lines.length < 2) writer.paragraph('職員が2つ以上の職種に分けられていないため、職種別の図（C11）と表はない。')
  else {
    for (const chart of charts) writer.figure(chart)
    addTable(writer, '職種', families, totalLine('現員 計', families))
  }
  if (departments.lines.length < 2) writer.paragraph('職員が2つ以上の部門に分けられていないため、部門別の表はない。')
  else addTable(writer, '部門', departments, totalLine('現員 計', departments))
}

function addTypes(writer: SectionWriter, comparison: Comparison, charts: readonly ChartSpec[]): void {
  const { inside, outside } = wholeByType(comparison, comparison.reference, strengthYears(comparison))
  if (charts.length === 0 && inside.lines.length === 0) return
  writer.heading('任用形態別の職員数')
  for (const chart of charts) writer.figure(chart)
  if (inside.lines.length === 0) return
  addTable(writer, '任用形態', inside, [
    ...totalLine('現員 計', inside),
    ...linesOf(outside).map(line => ({ ...line, label: `${line.label}（現員の外）` })),
  ])
}

function addTable(writer: SectionWriter, heading: string, breakdown: WholeBreakdown, below: readonly YearLine[]): void {
  addYearTable(
    writer,
    { caption: `${heading}別の職員数（現員、各年度4月1日現在）`, unit: '人', heading, notes: [WHOLE] },
    breakdown.years,
    [...linesOf(breakdown), ...below],
  )
}

const linesOf = ({ years, lines }: WholeBreakdown): readonly YearLine[] =>
  lines.map(({ id, title, people: counts }) => ({ id, label: title, at: year => people(counts[years.indexOf(year)]) }))

const totalLine = (label: string, { years, totals }: WholeBreakdown): readonly YearLine[] => [
  { id: 'total', label, reference: true, at: year => people(totals[years.indexOf(year)]) },
]
