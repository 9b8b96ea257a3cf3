/**
 * Line breaks of Japanese text (折り返し): as few lines as possible, each ending where a reader would pause.
 *
 * A good place is after 、 or 。, before an opening bracket, and after a particle (助詞) that another word follows; a word is torn only
 * where nothing else fits. The last line is never a crumb of fewer than four characters, where that can be helped.
 */
import { textWidth, unbreakables } from './text-width.ts'

/** A last line of fewer characters than this is a crumb; one that fills less than this share of its line is short. */
const LEAST_LAST = 4
const SHORT_LAST = 0.2

/** What breaks and lines cost; only their order and rough proportions matter. */
const COST = { pause: 0, bracket: 1, particle: 2, phrase: 4, word: 8, torn: 10, short: 4, crumb: 50, slack: 6 } as const

const HIRAGANA = /^[ぁ-ん]/u

/** How unwelcome a line end is between two parts. */
function breakCost(before: string, after: string): number {
  if (/[、。 ]$/u.test(before) || after === ' ') return COST.pause
  if (/^[（「]/u.test(after) || (/[」）・]$/u.test(before) && !HIRAGANA.test(after))) return COST.bracket
  if (HIRAGANA.test(after)) return COST.torn
  if (/[はがをにでとへも]$/u.test(before)) return COST.particle
  return /[ぁ-ん]$/u.test(before) ? COST.phrase : /^[ァ-ー]/u.test(after) && /[ァ-ー]$/u.test(before) ? COST.torn : COST.word
}

/** Lines from a part to the end of the text. */
interface Wrapped {
  readonly lines: readonly string[]
  readonly cost: number
}

/** Fewer lines first, then the lower cost. */
const isBetter = (a: Wrapped, b: Wrapped | undefined): boolean =>
  b === undefined || a.lines.length < b.lines.length || (a.lines.length === b.lines.length && a.cost < b.cost)

/** What a line costs by itself: its unused room, or being a crumb when it is the last of several. */
function lineCost(line: string, fill: number, place: { readonly isFirst: boolean; readonly isLast: boolean }): number {
  if (!place.isLast) return COST.slack * (1 - fill) * (1 - fill)
  if (place.isFirst) return 0
  if ([...line].length < LEAST_LAST) return COST.crumb
  return fill < SHORT_LAST ? COST.short : 0
}

/**
 * Breaks a text into lines (折り返し) no wider than `width` pixels, at the best places that need no further line.
 * A run that is wider than the line by itself stands alone. Always at least one line.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const parts = unbreakables(text)
  const rest: (Wrapped | undefined)[] = []
  rest[parts.length] = { lines: [], cost: 0 }
  for (let start = parts.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= parts.length; end += 1) {
      const line = parts.slice(start, end).join('').trim()
      const fill = textWidth(line, fontSize) / width
      if (fill > 1 && end > start + 1) break
      const after = rest[end]
      if (after === undefined) continue
      const isLast = end === parts.length
      const torn = isLast ? 0 : breakCost(parts[end - 1] ?? '', parts[end] ?? '')
      const cost = after.cost + torn + lineCost(line, Math.min(fill, 1), { isFirst: start === 0, isLast })
      const candidate = { lines: [line, ...after.lines], cost }
      if (isBetter(candidate, rest[start])) rest[start] = candidate
    }
  }
  const best = rest[0]?.lines ?? []
  return best.length === 0 ? [''] : [...best]
}
