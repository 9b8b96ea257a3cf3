/**
 * The figure of small multiples (小図の並びの図): panels in a grid on equal terms, each under its strip.
 *
 * In a grid whose first column labels the vertical axis, only its panels draw labels; where every panel has its own, all do. Not here: how many
 * panels stand beside each other (panels.ts), and what a panel shows.
 */
import type { LayerSpec, NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import type { Comparison } from '../compare/index.ts'
import { type PeopleChannel, type PeopleScale, peopleChannel, type YearChannel, yearChannel } from './axes.ts'
import { type PanelGrid, panelSpacing, type Strip, stripTitles } from './panels.ts'

/** Where a panel stands (小図の位置): its width in pixels, and whether it labels the vertical axis. */
export interface PanelPlace {
  readonly index: number
  readonly width: number
  readonly withLabels: boolean
}

/** The layers of a panel (小図の層). */
export type PanelLayers = (LayerSpec<string> | UnitSpec<string>)[]

/** Room for the labels of the years below a panel, in pixels. */
const YEAR_LABELS = 34

/** Puts panels into their grid (小図の並びの図). @param height of a panel, in pixels. Default: that of the grid. */
export function panelFigure(
  grid: PanelGrid,
  strips: readonly Strip[],
  layers: (place: PanelPlace) => PanelLayers,
  height: number = grid.height,
): NonNormalizedSpec {
  const everyPanel = grid.labels === 'every panel'
  const titles = stripTitles(strips, { columns: everyPanel ? 1 : grid.columns, width: grid.width })
  return {
    columns: grid.columns,
    bounds: 'flush',
    spacing: panelSpacing(titles, YEAR_LABELS, grid.gap),
    concat: titles.map((title, index) => ({
      title,
      width: grid.width,
      height,
      layer: layers({ index, width: grid.width, withLabels: everyPanel || index % grid.columns === 0 }),
    })),
  }
}

/** The channels of a panel of people over the years (小図の軸). */
export interface PanelAxes {
  readonly x: YearChannel
  readonly y: (field: string) => PeopleChannel
}

/** The channels of a panel from the base date to the closing date (小図の軸), on the scale of all panels. */
export const panelAxes = ({ study }: Comparison, scale: PeopleScale, { width, withLabels }: PanelPlace): PanelAxes => ({
  x: yearChannel({ from: study.baseYear, to: study.closingYear, width }),
  y: field => peopleChannel(field, scale, withLabels),
})
