/**
 * C1 職員数の推移（実績・計画・推計）: how we got here, and where each scenario leads.
 *
 * Solid line with filled dots: what was counted; thin step line: what was planned; dashed lines from the base date on: the
 * projections. With more than four scenarios the reference is drawn in black and the others in the background, named by the
 * range they span; their own panels are C9.
 */
import type { LayerSpec, NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import { type FiscalYear, longYear, yearsBetween } from '../terms/index.ts'
import {
  axisBreakNotes,
  type PeopleChannel,
  type PeopleScale,
  peopleChannel,
  peopleScale,
  scaleRoom,
  type YearChannel,
  yearChannel,
} from './axes.ts'
import type { ChartSpec } from './chart-spec.ts'
import { composeChart, INNER_WIDTH } from './frame.ts'
import { printedPeople } from './printed.ts'
import {
  closingDate,
  closingStrength,
  countingNotes,
  linePoints,
  lineValue,
  referenceLine,
  referenceScenario,
  shortTitle,
  sourceNote,
  strengthPath,
} from './series.ts'
import { endLabels, isCrowded, LABEL_LINE, pastLabels } from './strength-labels.ts'
import { INK, LINE_STYLES } from './style.ts'

const LEFT = 44
const RIGHT = 150
const HEIGHT = 230
/** Where end labels begin, in pixels right of the plot. */
const LABEL_PLACE = 25
/** The reference is solid in C9, but a projection is never solid beside an actual. */
const PROJECTED_DASH = [2, 2]

/** Builds C1 職員数の推移. */
export function strengthChart(comparison: Comparison): ChartSpec {
  const { municipality, study } = comparison
  const history = municipality.history.map(row => ({
    fiscalYear: row.fiscalYear,
    actual: row.actual,
    planned: row.planned ?? null,
  }))
  const projection = projectionRows(comparison)
  const quota = linePoints(comparison, 'quota')
  const values = [
    ...history.flatMap(row => [row.actual, row.planned ?? row.actual]),
    ...[...projection, ...quota].map(row => row.value),
  ]
  const scale = peopleScale(values, false)
  const first = history[0]?.fiscalYear ?? study.baseYear
  const left = scaleRoom(scale, LEFT)
  const title = finding(comparison)
  return composeChart({
    id: 'C1',
    slug: 'c1-strength',
    title,
    subtitle: '職員数（現員、人）、各年度4月1日現在。黒丸の実線は実績、細い階段線は計画、破線は推計',
    figure: figure(comparison, scale, first, left),
    left,
    data: {
      history,
      projection,
      quota,
      endLabels: endLabels(comparison, scale, { height: HEIGHT, width: RIGHT - LABEL_PLACE - 2 }),
      baseDate: [{ fiscalYear: study.baseYear, text: '推計→' }],
      pastLabels: pastLabels(history, scale, HEIGHT),
    },
    alt: `折れ線図。${longYear(first)}から${longYear(study.closingYear)}までの職員数の実績・計画・推計。${title}。`,
    table: table(comparison),
    notes: [...axisBreakNotes(scale), ...manyNote(comparison), ...countingNotes(comparison, 'quota'), sourceNote(comparison)],
  })
}

function manyNote(comparison: Comparison): readonly string[] {
  if (!isCrowded(comparison)) return []
  return [
    `※黒い破線は基準案「${shortTitle(comparison, referenceScenario(comparison))}」、灰色の線はほかの案です。案ごとの線はC9にあります。`,
  ]
}

function projectionRows(comparison: Comparison) {
  return comparison.scenarios.flatMap(scenario =>
    strengthPath(comparison, scenario.id).map(point => ({
      scenario: scenario.id,
      fiscalYear: point.fiscalYear,
      value: point.value,
    })),
  )
}

/** The finding: where strength stands at the closing date, by scenario. */
function finding(comparison: Comparison): string {
  const date = closingDate(comparison)
  const ends = comparison.scenarios.flatMap(scenario => closingStrength(comparison, scenario.id) ?? []).map(Math.round)
  const base = printedPeople(referenceScenario(comparison).summary.strength.base)
  const [lowest, highest] = [Math.min(...ends), Math.max(...ends)]
  if (ends.length === 0) return `職員数は${longYear(comparison.study.baseYear)}に${base}人である`
  if (lowest !== highest)
    return `職員数は現在の${base}人から、${date}には案により${printedPeople(lowest)}～${printedPeople(highest)}人に分かれる`
  const change = printedPeople(lowest) === base ? 'と変わらない' : lowest > Number(base.replace(',', '')) ? 'に増える' : 'に減る'
  const people = printedPeople(lowest)
  return `職員数は現在の${base}人${change === 'と変わらない' ? `と、${date}も変わらない` : `から、${date}には${people}人${change}`}`
}

function figure(comparison: Comparison, scale: PeopleScale, first: FiscalYear, left: number): NonNormalizedSpec {
  const { baseYear, closingYear } = comparison.study
  const width = INNER_WIDTH - left - RIGHT
  const x = yearChannel({ from: first, to: closingYear, width, anchor: baseYear })
  const y = (field: string) => peopleChannel(field, scale)
  const history = { name: 'history' }
  const baseDate = { name: 'baseDate' }
  return {
    width,
    height: HEIGHT,
    layer: [
      { data: history, mark: { ...STEP, color: INK.muted }, encoding: { x, y: y('planned') } },
      { data: { name: 'quota' }, mark: { ...STEP, color: INK.muted }, encoding: { x, y: y('value') } },
      ...projectionLayers(comparison, x, y('value')),
      { data: history, mark: { type: 'line', strokeWidth: 1.6, color: INK.text }, encoding: { x, y: y('actual') } },
      { data: history, mark: { ...DOT, filled: true, fill: INK.text }, encoding: { x, y: y('actual') } },
      { data: { name: 'pastLabels' }, mark: { type: 'text', baseline: 'middle' }, encoding: { x, y: y('value'), text: TEXT } },
      { data: baseDate, mark: { type: 'rule', strokeWidth: 0.8 }, encoding: { x } },
      { data: baseDate, mark: { ...LEFT_TEXT, baseline: 'top', dx: 4 }, encoding: { x, y: { value: 2 }, text: TEXT } },
      {
        data: { name: 'endLabels' },
        mark: { ...LEFT_TEXT, baseline: 'middle' },
        encoding: { x: { value: width + LABEL_PLACE }, y: y('labelAt'), text: TEXT },
      },
      ...labelMarkers(comparison, y('labelAt'), width + LABEL_PLACE - 9),
    ],
  }
}

const TEXT = { field: 'text' }
const STEP = { type: 'line', interpolate: 'step-after', strokeWidth: 0.8 } as const
const DOT = { type: 'point', size: 26, opacity: 1 } as const
const LEFT_TEXT = { type: 'text', align: 'left', lineBreak: '\n', lineHeight: LABEL_LINE } as const

const openMarker = (shape: string, stroke: string) =>
  ({ type: 'point', shape, filled: true, fill: '#FFFFFF', stroke, strokeWidth: 1.1, size: 24, opacity: 1 }) as const

/** The scenario's marker before its label. */
function labelMarkers(comparison: Comparison, y: PeopleChannel, place: number): UnitSpec<string>[] {
  return comparison.scenarios.flatMap((_, index) => {
    const style = styleOf(comparison, index)
    if (style.shape === undefined) return []
    return [
      {
        data: { name: 'endLabels' },
        transform: [{ filter: `datum.style === ${index}` }],
        mark: openMarker(style.shape, style.color),
        encoding: { x: { value: place }, y },
      },
    ]
  })
}

/** One dashed line per scenario; when crowded, the background first and the reference on top. */
function projectionLayers(comparison: Comparison, x: YearChannel, y: PeopleChannel): LayerSpec<string>[] {
  const reference = referenceScenario(comparison).id
  const styled = comparison.scenarios.map((scenario, index) => ({ id: scenario.id, style: styleOf(comparison, index) }))
  const order = isCrowded(comparison)
    ? [...styled].sort((a, b) => Number(a.id === reference) - Number(b.id === reference))
    : styled
  return order.map(({ id, style }) => ({
    data: { name: 'projection' },
    transform: [{ filter: `datum.scenario === '${id}'` }],
    encoding: { x, y },
    layer: [
      { mark: { type: 'line', strokeDash: [...style.dash], strokeWidth: style.width, color: style.color } },
      ...(style.shape === undefined ? [] : [{ mark: openMarker(style.shape, style.color) }]),
    ],
  }))
}

function styleOf(comparison: Comparison, index: number) {
  const isReference = comparison.scenarios[index]?.id === referenceScenario(comparison).id
  if (isCrowded(comparison) && !isReference) return { color: INK.others, dash: [1, 0], width: 1, shape: undefined }
  const style = LINE_STYLES[isCrowded(comparison) ? 0 : index] ?? LINE_STYLES[0]
  const dash = style === LINE_STYLES[0] ? PROJECTED_DASH : (style?.dash ?? PROJECTED_DASH)
  return { color: style?.color ?? INK.text, dash, width: 1.4, shape: style?.shape }
}

function table(comparison: Comparison): ChartSpec['table'] {
  const { municipality, study, scenarios } = comparison
  const quota = referenceLine(comparison, 'quota')
  const past = municipality.history.filter(row => row.fiscalYear < study.baseYear)
  const base = municipality.history.find(row => row.fiscalYear === study.baseYear)
  const blank = scenarios.map(() => '－')
  return {
    columns: ['年度', '実績', '計画', '定員', ...scenarios.map(scenario => scenario.title)],
    rows: [
      ...past.map(row => [longYear(row.fiscalYear), printedPeople(row.actual), planned(row.planned), '－', ...blank]),
      ...yearsBetween(study.baseYear, study.closingYear).map(year => [
        longYear(year),
        year === study.baseYear && base ? printedPeople(base.actual) : '－',
        year === study.baseYear && base ? planned(base.planned) : '－',
        planned(lineValue(quota, year)),
        ...scenarios.map(scenario => printedPeople(comparison.measures.value(scenario.id, year, 'strength.actual'))),
      ]),
    ],
  }
}

const planned = (value: number | undefined): string => (value === undefined ? '－' : printedPeople(value))
