/**
 * Progress of sampled runs (進み具合), on standard error: a bar on a terminal, a line every few seconds elsewhere.
 *
 * Shown only when the runs take longer than a second. The bar goes when the runs are done; lines stay. Not here: how the runs are shared out.
 */
import type { Language } from '../diagnostics/index.ts'
import type { Task } from './task.ts'

/** Follows the runs of a study (進み具合). */
export interface Progress {
  readonly done: (runs: number) => void
  readonly stop: () => void
}

const FIRST_SHOWN_AFTER = 1000
const LINE_EVERY = 5000

/** Starts following so many runs (進み具合の表示). Quiet tasks show nothing. */
export async function followRuns(total: number, { io, language, options }: Task): Promise<Progress> {
  if (total === 0 || options.quiet === true) return { done: () => {}, stop: () => {} }
  return io.stderr.isTTY === true ? showBar(total, language) : showLines(total, text => io.stderr.write(text), language)
}

async function showBar(total: number, language: Language): Promise<Progress> {
  const {
    default: { SingleBar },
  } = await import('cli-progress')
  const format = {
    ja: '試行 {value}/{total} 回 {bar} 残り {eta_formatted}',
    en: '{value}/{total} runs {bar} {eta_formatted} left',
  }
  const bar = new SingleBar({
    format: format[language],
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  })
  const began = Date.now()
  let shown = false
  let runs = 0
  return {
    done: more => {
      runs += more
      if (!shown && Date.now() - began > FIRST_SHOWN_AFTER) {
        shown = true
        bar.start(total, runs)
      } else if (shown) bar.update(runs)
    },
    stop: () => {
      if (shown) bar.stop()
    },
  }
}

function showLines(total: number, write: (text: string) => void, language: Language): Progress {
  const began = Date.now()
  let told = began + FIRST_SHOWN_AFTER - LINE_EVERY
  let runs = 0
  return {
    done: more => {
      runs += more
      const now = Date.now()
      if (now - told < LINE_EVERY) return
      told = now
      const left = Math.round(((now - began) * (total - runs)) / runs / 1000)
      write(language === 'ja' ? `試行 ${runs}/${total} 回 残り約 ${left} 秒\n` : `${runs}/${total} runs, about ${left} s left\n`)
    },
    stop: () => {},
  }
}
