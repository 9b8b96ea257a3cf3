/**
 * C8 増減要因（滝グラフ）: what effective manpower gains between the base date and the closing date, part by part, up to 実質増.
 *
 * The first bar starts at 0, every other where the one before ended; the last is the sum. One panel for each scenario with DX, the
 * reference where there is none. Not here: why headcount itself moves, which C6 shows.
 */
import type { NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { type Comparison, hasManpower, manpowerGrowth, type ScenarioComparison } from '../compare/index.ts'
import type { ManpowerPart } from '../measure/index.ts'
import { axisYear } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, peopleScale } from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { MANPOWER_PART_LINES, MANPOWER_PART_TITLES, shownForDx, signedDecimal } from './manpower-parts.ts'
import { printedDecimal, ROUNDING_NOTE } from './printed.ts'
import { closingDate, shortTitle, sourceNote } from './series.ts'
import { FILL, INK, SIZE } from './style.ts'

const LEFT = 46
const WIDTH = INNER_WIDTH - LEFT - 8
const HEIGHT = 150

/** The last bar. */
const SUM = '実質増'

/** A bar of the waterfall (滝の1本). */
interface Step {
  readonly panel: number
  readonly place: number
  readonly name: string
  readonly lines: readonly string[]
  readonly change: number
  readonly from: number
  readonly to: number
}

/** Builds C8 増減要因; nothing where effective manpower is headcount. */
export function manpowerWaterfallChart(comparison: Comparison): ChartSpec | undefined {
  if (!hasManpower(comparison)) return undefined
  const { study } = comparison
  const scenarios = shownForDx(comparison)
  const panels = scenarios.map((scenario, panel) => stepsOf(comparison, scenario, panel))
  const steps = panels.flat()
  if (steps.length === 0) return undefined
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const spread = Math.max(...ends) - Math.min(...ends)
  const scale = peopleScale([...ends, Math.max(...ends) + spread * 0.15, Math.min(...ends) - spread * 0.15], true)
  const title = finding(comparison, scenarios[0], panels[0] ?? [])
  return composeChart({
    id: 'C8',
    slug: 'c8-manpower-waterfall',
    title,
    subtitle: `実質マンパワーの増減の内訳（人分）、${axisYear(study.baseYear)}.4.1から${axisYear(study.closingYear)}.4.1まで`,
    figure: {
      columns: 1,
      spacing: 46,
      concat: scenarios.map((scenario, panel) => panelOf(shortTitle(comparison, scenario), panels[panel] ?? [], scale, panel)),
    },
    left: LEFT,
    data: dataOf(panels),
    alt: `滝グラフ${scenarios.length}枚。基準日から${closingDate(comparison)}までの実質マンパワーの増減の内訳（人分）。${title}。`,
    table: {
      columns: ['内訳', ...scenarios.map(scenario => shortTitle(comparison, scenario))],
      rows: (panels[0] ?? []).map(({ name }, place) => [
        name,
        ...panels.map(panelSteps => signedDecimal(panelSteps[place]?.change)),
      ]),
    },
    notes: [`※現員とは別に、働きに換算した人数。${ROUNDING_NOTE}`, sourceNote(comparison)],
  })
}

function dataOf(panels: readonly (readonly Step[])[]): ChartSpec['data'] {
  const steps = panels.flat()
  return {
    steps: steps.map(({ panel, place, name, change, from, to }) => ({
      panel,
      place,
      name,
      kind: kindOf(name, change),
      from,
      to,
    })),
    labels: steps.map(({ panel, place, change, to }) => ({
      panel,
      place,
      level: to,
      side: change < 0 ? 'below' : 'above',
      text: signedDecimal(change),
    })),
    joins: panels.flatMap(panelSteps =>
      panelSteps.slice(0, -1).map(({ panel, place, to }) => ({ panel, place, next: place + 1, level: to })),
    ),
    zero: [{ level: 0 }],
  }
}

const kindOf = (name: string, change: number): 'sum' | 'up' | 'down' => (name === SUM ? 'sum' : change < 0 ? 'down' : 'up')

