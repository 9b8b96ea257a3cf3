/**
 * The drawing room (作図の分担): charts are rendered by whoever is free, this thread or worker threads. Who does it makes no difference to the result.
 *
 * Not here: how a chart is rendered.
 */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { ChartSpec } from '../charts/index.ts'
import draw, { type DrawingRequest } from './drawing-worker.ts'
import type { RenderedChart } from './render-chart.ts'
import { type Doer, WorkQueue } from './work-queue.ts'
import { HAS_THREADS, startThread } from './worker-thread.ts'

/** Who renders charts (作図の分担). `close` ends the workers. */
export interface DrawingRoom {
  /** Renders a chart. @throws Error naming the chart when Vega warns or the specification asks for a file. */
  readonly render: (chart: ChartSpec) => Promise<RenderedChart>
  /** The Japanese font cut down to the characters of a text (埋め込み書体), in both weights, as `data:` addresses. */
  readonly embedFont: (text: string) => Promise<{ readonly fontRegular: string; readonly fontBold: string }>
  readonly close: () => Promise<void>
}

/** How many threads draw at most, this one included: with more, each would load the libraries, and V8 compile them, for a few charts. */
const MOST_THREADS = 4

/** What a thread is handed over at once: while the picture of one chart is rasterised beside it, it draws another. */
const HANDED_OVER = 2

/** What all charts are for: unlike a scenario, there is nothing to be made ready. */
const CHARTS = {}

/** Opens a drawing room (作図の分担). @param workers how many threads, this one included; absent: as many as the machine has cores. */
export function openDrawingRoom(workers = availableParallelism()): DrawingRoom {
  const threads = HAS_THREADS ? Math.min(workers, MOST_THREADS) : 1
  const others = Array.from({ length: threads - 1 }, () => startThread({ file: 'drawing-worker.js', atOnce: HANDED_OVER }))
  const here: Doer<DrawingRequest> = { compute: request => turn().then(() => draw(request)), handedOver: HANDED_OVER }
  const there = others.map(thread => ({
    compute: async (request: DrawingRequest) => (await thread).ask(request),
    handedOver: HANDED_OVER,
  }))
  const queue = new WorkQueue<DrawingRequest>([here, ...there])
  const ask = (request: DrawingRequest): Promise<unknown> => {
    const answer = queue.submit(CHARTS, request)
    // Whoever asks for the answer hears of a failure; until somebody does, it is nobody's.
    answer.catch(() => undefined)
    return answer
  }
  return {
    render: chart => ask({ chart }) as Promise<RenderedChart>,
    embedFont: async text => {
      const fonts = (['regular', 'bold'] as const).map(weight => ask({ text, weight }) as Promise<string>)
      const [fontRegular = '', fontBold = ''] = await Promise.all(fonts)
      return { fontRegular, fontBold }
    },
    close: async () => {
      queue.clear()
      await Promise.all(others.map(async thread => (await thread).close()))
    },
  }
}
