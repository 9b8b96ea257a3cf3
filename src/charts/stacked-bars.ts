/**
 * What stacked bars of years share (積み上げ棒): the legend of the groups, and a row of numbers under the years.
 *
 * The row of numbers prints what the bars are too small to show, zeros included. Numbers that would touch are thinned or stand on
 * two rows. Not here: the groups themselves.
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { FiscalYear } from '../terms/index.ts'
import type { PeopleChannel, yearBand } from './axes.ts'
import { INK, SIZE } from './style.ts'
import { textWidth } from './text-width.ts'

/** Room to the left of the bars, wide enough for the title of the row of numbers. */
export const BARS_LEFT = 52

/** Room to the right of the bars: the last western year stands out where they are narrow. */
export const BARS_RIGHT = 16

/** Clear space that numbers keep between each other, in pixels. */
const CLEAR = 4

/**
 * Every how many years a number stands (数字の間隔): as often as they keep clear of each other.
 * @param band from one year to the next, in pixels.
 */
export function numberStep(texts: readonly string[], band: number, fontSize: number): number {
  const widest = Math.max(0, ...texts.map(text => textWidth(text, fontSize)))
  return [1, 2, 5].find(step => band * step >= widest + CLEAR) ?? 10
}

/** How far the widest number of the first bar stands out beside the plot (数字のはみ出し), in pixels; below 0 where it stays inside. */
export const firstOverhang = (numbers: readonly string[], band: number, fontSize: number): number =>
  (Math.max(0, ...numbers.map(text => textWidth(text, fontSize))) - band) / 2

/**
 * The vertical channel with its labels moved clear of what the number over the first bar is wider than that bar (軸の余白).
 * @param numbers what stands over the first bar.
 */
export function clearOfFirst(channel: PeopleChannel, numbers: readonly string[], band: number, fontSize: number) {
  return { ...channel, axis: { ...channel.axis, labelPadding: Math.max(2, 3 + firstOverhang(numbers, band, fontSize)) } }
}

/** The note that numbers stand in some years only (数字の間引き), or nothing. */
export const thinnedNote = (step: number, numbers = '数字'): readonly string[] =>
  step > 1 ? [`※${numbers}は${step}年度ごとに示す。すべての年度は表にある。`] : []

/** A number under a year (年度の下の数). */
interface NumberBelow {
  readonly fiscalYear: FiscalYear
  readonly text: string
}

/**
 * The numbers under the years on the rows they need (段違い): beside each other where they fit, else in turn on two rows, so
 * that no year goes without; in narrower years still only some.
 */
export function rowsBelow(numbers: readonly NumberBelow[], band: number) {
  const step = numberStep(
    numbers.map(({ text }) => text),
    band,
    SIZE.axis,
  )
  const kept = step <= 2 ? numbers : numbers.filter((_, index) => index % step === 0)
  return kept.map((number, index) => ({ ...number, row: step === 2 ? index % 2 : 0 }))
}

/** Where the row of numbers begins, in pixels under the axis: below the year and the western year. */
const ROW_PLACE = 34

/** From one row of numbers to the next, in pixels. */
const ROW_LINE = 13

/** The fill of the groups (凡例), in the order of the stack. */
export function groupFill(groups: readonly { readonly title: string; readonly fill: string }[]) {
  return {
    field: 'group',
    type: 'nominal' as const,
    scale: { domain: groups.map(group => group.title), range: groups.map(group => group.fill) },
    legend: {
      orient: 'top' as const,
      direction: 'horizontal' as const,
      title: null,
      labelFontSize: SIZE.axis,
      labelLimit: 0,
      symbolType: 'square',
      symbolStrokeColor: INK.text,
      symbolStrokeWidth: 0.8,
      symbolSize: 120,
      columnPadding: 14,
      offset: 8,
    },
  }
}

/** How far left of the plot the title of the row of numbers ends, in pixels. */
export const ROW_TITLE_END = 10

/**
 * The layers of the row: numbers from the data `below` under each year, and the row's title from `rowTitle` at the left.
 * @param titleEnd how far left of the plot the title ends, in pixels.
 */
export function rowBelow(height: number, x: ReturnType<typeof yearBand>, titleEnd = ROW_TITLE_END): readonly UnitSpec<string>[] {
  const mark = { type: 'text', baseline: 'top', fontSize: SIZE.axis } as const
  const y = { value: height + ROW_PLACE }
  const text = { field: 'text' }
  return [
    ...[0, 1].map(row => ({
      data: { name: 'below' },
      transform: [{ filter: `datum.row === ${row}` }],
      mark,
      encoding: { x, y: { value: height + ROW_PLACE + row * ROW_LINE }, text },
    })),
    { data: { name: 'rowTitle' }, mark: { ...mark, align: 'right' }, encoding: { x: { value: -titleEnd }, y, text } },
  ]
}