function stepsOf(comparison: Comparison, scenario: ScenarioComparison, panel: number): readonly Step[] {
  const growth = manpowerGrowth(comparison, scenario.id, comparison.study.closingYear)
  if (growth === undefined) return []
  let level = 0
  const steps = [...growth.parts].map(([part, change], place): Step => {
    const from = level
    level += change
    const key = part as ManpowerPart
    const name = key === 'headcount' ? '現員の増減' : MANPOWER_PART_TITLES[key]
    return { panel, place, name, lines: MANPOWER_PART_LINES[key], change, from, to: level }
  })
  return [...steps, { panel, place: steps.length, name: SUM, lines: [SUM], change: growth.total, from: 0, to: growth.total }]
}

function finding(comparison: Comparison, scenario: ScenarioComparison | undefined, steps: readonly Step[]): string {
  const total = steps.at(-1)?.change ?? 0
  const named = scenario === undefined ? '' : `「${shortTitle(comparison, scenario)}」では`
  const ofDx = steps.filter(({ name }) => name === MANPOWER_PART_TITLES.dx).reduce((sum, { change }) => sum + change, 0)
  const word = total < 0 ? '減る' : '増える'
  const because = ofDx > 0 ? `（DXで空く時間は${signedDecimal(ofDx)}人分）` : ''
  return `${named}実質マンパワーは${closingDate(comparison)}までに${printedDecimal(Math.abs(total), 1)}人分${word}${because}`
}

function panelOf(title: string, steps: readonly Step[], scale: PeopleScale, panel: number): NonNormalizedSpec {
  const lines = steps.map(({ place, lines: text }) => `${place}: [${text.map(line => `'${line}'`).join(', ')}]`)
  const x = {
    field: 'place',
    type: 'ordinal' as const,
    scale: { domain: steps.map(({ place }) => place), paddingInner: 0.3, paddingOuter: 0.2 },
    axis: { ticks: false, labelPadding: 6, labelLineHeight: 13, labelExpr: `{${lines.join(', ')}}[datum.value]` },
  }
  const channel = peopleChannel('from', scale)
  const y = (field: string) => ({ ...channel, field, axis: { ...channel.axis, title: '（人分）' } })
  return {
    title: { text: title, fontSize: SIZE.strip, fontWeight: 'bold', anchor: 'start', frame: 'group', offset: 18 },
    width: WIDTH,
    height: HEIGHT,
    layer: [
      ...marks({ x, y, transform: [{ filter: `datum.panel === ${panel}` }] }),
      { data: { name: 'zero' }, mark: { type: 'rule', strokeWidth: 0.8, color: INK.text }, encoding: { y: y('level') } },
    ],
  }
}

/** The channels of a panel and the rows that belong to it. */
interface PanelChannels {
  readonly x: object
  readonly y: (field: string) => object
  readonly transform: readonly { readonly filter: string }[]
}

/** Connectors, bars, and numbers above what goes up and below what goes down. */
function marks({ x, y, transform }: PanelChannels): UnitSpec<string>[] {
  return [
    {
      data: { name: 'joins' },
      transform,
      mark: { type: 'rule', strokeWidth: 0.8, strokeDash: [2, 2], color: INK.muted },
      encoding: { x, x2: { field: 'next' }, y: y('level') },
    },
    {
      data: { name: 'steps' },
      transform,
      mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
      encoding: {
        x,
        y: y('from'),
        y2: { field: 'to' },
        fill: {
          field: 'kind',
          type: 'nominal',
          scale: { domain: ['up', 'down', 'sum'], range: [FILL.white, FILL.hatch, FILL.dark] },
          legend: null,
        },
      },
    },
    ...(['above', 'below'] as const).map(side => ({
      data: { name: 'labels' },
      transform: [...transform, { filter: `datum.side === '${side}'` }],
      mark: {
        type: 'text' as const,
        baseline: side === 'above' ? ('bottom' as const) : ('top' as const),
        dy: side === 'above' ? -3 : 4,
      },
      encoding: { x, y: y('level'), text: { field: 'text' } },
    })),
  ] as UnitSpec<string>[]
}
