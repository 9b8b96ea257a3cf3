/**
 * Drawing a chart (図の描画): its specification as text, and Vega's own drawing of it. Same chart, same bytes.
 *
 * Not here: the font that a drawing carries, and its picture, see picture.ts.
 */
import { resetSVGDefIds } from 'vega'
import type { ChartSpec } from '../charts/index.ts'
import { openChartView, withDatasets } from './chart-view.ts'
import type { RawDrawing } from './picture.ts'

/** A chart that is drawn but not finished (描いた図). */
export interface DrawnChart {
  /** Vega-Lite specification with its rows: `.vl.json`. */
  readonly vl: string
  readonly drawing: RawDrawing
}

/** Draws a chart (図の描画). @throws Error naming the chart, see {@link openChartView}. */
export async function drawChart(chart: ChartSpec): Promise<DrawnChart> {
  const raw = await inTurn(() => rawOf(chart))
  const labels = { slug: chart.slug, title: chart.title, alt: chart.alt }
  return { vl: `${JSON.stringify(withDatasets(chart), null, 2)}\n`, drawing: { raw, labels } }
}

/** One chart is drawn after another: Vega counts ids for all of them together. */
let lastDrawing: Promise<unknown> = Promise.resolve()

function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const drawing = lastDrawing.then(draw)
  lastDrawing = drawing.catch(() => undefined)
  return drawing
}

/** Ids are counted afresh for each chart, so that order does not matter. */
async function rawOf(chart: ChartSpec): Promise<string> {
  const view = await openChartView(chart)
  resetSVGDefIds()
  const raw = await view.toSVG()
  view.finalize()
  return raw
}
