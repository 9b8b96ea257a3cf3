/**
 * What panels of people over the years have in common (小図の共通の層): a band with its edges, and a path with its points.
 *
 * Not here: reference lines, which differ from chart to chart.
 */
import type { UnitSpec } from 'vega-lite/types_unstable/spec/index.js'
import { FAN } from './band-key.ts'
import type { PanelAxes } from './panel-figure.ts'
import { INK } from './style.ts'

/** The rows that a layer draws (層のデータ). */
export interface LayerRows {
  readonly data: { readonly name: string }
  readonly transform: { readonly filter: string }[]
}

/** The rows of a data set of which this holds (層のデータ): `datum.scenario === 'baseline'`. */
export const rowsOf = (name: string, filter: string): LayerRows => ({ data: { name }, transform: [{ filter }] })

/** A band between two percentiles with its edges (幅の帯). */
export function bandLayers(
  rows: LayerRows,
  { x, y }: PanelAxes,
  [low, high]: readonly [string, string],
  color: string,
): UnitSpec<string>[] {
  return [
    { ...rows, mark: { type: 'area', color, opacity: 1 }, encoding: { x, y: y(low), y2: { field: high } } },
    ...[low, high].map(
      (edge): UnitSpec<string> => ({
        ...rows,
        mark: { type: 'line', strokeWidth: 0.6, color: FAN.edge },
        encoding: { x, y: y(edge) },
      }),
    ),
  ]
}

/** The path that a panel is about (主な線): a solid line with a point each year. */
export function pathLayers(rows: LayerRows, { x, y }: PanelAxes): UnitSpec<string>[] {
  return [
    { ...rows, mark: { type: 'line', strokeWidth: 1.8, color: INK.text }, encoding: { x, y: y('value') } },
    { ...rows, mark: { type: 'point', filled: true, size: 16, color: INK.text, opacity: 1 }, encoding: { x, y: y('value') } },
  ]
}
