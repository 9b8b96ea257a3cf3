/**
 * Rendering of diagnostics (指摘の表示): head line, code frame with caret, what is wrong, why it matters, and the repair.
 *
 * The caret stands under the value in display columns, so that it is right below full-width text; long lines are cut around
 * it. Colour is a function handed in by the door, and never the only carrier of a meaning. Errors come last: they are nearest
 * to the prompt when a terminal scrolls.
 */
import type { Code } from './codes.ts'
import { CATALOGUE } from './codes.ts'
import type { Diagnostic, Place } from './diagnostic.ts'
import type { Entry, Text } from './text.ts'
import { displayWidth } from './width.ts'

/** The languages of the wording (言語). */
export type Language = 'ja' | 'en'

/** How a door paints parts of a diagnostic. Absent functions leave the text as it is. */
export interface Paint {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly caret: (text: string) => string
  readonly dim: (text: string) => string
}

/** How a diagnostic is rendered. `paint` adds colour. */
export interface RenderOptions {
  readonly paint?: Paint
}

/** How many diagnostics {@link renderAll} prints in full. */
const MOST_SHOWN = 20

const FRAME_COLUMNS = 100
const WORDS = {
  ja: { error: 'エラー', warning: '注意', more: (n: number) => `（ほかに ${n} 件）`, other: 'もう一方' },
  en: { error: 'error', warning: 'warning', more: (n: number) => `(${n} more)`, other: 'the other one' },
} as const

/** The wording of a diagnostic (文面) in a language. */
export function wordingOf(diagnostic: Diagnostic, lang: Language): Text {
  const entry = CATALOGUE[diagnostic.code] as Entry<unknown>
  return entry[lang](diagnostic.args)
}

/** One diagnostic as text (指摘の表示), without a line end at the end. */
export function renderDiagnostic(diagnostic: Diagnostic, lang: Language, options: RenderOptions = {}): string {
  const { paint } = options
  const { place, severity, code, path } = diagnostic
  const label = `${WORDS[lang][severity]} ${code}`
  const head = [paint ? paint[severity](label) : label]
  if (place) head.push(`${place.file}:${place.line}:${place.column}`)
  if (path) head.push(path)
  const text = wordingOf(diagnostic, lang)
  const lines = [head.join('  ')]
  if (place) lines.push(...codeFrame(place, paint))
  if (diagnostic.other) lines.push(...otherFrame(diagnostic.other, lang, paint))
  lines.push(`  ${text.what}`)
  if (text.why) lines.push(`  ${text.why}`)
  lines.push(`  ${text.repair ? `${text.repair}  ` : ''}→ teiin explain ${code}`)
  return lines.join('\n')
}

function otherFrame(other: Place, lang: Language, paint: Paint | undefined): string[] {
  const where = `    ${WORDS[lang].other}: ${other.file}:${other.line}:${other.column}`
  return [paint ? paint.dim(where) : where, ...codeFrame(other, paint)]
}

/** The line with a caret below the place; nothing for an empty line, which would show nothing. */
function codeFrame(place: Place, paint: Paint | undefined): string[] {
  if (place.text === '') return []
  const characters = [...place.text].map(visible)
  const before = characters.slice(0, place.column - 1)
  const marked = characters.slice(place.column - 1, place.column - 1 + place.length)
  const { shown, cutBefore } = cropped(characters, before.length)
  const gutter = String(place.line).padStart(5, ' ')
  const indent = displayWidth(before.slice(cutBefore).join('')) + (cutBefore > 0 ? 1 : 0)
  const width = Math.max(1, Math.min(displayWidth(marked.join('')), displayWidth(shown) - indent))
  const caret = '^'.repeat(width)
  const lineText = `${gutter} | ${shown}`
  return [paint ? paint.dim(lineText) : lineText, `      | ${' '.repeat(indent)}${paint ? paint.caret(caret) : caret}`]
}

/** What is printed for a character that would move the cursor or hide itself. */
const visible = (character: string): string =>
  /\p{Cc}/u.test(character) ? ' ' : /\p{Cf}/u.test(character) ? '\uFFFD' : character

/** Cuts a long line so that the caret stays visible: at most about 100 columns, `…` where something was left out. */
function cropped(characters: readonly string[], caretAt: number): { shown: string; cutBefore: number } {
  if (displayWidth(characters.join('')) <= FRAME_COLUMNS) return { shown: characters.join(''), cutBefore: 0 }
  let cutBefore = caretAt
  let lead = 0
  while (cutBefore > 0) {
    lead += displayWidth(characters[cutBefore - 1] ?? '')
    if (lead > FRAME_COLUMNS / 2) break
    cutBefore -= 1
  }
  let end = cutBefore
  let width = 0
  while (end < characters.length && width < FRAME_COLUMNS - 2) {
    width += displayWidth(characters[end] ?? '')
    end += 1
  }
  const shown = `${cutBefore > 0 ? '…' : ''}${characters.slice(cutBefore, end).join('')}${end < characters.length ? '…' : ''}`
  return { shown, cutBefore }
}

/** All diagnostics as text: at most {@link MOST_SHOWN} in full, all counted, warnings first and errors last. */
export function renderAll(diagnostics: readonly Diagnostic[], lang: Language, options: RenderOptions = {}): string {
  const errors = diagnostics.filter(found => found.severity === 'error')
  const warnings = diagnostics.filter(found => found.severity === 'warning')
  const shownErrors = errors.slice(0, MOST_SHOWN)
  const shownWarnings = warnings.slice(0, MOST_SHOWN - shownErrors.length)
  const parts = [...shownWarnings, ...shownErrors].map(found => renderDiagnostic(found, lang, options))
  const hidden = diagnostics.length - parts.length
  if (hidden > 0) parts.push(WORDS[lang].more(hidden))
  parts.push(countLine(errors.length, warnings.length, lang))
  return parts.join('\n\n')
}

function countLine(errors: number, warnings: number, lang: Language): string {
  if (lang === 'ja') return `エラー ${errors} 件、注意 ${warnings} 件`
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`
}

/** Whether a text is a code of the catalogue. */
export const isCode = (text: string): text is Code => Object.hasOwn(CATALOGUE, text)

/** The explanation of a code (`teiin explain CODE`): cause, bad and good example. */
export function explainCode(code: Code, lang: Language): string {
  const entry = CATALOGUE[code]
  const label = lang === 'ja' ? { bad: '誤った例', good: '正しい例' } : { bad: 'Wrong', good: 'Right' }
  const parts = [code, entry.about[lang]]
  if (entry.bad !== undefined) parts.push(`${label.bad}:\n${indented(entry.bad)}`)
  if (entry.good !== undefined) parts.push(`${label.good}:\n${indented(entry.good)}`)
  return parts.join('\n\n')
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n')
