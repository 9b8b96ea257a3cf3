/**
 * Rendering a chart (図の出力): specification text, drawing and picture.
 *
 * The drawing carries the characters it needs as an embedded font, so it shows Japanese on any computer; the picture is
 * rasterised from the same drawing at about 300 dpi for a printed width of 170 mm. Same chart, same bytes, whoever renders it.
 */
import { rm } from 'node:fs/promises'
import { renderAsync } from '@resvg/resvg-js'
import { resetSVGDefIds } from 'vega'
import type { ChartSpec } from '../charts/index.ts'
import { openChartView, withDatasets } from './chart-view.ts'
import { makeFontFolder } from './font-folder.ts'
import { type CutFont, cutFonts, FONT_FAMILY, FONT_FILES, fontFaces, writeFontFiles } from './japanese-font.ts'
import { charactersOf, finishDrawing } from './svg-drawing.ts'

/** Width of the picture in pixels: 170 mm at 300 dpi. */
const PIXELS_ACROSS = 2000

/** A chart in the three forms a run leaves behind (図). */
export interface RenderedChart {
  /** Vega-Lite specification with its rows: `.vl.json`. */
  readonly vl: string
  /** The drawing with its own font: `.svg`. */
  readonly svg: string
  /** The picture: `.png`. */
  readonly png: Uint8Array
}

/** Renders a chart (図の出力) as specification, drawing and picture. @throws Error naming the chart, see {@link openChartView}. */
export async function renderChart(chart: ChartSpec): Promise<RenderedChart> {
  const raw = await inTurn(() => drawChart(chart))
  const labels = { slug: chart.slug, title: chart.title, alt: chart.alt }
  const fonts = await cutFonts(charactersOf(raw))
  const picture = withFontFiles(fonts, fontFiles => rasterise(finishDrawing(raw, labels), fontFiles))
  // The fonts are packed while the picture is made beside the thread.
  const [faces, png] = await Promise.all([fontFaces(fonts), picture])
  return { vl: `${JSON.stringify(withDatasets(chart), null, 2)}\n`, svg: finishDrawing(raw, labels, faces), png }
}

/** What Vega draws, it draws one chart after another: it counts ids for all of them together. */
let lastDrawing: Promise<unknown> = Promise.resolve()

function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const drawing = lastDrawing.then(draw)
  lastDrawing = drawing.catch(() => undefined)
  return drawing
}

/** Vega's own drawing of a chart; ids are counted afresh for each, so that order does not matter. */
async function drawChart(chart: ChartSpec): Promise<string> {
  const view = await openChartView(chart)
  resetSVGDefIds()
  const raw = await view.toSVG()
  view.finalize()
  return raw
}

/**
 * Lets a picture be made with font files that hold its characters only, and takes them away again. Where no file can be left for a moment, the whole
 * fonts give the same pixels, more slowly.
 */
async function withFontFiles<T>(fonts: readonly CutFont[], draw: (fontFiles: string[]) => Promise<T>): Promise<T> {
  const folder = await makeFontFolder()
  if (folder === undefined) return draw(Object.values(FONT_FILES))
  try {
    const files = await writeFontFiles(fonts, folder).catch(() => Object.values(FONT_FILES))
    return await draw(files)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function rasterise(svg: string, fontFiles: string[]): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: PIXELS_ACROSS },
    background: '#FFFFFF',
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT_FAMILY },
  })
  return picture.asPng()
}
