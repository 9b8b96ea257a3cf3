/** A chart as a run leaves it behind: drawn and finished on this thread. */
import type { ChartSpec } from '../../src/charts/index.ts'
import { drawChart } from '../../src/node/draw-chart.ts'
import { finishPicture } from '../../src/node/picture.ts'

export async function renderChart(chart: ChartSpec) {
  const { vl, drawing } = await drawChart(chart)
  return { vl, ...(await finishPicture(drawing)) }
}
