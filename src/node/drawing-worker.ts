/**
 * A worker of the drawing room (作図の作業者): renders charts, and cuts the font down for a document, in a thread of its own or in that of the caller.
 *
 * The drawing libraries are loaded when they are needed first, so that who draws nothing starts at once.
 */
import type { ChartSpec } from '../charts/index.ts'
import type { FontWeight } from './japanese-font.ts'
import type { RenderedChart } from './render-chart.ts'

/** What is asked (作図の依頼): a chart, or a font with the characters of a text. */
export type DrawingRequest = { readonly chart: ChartSpec } | { readonly text: string; readonly weight: FontWeight }

/** Does what is asked (依頼の実行). @returns the rendered chart, or the font as a `data:` address. */
export default async function work(request: DrawingRequest): Promise<RenderedChart | string> {
  if ('chart' in request) return (await import('./render-chart.ts')).renderChart(request.chart)
  const { cutFont, fontAddress } = await import('./japanese-font.ts')
  return fontAddress(await cutFont(request.text, request.weight))
}
