/**
 * A panel of stacked bars of years (積み上げ棒の小図): counts in the bars where they fit, totals on top, and a rule where the
 * projection begins.
 *
 * The legend stands in the panel's own order. Where the years are too many for a number each, every second or fifth year carries
 * one, counted from the base date. Not here: what is stacked.
 */
import type { NonNormalizedSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { FiscalYear } from '../terms/index.ts'
import { type PeopleScale, peopleChannel, peopleScale, yearBand } from './axes.ts'
import type { ChartRow } from './chart-spec.ts'
import { INNER_WIDTH } from './frame.ts'
import { printedPeople } from './printed.ts'
import { BARS_LEFT, groupFill } from './stacked-bars.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'
import type { CompositionYear } from './type-composition.ts'

/** From one panel to the next: axis labels, the next panel's title, legend and unit, in pixels. */
export const PANEL_GAP = 88

/** The last year's label stands out on the right where bars are narrow. */
const WIDTH = INNER_WIDTH - BARS_LEFT - 18

/** Gaps between bars and beside them, in bands: narrow, so that a number of three digits fits into a bar. */
const GAPS = { inner: 0.08, outer: 0.1 } as const

/** From one bar to the next, in pixels. */
const bandWidth = (years: number): number => WIDTH / (years - GAPS.inner + 2 * GAPS.outer)

/** The least height of a part that carries its number, in pixels. */
const ROOM_FOR_NUMBER = 12

/** A part of the bars (内訳). */
export interface BarGroup {
  readonly title: string
  readonly fill: string
  /** Colour of the number on the fill. */
  readonly ink: string
  /** People in a year; undefined where unknown. */
  readonly at: (year: CompositionYear) => number | undefined
}

/** A panel: its data are named after it. */
export interface BarPanel {
  readonly name: string
  readonly title: string
  readonly height: number
  readonly groups: readonly BarGroup[]
  /** The unit above the axis. Default: （人）. */
  readonly unit?: string
}

const totalOf = (panel: BarPanel, year: CompositionYear): number | undefined => {
  const known = panel.groups.flatMap(({ at }) => at(year) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0)
}

/** The highest bar takes at most this share of the height, so that its total and the word 推計 have room. */
const FILLED = 0.82

function scaleOf(panel: BarPanel, years: readonly CompositionYear[]): PeopleScale {
  return peopleScale([Math.max(...years.map(year => totalOf(panel, year) ?? 0)) / FILLED], true)
}

/** The rows of a panel (図のデータ): `<name>Bars`, `<name>Numbers`, `<name>Totals` and `<name>Start`. */
export function panelData(
  panel: BarPanel,
  years: readonly CompositionYear[],
  baseYear: FiscalYear,
): Readonly<Record<string, readonly ChartRow[]>> {
  const totals = years.flatMap(year => {
    const value = totalOf(panel, year)
    return value === undefined ? [] : [{ fiscalYear: year.fiscalYear, value, text: printedPeople(value) }]
  })
  const isNumbered = numbered(
    years,
    baseYear,
    totals.map(({ text }) => text),
  )
  return {
    [`${panel.name}Bars`]: years.flatMap(year =>
      panel.groups.flatMap(({ title, at }, order) => {
        const value = at(year)
        return value === undefined ? [] : [{ fiscalYear: year.fiscalYear, group: title, order, value }]
      }),
    ),
    [`${panel.name}Numbers`]: partNumbers(panel, years).filter(({ fiscalYear }) => isNumbered(fiscalYear)),
    [`${panel.name}Totals`]: totals.filter(
      ({ fiscalYear, text }) =>
        isNumbered(fiscalYear) && !(fiscalYear === years[0]?.fiscalYear && reachesAxis(text, years.length)),
    ),
    [`${panel.name}Start`]: [{ text: '推計→' }],
  }
}

/** The numbers inside the bars, where a part is large enough and is not the whole bar. */
function partNumbers(panel: BarPanel, years: readonly CompositionYear[]) {
  const scale = scaleOf(panel, years)
  const bar = bandWidth(years.length) * (1 - GAPS.inner)
  return years.flatMap(year => {
    const total = totalOf(panel, year)
    let below = 0
    return panel.groups.flatMap(({ ink, at }) => {
      const value = at(year) ?? 0
      const row = { fiscalYear: year.fiscalYear, middle: below + value / 2, text: printedPeople(value), ink }
      below += value
      const height = (value / (scale.to - scale.from)) * panel.height
      const fits = height >= ROOM_FOR_NUMBER && textWidth(row.text, SIZE.axis) <= bar
      return fits && value !== total ? [row] : []
    })
  })
}

/** Whether a number over the first bar would stand on the labels of the axis. */
const reachesAxis = (text: string, years: number): boolean =>
  textWidth(text, SIZE.axis) / 2 > bandWidth(years) * (GAPS.outer + (1 - GAPS.inner) / 2) + 1

/** Which years carry numbers: all where they fit beside each other, else some, counted from the base date. */
function numbered(
  years: readonly CompositionYear[],
  baseYear: FiscalYear,
  texts: readonly string[],
): (year: FiscalYear) => boolean {
  const widest = Math.max(...texts.map(text => textWidth(text, SIZE.axis)))
  const step = [1, 2, 5].find(candidate => bandWidth(years.length) * candidate >= widest + 1) ?? 10
  return year => (year - baseYear) % step === 0
}

/** The drawing of a panel (小図). */
export function panelFigure(panel: BarPanel, years: readonly CompositionYear[], baseYear: FiscalYear): NonNormalizedSpec {
  const listed = years.map(({ fiscalYear }) => fiscalYear)
  const banded = yearBand(listed, WIDTH, { anchor: baseYear })
  const x = { ...banded, scale: { ...banded.scale, paddingInner: GAPS.inner, paddingOuter: GAPS.outer } }
  const scale = scaleOf(panel, years)
  const channel = peopleChannel('value', scale)
  const y = (field: string) => ({
    ...channel,
    field,
    axis: { ...channel.axis, titleX: -9, ...(panel.unit === undefined ? {} : { title: panel.unit }) },
  })
  const begins = bandWidth(listed.length) * (GAPS.outer + listed.indexOf(baseYear) + 1 - GAPS.inner / 2)
  const data = (kind: string) => ({ name: `${panel.name}${kind}` })
  const start = { x: { value: begins } }
  return {
    title: { text: panel.title, fontSize: SIZE.strip, fontWeight: 'bold', anchor: 'start', frame: 'group', offset: 4 },
    width: WIDTH,
    height: panel.height,
    layer: [
      {
        data: data('Bars'),
        mark: { type: 'bar', stroke: INK.text, strokeWidth: 0.8 },
        encoding: {
          x,
          y: { ...y('value'), stack: 'zero' },
          fill: groupFill(panel.groups),
          order: { field: 'order', type: 'quantitative' },
        },
      },
      {
        data: data('Numbers'),
        mark: { type: 'text', baseline: 'middle', fontSize: SIZE.axis },
        encoding: { x, y: y('middle'), text: { field: 'text' }, color: { field: 'ink', type: 'nominal', scale: null } },
      },
      {
        data: data('Totals'),
        mark: { type: 'text', baseline: 'bottom', dy: -2, fontSize: SIZE.axis },
        encoding: { x, y: y('value'), text: { field: 'text' } },
      },
      { data: data('Start'), mark: { type: 'rule', strokeWidth: 0.8 }, encoding: start },
      {
        data: data('Start'),
        mark: { type: 'text', align: 'left', baseline: 'top', dx: 4, fontSize: SIZE.axis },
        encoding: { ...start, y: { value: 1 }, text: { field: 'text' } },
      },
    ],
  }
}
