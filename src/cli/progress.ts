/**
 * Progress of sampled runs (進み具合), on standard error: a bar on a terminal, a line every few seconds elsewhere.
 *
 * Shown only when the runs take longer than a second, and the time left only once it is known (pace.ts). The bar goes when the runs are done;
 * lines stay. Not here: how the runs are shared out.
 */
import type { Language } from '../diagnostics/index.ts'
import { paceOf, type Standing } from './pace.ts'
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
  const format = { ja: '試行 {value}/{total} 回 {bar}{left}', en: '{value}/{total} runs {bar}{left}' }
  const bar = new SingleBar({
    format: format[language],
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  })
  const began = Date.now()
  const pace = paceOf(total)
  let shown = false
  return {
    done: more => {
      const standing = pace(more, Date.now())
      const words = { left: leftText(standing, language) }
      if (!shown && Date.now() - began > FIRST_SHOWN_AFTER) {
        shown = true
        bar.start(total, standing.runs, words)
      } else if (shown) bar.update(standing.runs, words)
    },
    stop: () => {
      if (shown) bar.stop()
    },
  }
}

function showLines(total: number, write: (text: string) => void, language: Language): Progress {
  const began = Date.now()
  const pace = paceOf(total)
  let told = began + FIRST_SHOWN_AFTER - LINE_EVERY
  return {
    done: more => {
      const now = Date.now()
      const standing = pace(more, now)
      if (now - told < LINE_EVERY) return
      told = now
      const left = leftText(standing, language)
      write(language === 'ja' ? `試行 ${standing.runs}/${total} 回${left}\n` : `${standing.runs}/${total} runs${left}\n`)
    },
    stop: () => {},
  }
}

/** The time left in words; nothing as long as it is not known. */
function leftText({ secondsLeft }: Standing, language: Language): string {
  if (secondsLeft === undefined) return ''
  return language === 'ja' ? ` 残り約 ${secondsLeft} 秒` : `, about ${secondsLeft} s left`
}
