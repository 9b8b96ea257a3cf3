/**
 * C2 職員数の見通しと幅（扇形図）: how sure strength is, one panel per scenario.
 *
 * Nested bands of the sampled runs (10–90 %, 25–75 %), the median as a line, 現員維持 and 定員 as thin lines; equal scales in all panels. The
 * idea is that of the Bank of England's fan chart. Without bands (fewer than 20 runs) there is no such chart.
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { axisYear, longYear } from '../terms/index.ts'
import { axisBreakNotes, peopleScale, scaleRoom } from './axes.ts'
import { FAN, FAN_LINES, keyRows, keyView } from './band-key.ts'
import {
  type BandPoint,
  bandNotes,
  closingBand,
  printedRange,
  printedWidth,
  sampledSourceNote,
  strengthBands,
} from './band-series.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { type PanelAxes, type PanelLayers, panelAxes, panelFigure } from './panel-figure.ts'
import { bandLayers, rowsOf } from './panel-layers.ts'
import { PANEL_LEFT, panelGrid } from './panels.ts'
import { printedPeople } from './printed.ts'
import { closingDate, countingNotes, linePoints, lineValue, referenceLine, shortTitle } from './series.ts'

/** Builds C2 職員数の見通しと幅. */
export function fanChart(comparison: Comparison): ChartSpec | undefined {
  const { study } = comparison
  const fans = strengthBands(comparison)
  const scenarios = comparison.scenarios.filter(scenario => closingBand(comparison, scenario) !== undefined)
  if (scenarios.length === 0) return undefined
  const [maintain, quota] = [linePoints(comparison, 'maintain'), linePoints(comparison, 'quota')]
  const values = [...fans.flatMap(({ p10, p90 }) => [p10, p90]), ...[...maintain, ...quota].map(point => point.value)]
  const scale = peopleScale(values, false)
  const left = scaleRoom(scale, PANEL_LEFT)
  const grid = panelGrid(scenarios.length, 'first column', left)
  const strips = scenarios.map(scenario => ({ title: scenario.title, figures: figuresOf(comparison, scenario) }))
  const key = keyRows(keyEntries(comparison), INNER_WIDTH - left)
  const title = finding(comparison, scenarios)
  return composeChart({
    id: 'C2',
    slug: 'c2-fans',
    title,
    subtitle: `職員数（現員、人）、各年度4月1日現在。80%の帯は、100回の試算のうち80回はこの範囲`,
    figure: {
      spacing: 8,
      vconcat: [
        keyView(key, INNER_WIDTH, left),
        panelFigure(grid, strips, place =>
          layers(scenarios[place.index] as ScenarioComparison, panelAxes(comparison, scale, place)),
        ),
      ],
    },
    left,
    data: { fans: fans.map(point => ({ ...point })), maintain, quota, key },
    alt: `帯の小図${scenarios.length}枚。${longYear(study.baseYear)}から${longYear(study.closingYear)}までの案ごとの職員数の中央値と50%、80%の幅。${title}。`,
    table: tableOf(comparison, fans),
    notes: [
      ...axisBreakNotes(scale),
      ...bandNotes(comparison, '80%の帯'),
      ...countingNotes(comparison, 'quota'),
      sampledSourceNote(comparison),
    ],
  })
}

/** The expected run and all percentiles, by scenario and year. */
const tableOf = (comparison: Comparison, fans: readonly BandPoint[]): ChartSpec['table'] => ({
  columns: ['案', '年度', '期待値', '10%', '25%', '中央値', '75%', '90%'],
  rows: fans.map(({ scenario, fiscalYear, p10, p25, p50, p75, p90 }) => [
    comparison.scenarios.find(({ id }) => id === scenario)?.title ?? scenario,
    longYear(fiscalYear),
    printedPeople(comparison.measures.value(scenario, fiscalYear, 'strength.actual')),
    ...[p10, p25, p50, p75, p90].map(printedPeople),
  ]),
})

function keyEntries(comparison: Comparison): Parameters<typeof keyRows>[0] {
  const line = (id: 'maintain' | 'quota', word: string) => {
    const value = lineValue(referenceLine(comparison, id), comparison.study.closingYear)
    return value === undefined ? [] : [{ kind: id, text: `${word}${printedPeople(value)}人` }]
  }
  return [
    { kind: 'most', text: '80%' },
    { kind: 'half', text: '50%' },
    { kind: 'median', text: '中央値' },
    ...line('maintain', '現員維持'),
    ...line('quota', '定員'),
  ]
}

/** Median and width on the closing date. */
function figuresOf(comparison: Comparison, scenario: ScenarioComparison): readonly string[] {
  const band = closingBand(comparison, scenario)
  if (band === undefined) return ['－']
  const median = `${axisYear(comparison.study.closingYear)} 中央値${printedPeople(band.p50)}人`
  return [median, band.constant ? '幅なし' : `80%の幅 ${printedRange(band)}人`]
}

/** Which scenario is least and which most uncertain on the closing date. */
function finding(comparison: Comparison, scenarios: readonly ScenarioComparison[]): string {
  const date = closingDate(comparison)
  const widths = scenarios.flatMap(scenario => {
    const band = closingBand(comparison, scenario)
    return band === undefined ? [] : [{ scenario, band, width: band.p90 - band.p10, text: printedWidth(band) }]
  })
  const sorted = [...widths].sort((a, b) => a.width - b.width)
  const [narrow, wide] = [sorted[0], sorted.at(-1)]
  if (narrow === undefined || wide === undefined) return `${date}の職員数の幅`
  if (widths.length === 1) {
    return wide.band.constant
      ? `${date}の職員数は、どの試算でも${printedPeople(wide.band.p50)}人`
      : `${date}の職員数は、100回の試算のうち80回は${printedRange(wide.band)}人`
  }
  if (narrow.text === wide.text) return `${date}の職員数の80%の幅は、どの案も${wide.text}`
  const name = (text: string): string => {
    const alike = widths.filter(entry => entry.text === text)
    const first = alike[0] === undefined ? '' : `「${shortTitle(comparison, alike[0].scenario)}」`
    return alike.length > 1 ? `${first}など${alike.length}案` : first
  }
  return `${date}の職員数の80%の幅が最も大きいのは${name(wide.text)}（${wide.text}）、最も小さいのは${name(narrow.text)}（${narrow.text}）`
}

function layers({ id }: ScenarioComparison, axes: PanelAxes): PanelLayers {
  const fans = rowsOf('fans', `datum.scenario === '${id}'`)
  const { x, y } = axes
  const line = (name: 'maintain' | 'quota'): UnitSpec<string> => ({
    data: { name },
    mark: { type: 'line', ...lineStyle(name) },
    encoding: { x, y: y('value') },
  })
  return [
    ...bandLayers(fans, axes, ['p10', 'p90'], FAN.most),
    ...bandLayers(fans, axes, ['p25', 'p75'], FAN.half),
    line('maintain'),
    line('quota'),
    { ...fans, mark: { type: 'line', ...FAN_LINES.median }, encoding: { x, y: y('p50') } },
  ]
}

const lineStyle = (id: 'maintain' | 'quota') =>
  id === 'quota' ? { ...FAN_LINES.quota, strokeDash: [...FAN_LINES.quota.strokeDash] } : FAN_LINES.maintain
