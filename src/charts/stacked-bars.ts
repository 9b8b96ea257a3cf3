/**
 * What stacked bars of years share (積み上げ棒): the legend of the groups, and a row of numbers under the years.
 *
 * The row of numbers prints what the bars are too small to show, zeros included. Not here: the groups themselves.
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { yearBand } from './axes.ts'
import { INK, SIZE } from './style.ts'

/** Room to the left of the bars, wide enough for the title of the row of numbers. */
export const BARS_LEFT = 52

/** Where the row of numbers begins, in pixels under the axis: below the year and the western year. */
const ROW_PLACE = 34

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

/** The layers of the row: numbers from the data `below` under each year, and the row's title from `rowTitle` at the left. */
export function rowBelow(height: number, x: ReturnType<typeof yearBand>): readonly UnitSpec<string>[] {
  const mark = { type: 'text', baseline: 'top', fontSize: SIZE.axis } as const
  const y = { value: height + ROW_PLACE }
  const text = { field: 'text' }
  return [
    { data: { name: 'below' }, mark, encoding: { x, y, text } },
    { data: { name: 'rowTitle' }, mark: { ...mark, align: 'right' }, encoding: { x: { value: -10 }, y, text } },
  ]
}
