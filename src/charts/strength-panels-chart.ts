/**
 * C9 シナリオ比較（小図の並び）: one panel per scenario, its own path black, the others behind it in grey.
 *
 * Equal scales in all panels; 現員維持 and 定員 are thin reference lines; the end value stands in the strip, where no line can
 * run through it.
 */
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { axisYear, longYear, yearsBetween } from '../terms/index.ts'
import { axisBreakNotes, type PeopleScale, peopleChannel, peopleScale, scaleRoom, yearChannel } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { PANEL_LEFT, panelGrid, panelSpacing, stripTitles } from './panels.ts'
import { printedChange, printedPeople } from './printed.ts'
import { closingStrength, countingNotes, lineValue, referenceLine, sourceNote, strengthPath } from './series.ts'
import { INK } from './style.ts'

/** Builds C9 シナリオ比較. */
export function strengthPanelsChart(comparison: Comparison): ChartSpec {
  const { study, scenarios } = comparison
  const paths = scenarios.flatMap(scenario =>
    strengthPath(comparison, scenario.id).map(point => ({ scenario: scenario.id, ...point })),
  )
  const maintain = pointsOf(comparison, 'maintain')
  const quota = pointsOf(comparison, 'quota')
  const scale = peopleScale(
    [...paths, ...maintain, ...quota].map(point => point.value),
    false,
  )
  const left = scaleRoom(scale, PANEL_LEFT)
  const grid = panelGrid(scenarios.length, 'first column', left)
  const strips = stripTitles(
    scenarios.map(scenario => ({ title: scenario.title, figures: [closingFigures(comparison, scenario)] })),
    grid,
  )
  const title = finding(comparison)
  return composeChart({
    id: 'C9',
    slug: 'c9-paths',
    title,
    subtitle: `職員数（現員、人）、各年度4月1日現在。${legend(comparison)}`,
    figure: {
      columns: grid.columns,
      bounds: 'flush',
      spacing: panelSpacing(strips, 34),
      concat: scenarios.map((scenario, index) => ({
        title: strips[index] ?? scenario.title,
        width: grid.width,
        height: grid.height,
        layer: layers(comparison, scenario, scale, { width: grid.width, withLabels: index % grid.columns === 0 }),
      })),
    },
    left,
    data: { paths, maintain, quota },
    alt: `折れ線の小図${scenarios.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの案ごとの職員数。${title}。`,
    table: {
      columns: ['年度', ...scenarios.map(scenario => scenario.title)],
      rows: yearsBetween(study.baseYear, study.closingYear).map(year => [
        longYear(year),
        ...scenarios.map(scenario => printedPeople(comparison.measures.value(scenario.id, year, 'strength.actual'))),
      ]),
    },
    notes: [...axisBreakNotes(scale), ...countingNotes(comparison, 'quota'), sourceNote(comparison)],
  })
}

const pointsOf = (comparison: Comparison, id: 'maintain' | 'quota') =>
  (referenceLine(comparison, id)?.values ?? []).map(point => ({ ...point }))

function closingFigures(comparison: Comparison, scenario: ScenarioComparison): string {
  const closing = closingStrength(comparison, scenario.id)
  if (closing === undefined) return '－'
  const change = Math.round(closing) - Math.round(scenario.summary.strength.base)
  return `${axisYear(comparison.study.closingYear)} ${printedPeople(closing)}人（${printedChange(change)}）`
}

/** How many scenarios never fall below the strength of the base date. */
function finding(comparison: Comparison): string {
  const count = comparison.scenarios.length
  const base = `現員${printedPeople(comparison.scenarios[0]?.summary.strength.base)}人`
  const keeping = comparison.scenarios.filter(scenario => scenario.summary.strength.yearsBelow === 0)
  if (count === 1)
    return keeping.length === 1
      ? `${base}を毎年度下回らない`
      : `${base}を下回る年度が${comparison.scenarios[0]?.summary.strength.yearsBelow}回ある`
  if (keeping.length === 0) return `${base}を毎年度保つ案はない`
  if (keeping.length === count) return `${count}案とも${base}を毎年度保つ`
  return `${base}を毎年度保つのは${count}案のうち${keeping.length}案`
}

function legend(comparison: Comparison): string {
  const { closingYear } = comparison.study
  const parts = [comparison.scenarios.length > 1 ? '黒はその案、灰色はほかの案' : '黒は推計']
  const maintain = lineValue(referenceLine(comparison, 'maintain'), closingYear)
  const quota = lineValue(referenceLine(comparison, 'quota'), closingYear)
  if (maintain !== undefined) parts.push(`細い実線は現員維持${printedPeople(maintain)}人`)
  if (quota !== undefined) parts.push(`点線は定員${printedPeople(quota)}人`)
  return parts.join('、')
}

function layers(
  comparison: Comparison,
  scenario: ScenarioComparison,
  scale: PeopleScale,
  panel: { readonly width: number; readonly withLabels: boolean },
): (LayerSpec<string> | UnitSpec<string>)[] {
  const x = yearChannel({ from: comparison.study.baseYear, to: comparison.study.closingYear, width: panel.width })
  const y = peopleChannel('value', scale, panel.withLabels)
  const own = [{ filter: `datum.scenario === '${scenario.id}'` }]
  return [
    {
      data: { name: 'paths' },
      transform: [{ filter: `datum.scenario !== '${scenario.id}'` }],
      mark: { type: 'line', strokeWidth: 1, color: INK.others },
      encoding: { x, y, detail: { field: 'scenario', type: 'nominal' } },
    },
    { data: { name: 'maintain' }, mark: { type: 'line', strokeWidth: 0.8, color: INK.muted }, encoding: { x, y } },
    {
      data: { name: 'quota' },
      mark: { type: 'line', strokeWidth: 0.8, strokeDash: [1.5, 2.5], color: INK.text },
      encoding: { x, y },
    },
    { data: { name: 'paths' }, transform: own, mark: { type: 'line', strokeWidth: 1.8, color: INK.text }, encoding: { x, y } },
    {
      data: { name: 'paths' },
      transform: own,
      mark: { type: 'point', filled: true, size: 16, color: INK.text, opacity: 1 },
      encoding: { x, y },
    },
  ]
}
