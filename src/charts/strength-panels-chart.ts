/**
 * C9 シナリオ比較（小図の並び）: one panel per scenario, its own path black, the others behind it in grey.
 *
 * With sampled runs the band of 10–90 % lies behind its own path. Equal scales in all panels; 現員維持 and 定員 are thin reference lines; the end value stands in the strip, where no line can
 * run through it.
 */
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { axisYear, longYear, yearsBetween } from '../terms/index.ts'
import { axisBreakNotes, peopleScale, scaleRoom } from './axes.ts'
import { FAN } from './band-key.ts'
import { bandedSourceNote, bandNotes, closingBand, expectedFinding, printedRange, strengthBands } from './band-series.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { type PanelAxes, type PanelLayers, panelAxes, panelFigure } from './panel-figure.ts'
import { bandLayers, pathLayers, rowsOf } from './panel-layers.ts'
import { PANEL_LEFT, panelGrid } from './panels.ts'
import { printedChange, printedPeople } from './printed.ts'
import { closingStrength, countingNotes, linePoints, lineValue, referenceLine, strengthPath } from './series.ts'
import { INK } from './style.ts'

/** Builds C9 シナリオ比較. */
export function strengthPanelsChart(comparison: Comparison): ChartSpec {
  const { study, scenarios } = comparison
  const paths = scenarios.flatMap(scenario =>
    strengthPath(comparison, scenario.id).map(point => ({ scenario: scenario.id, ...point })),
  )
  const maintain = linePoints(comparison, 'maintain')
  const quota = linePoints(comparison, 'quota')
  const fans = strengthBands(comparison)
  const values = [...paths, ...maintain, ...quota].map(point => point.value)
  const scale = peopleScale([...values, ...fans.flatMap(({ p10, p90 }) => [p10, p90])], false)
  const left = scaleRoom(scale, PANEL_LEFT)
  const grid = panelGrid(scenarios.length, 'first column', left)
  const strips = scenarios.map(scenario => ({
    title: scenario.title,
    figures: [closingFigures(comparison, scenario), ...rangeFigures(comparison, scenario)],
  }))
  const title = expectedFinding(comparison, finding(comparison))
  return composeChart({
    id: 'C9',
    slug: 'c9-paths',
    title,
    subtitle: `職員数（現員、人）、各年度4月1日現在。${legend(comparison)}`,
    figure: panelFigure(grid, strips, place =>
      layers(comparison, scenarios[place.index] as ScenarioComparison, panelAxes(comparison, scale, place)),
    ),
    left,
    data: { paths, maintain, quota, ...(fans.length === 0 ? {} : { fans: fans.map(point => ({ ...point })) }) },
    alt: `折れ線の小図${scenarios.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの案ごとの職員数。${title}。`,
    table: tableOf(comparison),
    notes: [
      ...axisBreakNotes(scale),
      ...bandNotes(comparison, '帯'),
      ...countingNotes(comparison, 'quota'),
      bandedSourceNote(comparison),
    ],
  })
}

/** Strength by year and scenario. */
const tableOf = ({ measures, scenarios, study }: Comparison): ChartSpec['table'] => ({
  columns: ['年度', ...scenarios.map(scenario => scenario.title)],
  rows: yearsBetween(study.baseYear, study.closingYear).map(year => [
    longYear(year),
    ...scenarios.map(scenario => printedPeople(measures.value(scenario.id, year, 'strength.actual'))),
  ]),
})

function closingFigures(comparison: Comparison, scenario: ScenarioComparison): string {
  const closing = closingStrength(comparison, scenario.id)
  if (closing === undefined) return '－'
  const change = Math.round(closing) - Math.round(scenario.summary.strength.base)
  return `${axisYear(comparison.study.closingYear)} ${printedPeople(closing)}人（${printedChange(change)}）`
}

/** Ten to ninety per cent of strength on the closing date, or nothing. */
function rangeFigures(comparison: Comparison, scenario: ScenarioComparison): readonly string[] {
  const band = closingBand(comparison, scenario)
  if (band === undefined) return []
  return [band.constant ? '幅なし' : `80%の幅 ${printedRange(band)}人`]
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
  if (strengthBands(comparison).length > 0) parts.push('帯は80%の幅')
  const maintain = lineValue(referenceLine(comparison, 'maintain'), closingYear)
  const quota = lineValue(referenceLine(comparison, 'quota'), closingYear)
  if (maintain !== undefined) parts.push(`細い実線は現員維持${printedPeople(maintain)}人`)
  if (quota !== undefined) parts.push(`点線は定員${printedPeople(quota)}人`)
  return parts.join('、')
}

function layers(comparison: Comparison, scenario: ScenarioComparison, axes: PanelAxes): PanelLayers {
  const { x } = axes
  const y = axes.y('value')
  const own = `datum.scenario === '${scenario.id}'`
  const withBand = closingBand(comparison, scenario) !== undefined
  return [
    ...(withBand ? bandLayers(rowsOf('fans', own), axes, ['p10', 'p90'], FAN.most) : []),
    {
      ...rowsOf('paths', `datum.scenario !== '${scenario.id}'`),
      mark: { type: 'line', strokeWidth: 1, color: INK.others },
      encoding: { x, y, detail: { field: 'scenario', type: 'nominal' } },
    },
    { data: { name: 'maintain' }, mark: { type: 'line', strokeWidth: 0.8, color: INK.muted }, encoding: { x, y } },
    {
      data: { name: 'quota' },
      mark: { type: 'line', strokeWidth: 0.8, strokeDash: [1.5, 2.5], color: INK.text },
      encoding: { x, y },
    },
    ...pathLayers(rowsOf('paths', own), axes),
  ]
}
