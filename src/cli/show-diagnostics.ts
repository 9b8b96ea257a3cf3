/**
 * Showing diagnostics (指摘の表示) on standard error, in colour where a terminal shows it and nobody asked for none.
 *
 * Colour is never the only carrier: 「エラー」 and 「注意」 stand in words.
 */
import type { Diagnostic, Paint } from '../diagnostics/index.ts'
import { renderAll, renderDiagnostic } from '../diagnostics/index.ts'
import type { Task } from './task.ts'

const paintWith = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
const COLOURS: Paint = { error: paintWith(31), warning: paintWith(33), caret: paintWith(31), dim: paintWith(2) }

/** Writes diagnostics: one alone as it is, several with their count. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], task: Pick<Task, 'io' | 'language' | 'options'>): void {
  const [first, ...others] = diagnostics
  if (first === undefined) return
  const options = usesColour(task) ? { paint: COLOURS } : {}
  const text =
    others.length === 0 ? renderDiagnostic(first, task.language, options) : renderAll(diagnostics, task.language, options)
  task.io.stderr.write(`${text}\n`)
}

function usesColour({ io, options }: Pick<Task, 'io' | 'options'>): boolean {
  if (options.color !== undefined) return options.color
  return io.stderr.isTTY === true && !io.env.NO_COLOR && io.env.TERM !== 'dumb'
}
