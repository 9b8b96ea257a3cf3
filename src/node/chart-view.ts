/**
 * A chart under Vega (図の描画): compiles the specification and lays it out, without a screen and without any network.
 *
 * Nothing may be loaded: the loader always throws. A warning of the compiler or of Vega (a misspelt channel, an unknown
 * field) is an error here, because it means that the picture does not show what the builder meant. Text is measured with the
 * same estimate that the builders plan with; Vega's own guess without a canvas is 0.8 em for every character, Japanese or not.
 */
import * as vega from 'vega'
import { compile } from 'vega-lite'
import { type ChartSpec, textWidth } from '../charts/index.ts'

interface TextItem {
  readonly fontSize?: number
}

interface TextMetrics {
  width: (item: TextItem, text: unknown) => number
}

/** Vega documents this object but does not type it. */
const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics }
textMetrics.width = (item, text) => textWidth(text === undefined || text === null ? '' : String(text), item.fontSize ?? 11)

/** The specification with its rows filled in (データ入りの仕様): what `.vl.json` holds and any Vega-Lite viewer opens. */
export function withDatasets(chart: ChartSpec): Readonly<Record<string, unknown>> {
  return { ...chart.spec, datasets: chart.data }
}

/**
 * Compiles and lays out a chart.
 * @throws Error naming the chart when Vega warns or the specification asks for a file.
 */
export async function openChartView(chart: ChartSpec): Promise<vega.View> {
  const warnings: string[] = []
  const logger = collectingLogger(warnings)
  type Lite = Parameters<typeof compile>[0]
  const compiled = compile(withDatasets(chart) as unknown as Lite, { logger })
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', loader: CLOSED_LOADER, logger })
  await view.runAsync()
  if (warnings.length > 0) throw new Error(`chart ${chart.id}: ${warnings.join('; ')}`)
  return view
}

const refuse = (address: string): Promise<never> => Promise.reject(new Error(`charts load nothing, asked for ${address}`))

/** A loader that reads nothing, from disk or network. */
const CLOSED_LOADER: vega.Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse }

function collectingLogger(warnings: string[]): vega.LoggerInterface {
  const keep = (...messages: readonly unknown[]) => {
    warnings.push(messages.map(String).join(' '))
    return logger
  }
  const logger = {
    level: () => logger,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  } as unknown as vega.LoggerInterface
  return logger
}
