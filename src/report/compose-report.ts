/**
 * The report of a comparison (報告書の構成): which sections there are, in which order, and where each chart stands.
 *
 * Follows the order of a 定員管理計画（資料編）: the conclusion first, then the present, the outlook, the alternatives, the goals,
 * what it all rests on, how
 * uncertain it is where runs were sampled, and the terms. A chart that the list below does not know stands in section 4. Not here: wording, which each section holds.
 */
import type { ChartSpec } from '../charts/index.ts'
import type { Comparison } from '../compare/index.ts'
import { longYear } from '../terms/index.ts'
import type { ReportDocument } from './report-document.ts'
import { alternatives } from './sections/alternatives.ts'
import { assumptions } from './sections/assumptions.ts'
import { conclusion } from './sections/conclusion.ts'
import { glossary } from './sections/glossary.ts'
import { goals } from './sections/goals.ts'
import { limits } from './sections/limits.ts'
import { outlook } from './sections/outlook.ts'
import { present } from './sections/present.ts'
import { record } from './sections/record.ts'
import { uncertainty } from './sections/uncertainty.ts'

/** Where the charts of the catalogue stand (図の位置). */
const PRESENT = ['C1', 'C3', 'C4']
const BENCHMARKS = ['C13']
const FLOWS = ['C5', 'C6']
const FAMILIES = ['C11']
const TYPES = ['C12']
const SUCCESSION = ['C18']
const MANAGERS = ['C23']
const HIRES = ['C7']
const COST = ['C14']
const MANPOWER = ['C8', 'C19', 'C20', 'C21']
const FANS = ['C2']
const CHANCES = ['C17']

/** Composes the report (報告書) of a comparison with the given charts, which stand in their order. */
export function composeReport(comparison: Comparison, charts: readonly ChartSpec[]): ReportDocument {
  const { study, municipality } = comparison
  const chosen = (ids: readonly string[]): readonly ChartSpec[] => charts.filter(chart => ids.includes(chart.id))
  const sampled = study.runs > 0 ? [...FANS, ...CHANCES] : []
  const placed = [
    ...sampled,
    ...PRESENT,
    ...BENCHMARKS,
    ...FLOWS,
    ...FAMILIES,
    ...TYPES,
    ...SUCCESSION,
    ...MANAGERS,
    ...HIRES,
    ...MANPOWER,
    ...COST,
  ]
  const sections = [
    conclusion(comparison),
    present(comparison, chosen(PRESENT), chosen(BENCHMARKS)),
    outlook(comparison, {
      flows: chosen(FLOWS),
      families: chosen(FAMILIES),
      types: chosen(TYPES),
      succession: chosen(SUCCESSION),
      managers: chosen(MANAGERS),
    }),
    alternatives(comparison, {
      hires: chosen(HIRES),
      strength: charts.filter(chart => !placed.includes(chart.id)),
      cost: chosen(COST),
      manpower: chosen(MANPOWER),
    }),
    goals(comparison),
    assumptions(comparison),
    ...(study.runs === 0 ? [] : [uncertainty(comparison, 7, { fans: chosen(FANS), chances: chosen(CHANCES) })]),
  ]
  const after = sections.length + 1
  sections.push(limits(comparison, after), record(comparison, after + 1))
  return {
    title: study.title,
    subtitle: `${municipality.name}　職員数の推計と採用方針の比較　${longYear(study.from)}～${longYear(study.to)}`,
    sections: [...sections, glossary(sections)],
  }
}
