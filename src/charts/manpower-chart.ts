/**
 * C21 現員と実質マンパワー: headcount and effective manpower on each 1 April, one panel a scenario, never on one line.
 *
 * Shown are the reference and the scenarios with DX, four panels at most; solid is effective manpower, broken is headcount. The strip says
 * by how much effective manpower has grown at the closing date.
 */
import { type Comparison, dxScenarios, hasManpower, manpowerGrowth, type ScenarioComparison } from '../compare/index.ts'
import { axisYear, type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import { axisBreakNotes, peopleScale, scaleRoom } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { signedDecimal } from './manpower-parts.ts'
import { type PanelAxes, type PanelLayers, panelAxes, panelFigure } from './panel-figure.ts'
import { pathLayers, rowsOf } from './panel-layers.ts'
import { PANEL_LEFT, panelGrid } from './panels.ts'
import { printedDecimal } from './printed.ts'
import { closingDate, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { INK } from './style.ts'

const MOST_PANELS = 4
/** Height of a panel, in pixels. */
const HEIGHT = 150

/** The two measures, as drawn. */
const LINES = [
  { measure: 'effectiveManpower', title: '実質マンパワー' },
  { measure: 'strength.actual', title: '現員' },
] as const

/** Builds C21 現員と実質マンパワー; nothing where the two are the same. */
export function manpowerChart(comparison: Comparison): ChartSpec | undefined {
  if (!hasManpower(comparison)) return undefined
  const { study } = comparison
  const reference = referenceScenario(comparison)
  const withDx = dxScenarios(comparison).filter(({ id }) => id !== reference.id)
  const shown = [reference, ...withDx].slice(0, MOST_PANELS)
  const years = yearsBetween(study.baseYear, study.closingYear)
  const points = pointsOf(comparison, shown, years)
  const scale = peopleScale(
    points.map(({ value }) => value),
    false,
  )
  const left = scaleRoom(scale, PANEL_LEFT)
  const grid = panelGrid(shown.length, 'first column', left)
  const strips = shown.map(scenario => ({
    title: shortTitle(comparison, scenario),
    figures: [growthText(comparison, scenario)],
  }))
  const title = finding(comparison, shown)
  return composeChart({
    id: 'C21',
    slug: 'c21-manpower',
    title,
    subtitle: '現員（破線、人）と実質マンパワー（実線、人分）、各年度4月1日現在。見出しは基準日からの実質増',
    figure: panelFigure(
      grid,
      strips,
      place => layers(shown[place.index] as ScenarioComparison, panelAxes(comparison, scale, place)),
      HEIGHT,
    ),
    left,
    data: { points },
    alt: `折れ線の小図${shown.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの現員と実質マンパワー。${title}。`,
    table: tableOf(comparison, shown, years),
    notes: [
      ...axisBreakNotes(scale),
      '※実質マンパワーは働きに換算した人数で、現員や定員と比べるものではない。',
      sourceNote(comparison),
    ],
  })
}

function pointsOf({ measures }: Comparison, shown: readonly ScenarioComparison[], years: readonly FiscalYear[]) {
  return shown.flatMap(({ id }) =>
    LINES.flatMap(({ measure, title: line }) =>
      years.flatMap(fiscalYear => {
        const value = measures.value(id, fiscalYear, measure)
        return value === undefined ? [] : [{ scenario: id, line, fiscalYear, value }]
      }),
    ),
  )
}

function tableOf(comparison: Comparison, shown: readonly ScenarioComparison[], years: readonly FiscalYear[]): ChartSpec['table'] {
  return {
    columns: ['年度', ...shown.flatMap(scenario => LINES.map(line => `${shortTitle(comparison, scenario)} ${line.title}`))],
    rows: years.map(year => [
      longYear(year),
      ...shown.flatMap(({ id }) => LINES.map(({ measure }) => printedDecimal(comparison.measures.value(id, year, measure), 1))),
    ]),
  }
}

function growthText(comparison: Comparison, { id }: ScenarioComparison): string {
  const { closingYear } = comparison.study
  return `${axisYear(closingYear)} ${signedDecimal(manpowerGrowth(comparison, id, closingYear)?.total)}人分`
}

/** Which scenario gains most effective manpower by the closing date, or loses least. */
function finding(comparison: Comparison, shown: readonly ScenarioComparison[]): string {
  const { closingYear } = comparison.study
  const growth = shown.map(({ id }) => manpowerGrowth(comparison, id, closingYear)?.total ?? 0)
  const most = Math.max(...growth)
  const named = shown[growth.indexOf(most)]
  const date = closingDate(comparison)
  const word = most < 0 ? `${printedDecimal(-most, 1)}人分の減` : `${printedDecimal(most, 1)}人分の増`
  if (named === undefined || shown.length === 1) return `${date}の実質マンパワーは、基準日から${word}である`
  const superlative = most < 0 ? '最も減らない' : '最も増える'
  return `${date}までに実質マンパワーが${superlative}のは「${shortTitle(comparison, named)}」で、基準日から${word}である`
}

function layers({ id }: ScenarioComparison, axes: PanelAxes): PanelLayers {
  const only = (line: string) => rowsOf('points', `datum.scenario === '${id}' && datum.line === '${line}'`)
  const [effective, heads] = LINES
  return [
    {
      ...only(heads.title),
      mark: { type: 'line', strokeWidth: 1.4, strokeDash: [4, 3], color: INK.muted },
      encoding: { x: axes.x, y: axes.y('value') },
    },
    ...pathLayers(only(effective.title), axes),
  ]
}
