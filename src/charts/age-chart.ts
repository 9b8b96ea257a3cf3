/**
 * C3 年齢構成（現在と最終年度）: people by five-year age band on the base date and on the closing date.
 *
 * Filled bars: now; outlined bars: the closing date. One panel per scenario, the reference first; what is now is the same in
 * all. Ages are ages on 1 April. The bands are those the city publishes, so no single age is shown.
 */
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison, ScenarioComparison } from '../compare/index.ts'
import { longYear } from '../terms/index.ts'
import { BAND_STARTS, banded, bandTitle } from './age-bands.ts'
import { peopleScale } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart } from './frame.ts'
import { panelGrid, panelSpacing, stripTitles } from './panels.ts'
import { printedDecimal, printedExpected, printedPeople, ROUNDING_NOTE } from './printed.ts'
import { assumedStaffNote, closingDate, peopleByAge, referenceScenario, shortTitle, sourceNote } from './series.ts'
import { FILL, INK, SIZE } from './style.ts'

const BAND_HEIGHT = 17

type BandRow = {
  readonly scenario: string
  readonly band: string
  readonly now: number
  readonly closing: number
  readonly label: string
  /** Where the number stands: beyond both bars. */
  readonly labelAt: number
}

/** Builds C3 年齢構成. */
export function ageChart(comparison: Comparison): ChartSpec {
  const reference = referenceScenario(comparison)
  const scenarios = [reference, ...comparison.scenarios.filter(scenario => scenario !== reference)]
  const bands = scenarios.flatMap(scenario => bandRows(comparison, scenario))
  const grid = panelGrid(scenarios.length)
  const longest = peopleScale(
    bands.flatMap(row => [row.now, row.closing]),
    true,
  )
  const strips = stripTitles(
    scenarios.map(scenario => ({ title: scenario.title, figures: [stripFigures(comparison, scenario)] })),
    { columns: grid.columns, width: grid.width - 10 },
  )
  const title = finding(comparison, bands)
  const date = closingDate(comparison)
  return composeChart({
    id: 'C3',
    slug: 'c3-ages',
    title,
    subtitle: `5歳階級別の職員数（現員、人）。塗りは${longYear(comparison.study.baseYear).replace('年度', '年')}4月1日、枠線と数字は${date}`,
    figure: {
      columns: grid.columns,
      bounds: 'flush',
      spacing: panelSpacing(strips, 30),
      concat: scenarios.map((scenario, index) => ({
        title: strips[index] ?? scenario.title,
        width: grid.width - 10,
        height: { step: BAND_HEIGHT },
        layer: layers(
          scenario,
          longest.to * 1.12,
          longest.ticks.filter((_, at) => grid.columns <= 2 || at % 2 === 0),
          index % grid.columns === 0,
        ),
      })),
    },
    left: 52,
    data: { bands },
    alt: `横棒の小図${scenarios.length}枚。年齢階級別の職員数の現在と${date}。${title}。`,
    table: table(comparison, scenarios),
    notes: [...assumedStaffNote(comparison, '年齢別'), `※年齢は各年4月1日現在。${ROUNDING_NOTE}`, sourceNote(comparison)],
  })
}

function bandRows(comparison: Comparison, scenario: ScenarioComparison): readonly BandRow[] {
  const now = banded(peopleByAge(comparison, scenario.id, comparison.study.baseYear))
  const closing = banded(peopleByAge(comparison, scenario.id, comparison.study.closingYear))
  return BAND_STARTS.map((_, index) => ({
    scenario: scenario.id,
    band: bandTitle(index),
    now: now[index] ?? 0,
    closing: closing[index] ?? 0,
    label: printedPeople(closing[index]),
    labelAt: Math.max(now[index] ?? 0, closing[index] ?? 0),
  }))
}

function stripFigures(comparison: Comparison, scenario: ScenarioComparison): string {
  const now = comparison.measures.value(scenario.id, comparison.study.baseYear, 'age.mean')
  return `平均${printedDecimal(now, 1)}→${printedDecimal(scenario.summary.age.mean, 1)}歳`
}

/** What becomes of those past 60 in the reference scenario. */
function finding(comparison: Comparison, bands: readonly BandRow[]): string {
  const reference = referenceScenario(comparison)
  const own = bands.filter(row => row.scenario === reference.id)
  const sixty = own.slice(BAND_STARTS.indexOf(60))
  const now = Math.round(sixty.reduce((sum, row) => sum + row.now, 0))
  const closing = Math.round(sixty.reduce((sum, row) => sum + row.closing, 0))
  const date = closingDate(comparison)
  const who = comparison.scenarios.length > 1 ? `「${shortTitle(comparison, reference)}」では、` : ''
  if (now === closing) return `${who}60歳以上の職員は${date}も現在と同じ${printedPeople(now)}人である`
  return `${who}60歳以上の職員が現在の${printedPeople(now)}人から${date}には${printedPeople(closing)}人に${closing > now ? '増える' : '減る'}`
}

function layers(
  scenario: ScenarioComparison,
  widest: number,
  ticks: readonly number[],
  withLabels: boolean,
): (LayerSpec<string> | UnitSpec<string>)[] {
  const data = { name: 'bands' }
  const transform = [{ filter: `datum.scenario === '${scenario.id}'` }]
  const some = [...transform, { filter: 'datum.closing > 0' }]
  const y = {
    field: 'band',
    type: 'ordinal' as const,
    scale: { domain: BAND_STARTS.map((_, index) => bandTitle(index)).reverse(), paddingInner: 0.2 },
    axis: {
      labels: withLabels,
      grid: false,
      ticks: false,
      title: withLabels ? '（歳）' : null,
      titleAngle: 0,
      titleAlign: 'right' as const,
      titleBaseline: 'bottom' as const,
      titleX: -2,
      titleY: -11,
    },
  }
  const x = (field: 'now' | 'closing' | 'labelAt') => ({
    field,
    type: 'quantitative' as const,
    scale: { domain: [0, widest], nice: false },
    axis: { values: [...ticks], grid: true, format: ',d', title: null },
  })
  return [
    { data, transform, mark: { type: 'bar', color: FILL.pale }, encoding: { y, x: x('now') } },
    {
      data,
      transform: some,
      mark: { type: 'bar', fill: null, stroke: INK.text, strokeWidth: 1.2, height: { band: 0.55 } },
      encoding: { y, x: x('closing') },
    },
    {
      data,
      transform,
      mark: { type: 'text', align: 'left', dx: 4, fontSize: SIZE.axis },
      encoding: { y, x: x('labelAt'), text: { field: 'label' } },
    },
  ]
}

function table(comparison: Comparison, scenarios: readonly ScenarioComparison[]): ChartSpec['table'] {
  const reference = referenceScenario(comparison)
  const now = banded(peopleByAge(comparison, reference.id, comparison.study.baseYear))
  const closing = scenarios.map(scenario => banded(peopleByAge(comparison, scenario.id, comparison.study.closingYear)))
  const total = (counts: readonly number[]) => printedExpected(counts.reduce((sum, count) => sum + count, 0))
  return {
    columns: ['年齢', '現在', ...scenarios.map(scenario => `${closingDate(comparison)} ${scenario.title}`)],
    rows: [
      ...BAND_STARTS.map((_, index) => [
        bandTitle(index),
        printedExpected(now[index]),
        ...closing.map(counts => printedExpected(counts[index])),
      ]),
      ['計', total(now), ...closing.map(total)],
    ],
  }
}
