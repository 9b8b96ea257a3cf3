/**
 * The drawing room (作図の分担): Vega draws all charts on this thread, and whoever is free finishes them: worker threads, and this one once all are drawn.
 *
 * To finish a chart, its fonts and its picture, takes three times as long as to draw it, and needs no Vega, which V8 would compile anew in every thread.
 * Who does it makes no difference to the result. The drawing libraries are loaded when the first chart is drawn, so that commands without charts start at once.
 */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { ChartSpec } from '../charts/index.ts'
import type { DrawingRequest } from './drawing-worker.ts'
import type { Picture } from './picture.ts'
import { type Doer, WorkQueue } from './work-queue.ts'
import { HAS_THREADS, startThread } from './worker-thread.ts'

/** A chart in the three forms a run leaves behind (図). */
export interface RenderedChart {
  /** Vega-Lite specification with its rows: `.vl.json`. */
  readonly vl: string
  /** The drawing and the picture, made while the next charts are drawn. */
  readonly picture: Promise<Picture>
}

/** Who draws charts (作図の分担). `close` ends the workers. */
export interface DrawingRoom {
  /** Draws charts. @throws Error naming the chart when Vega warns or the specification asks for a file. */
  readonly draw: (charts: readonly ChartSpec[]) => Promise<readonly RenderedChart[]>
  /** The Japanese font cut down to the characters of a text (埋め込み書体), in both weights, as `data:` addresses. */
  readonly embedFont: (text: string) => Promise<{ readonly fontRegular: string; readonly fontBold: string }>
  readonly close: () => Promise<void>
}

/** How many threads there are at most, this one included: Vega draws as fast as three others finish. */
const MOST_THREADS = 4

/** What a thread is handed over at once: while one picture is rasterised beside it, it packs the fonts of another, and a third is there when one is done. */
const HANDED_OVER = 3

/** Opens a drawing room (作図の分担). @param workers how many threads, this one included; absent: as many as the machine has cores. */
export function openDrawingRoom(workers = availableParallelism()): DrawingRoom {
  const threads = HAS_THREADS ? Math.min(workers, MOST_THREADS) : 1
  const others = Array.from({ length: threads - 1 }, () => startThread({ file: 'drawing-worker.js', atOnce: HANDED_OVER }))
  const here = async (request: DrawingRequest): Promise<unknown> => (await import('./drawing-worker.ts')).default(request)
  const there = others.map(thread => async (request: DrawingRequest) => (await thread).ask(request))
  const queue = new WorkQueue([here, ...there].map((compute): Doer<DrawingRequest> => ({ compute, handedOver: HANDED_OVER })))
  const ask = <T>(request: DrawingRequest): Promise<T> => {
    const answer = queue.submit(request) as Promise<T>
    // Whoever asks for the answer hears of a failure; until somebody does, it is nobody's.
    answer.catch(() => undefined)
    return answer
  }
  return {
    // All are asked for at once: as long as one is to be drawn, this thread finishes none.
    draw: charts =>
      Promise.all(
        charts.map(async chart => {
          const { vl, drawing } = await queue.reserve(() => drawHere(chart))
          return { vl, picture: ask<Picture>(drawing) }
        }),
      ),
    embedFont: async text => {
      const [fontRegular, fontBold] = await Promise.all([
        ask<string>({ text, weight: 'regular' }),
        ask<string>({ text, weight: 'bold' }),
      ])
      return { fontRegular, fontBold }
    },
    close: async () => {
      queue.clear()
      await Promise.all(others.map(async thread => (await thread).close()))
    },
  }
}

/** Draws a chart in a turn of its own, so that others are heard in between. */
async function drawHere(chart: ChartSpec) {
  const { drawChart } = await import('./draw-chart.ts')
  await turn()
  return drawChart(chart)
}
