/**
 * Drawing on demand (図の出力): loads the drawing libraries only when the first chart is drawn, so that commands without charts
 * start at once.
 */
import type { ChartSpec } from '../charts/index.ts'
import type { RenderedChart } from './render-chart.ts'

/** Renders a chart (図の出力) as specification, drawing and picture. */
export async function drawChart(chart: ChartSpec): Promise<RenderedChart> {
  const { renderChart } = await import('./render-chart.ts')
  return renderChart(chart)
}

/** The Japanese font cut down to the characters of a text (埋め込み書体), in both weights, as `data:` addresses. */
export async function embedFont(text: string): Promise<{ readonly fontRegular: string; readonly fontBold: string }> {
  const { subsetFont } = await import('./japanese-font.ts')
  return { fontRegular: await subsetFont(text, 'regular'), fontBold: await subsetFont(text, 'bold') }
}
