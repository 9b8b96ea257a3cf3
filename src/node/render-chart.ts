/**
 * Rendering a chart (図の出力): specification text, drawing and picture.
 *
 * The drawing carries the characters it needs as an embedded font, so it shows Japanese on any computer; the picture is
 * rasterised from the same drawing at about 300 dpi for a printed width of 170 mm. Same chart, same bytes.
 */
import { Resvg } from '@resvg/resvg-js'
import { resetSVGDefIds } from 'vega'
import type { ChartSpec } from '../charts/index.ts'
import { openChartView, withDatasets } from './chart-view.ts'
import { FONT_FAMILY, FONT_FILES, fontFaces } from './japanese-font.ts'
import { charactersOf, finishDrawing } from './svg-drawing.ts'

/** Width of the picture in pixels: 170 mm at 300 dpi. */
const PIXELS_ACROSS = 2000

/** A chart in the three forms a run leaves behind. */
export interface RenderedChart {
  /** Vega-Lite specification with its rows: `.vl.json`. */
  readonly vl: string
  /** The drawing with its own font: `.svg`. */
  readonly svg: string
  /** The picture: `.png`. */
  readonly png: Uint8Array
}

/** Renders a chart (図の出力) as specification, drawing and picture. */
export async function renderChart(chart: ChartSpec): Promise<RenderedChart> {
  const raw = await drawChart(chart)
  const labels = { slug: chart.slug, title: chart.title, alt: chart.alt }
  const fonts = await fontFaces(charactersOf(raw))
  return {
    vl: `${JSON.stringify(withDatasets(chart), null, 2)}\n`,
    svg: finishDrawing(raw, labels, fonts),
    png: rasterise(finishDrawing(raw, labels)),
  }
}

/** Vega's own drawing of a chart; ids are counted afresh for each, so that order does not matter. */
async function drawChart(chart: ChartSpec): Promise<string> {
  const view = await openChartView(chart)
  resetSVGDefIds()
  const raw = await view.toSVG()
  view.finalize()
  return raw
}

function rasterise(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: PIXELS_ACROSS },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles: Object.values(FONT_FILES), defaultFontFamily: FONT_FAMILY },
  })
  return picture.render().asPng()
}
