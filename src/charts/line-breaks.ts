/**
 * Line breaks of Japanese text (折り返し): as few lines as possible, each ending where a reader would pause.
 *
 * A good place is after 、 or 。, before an opening bracket, after ＋, and after a particle (助詞) that another word follows; a word is torn only
 * where nothing else fits. The last line is never a crumb of fewer than four characters, where that can be helped.
 */
import { type Glyph, glyphsOf, textWidth, unbreakables } from './text-width.ts'

/** A last line of fewer characters than this is a crumb; one that fills less than this share of its line is short. */
const LEAST_LAST = 4
const SHORT_LAST = 0.2

/** What breaks and lines cost; only their order and rough proportions matter. */
const COST = {
  pause: 0,
  bracket: 1,
  inside: 2,
  particle: 2,
  phrase: 4,
  word: 8,
  torn: 10,
  short: 4,
  crumb: 50,
  slack: 6,
} as const

const HIRAGANA = /^[ぁ-ん]/u

/** How unwelcome a line end is between two parts. */
function breakCost(before: string, after: string): number {
  if (/[、。 ]$/u.test(before) || after === ' ') return COST.pause
  if (/^[（「]/u.test(after) || (/[」）・＋]$/u.test(before) && !HIRAGANA.test(after))) return COST.bracket
  if (HIRAGANA.test(after)) return COST.torn
  if (/[はがをにでとへも]$/u.test(before)) return COST.particle
  return /[ぁ-ん]$/u.test(before) ? COST.phrase : /^[ァ-ー]/u.test(after) && /[ァ-ー]$/u.test(before) ? COST.torn : COST.word
}

/** How the text from a part to its end is broken: into so many lines, the first of which ends before the part `next`. */
interface Broken {
  readonly lines: number
  readonly cost: number
  readonly next: number
}

/** A text that is broken into lines: its unbreakable parts, and the room of a line. */
interface Breaking {
  readonly parts: readonly string[]
  readonly glyphs: readonly (readonly Glyph[])[]
  /** Whether a bracket （ is open behind each part. */
  readonly open: readonly boolean[]
  readonly width: number
  readonly fontSize: number
}

/** What a line end after a part costs: more where it parts what stands in brackets. */
const endCost = ({ parts, open }: Breaking, last: number): number =>
  breakCost(parts[last] as string, parts[last + 1] as string) + (open[last] === true ? COST.inside : 0)

const lineOf = (parts: readonly string[], start: number, next: number): string => parts.slice(start, next).join('').trim()

/** What a last line costs by itself: being a crumb when there are others before it. */
function lastLineCost(parts: readonly string[], start: number, fill: number): number {
  if (start === 0) return 0
  if ([...lineOf(parts, start, parts.length)].length < LEAST_LAST) return COST.crumb
  return fill < SHORT_LAST ? COST.short : 0
}

/** How much of the room the lines from a part on fill, by where they end: all that fit, and one at least. Spaces at the ends take none. */
function fillsFrom({ glyphs, width, fontSize }: Breaking, start: number): number[] {
  const fills: number[] = []
  let [em, spaces]: [number, number[]] = [0, []]
  for (let at = start; at < glyphs.length; at += 1) {
    for (const glyph of glyphs[at] as readonly Glyph[]) {
      if (glyph.isSpace) {
        if (em > 0) spaces.push(glyph.em)
        continue
      }
      for (const space of spaces) em += space
      if (spaces.length > 0) spaces = []
      em += glyph.em
    }
    const fill = (em * fontSize) / width
    if (fill > 1 && at > start) break
    fills.push(fill)
  }
  return fills
}

/** The best break of the text from a part on, when it is known from all later ones: fewer lines first, then the lower cost, then the shorter line. */
function breakFrom(text: Breaking, start: number, rest: readonly Broken[]): Broken {
  const { parts } = text
  const fills = fillsFrom(text, start)
  let best: Broken = { lines: Number.POSITIVE_INFINITY, cost: 0, next: start }
  for (let next = start + fills.length; next > start; next -= 1) {
    const after = rest[next] as Broken
    const lines = after.lines + 1
    if (lines > best.lines) continue
    const fill = Math.min(fills[next - start - 1] as number, 1)
    const cost =
      next === parts.length
        ? lastLineCost(parts, start, fill)
        : after.cost + endCost(text, next - 1) + COST.slack * (1 - fill) * (1 - fill)
    if (lines < best.lines || cost <= best.cost) best = { lines, cost, next }
  }
  return best
}

/** Behind which parts a bracket （ is open (括弧の中). */
function openBehind(parts: readonly string[]): boolean[] {
  let depth = 0
  return parts.map(part => {
    for (const character of part) depth += character === '（' ? 1 : character === '）' ? -1 : 0
    return depth > 0
  })
}

/**
 * Breaks a text into lines (折り返し) no wider than `width` pixels, at the best places that need no further line.
 * A run that is wider than the line by itself stands alone. Always at least one line.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const whole = text.trim()
  if (textWidth(whole, fontSize) / width <= 1) return [whole]
  const parts = unbreakables(text)
  const breaking = { parts, glyphs: parts.map(glyphsOf), open: openBehind(parts), width, fontSize }
  const rest: Broken[] = []
  rest[parts.length] = { lines: 0, cost: 0, next: parts.length }
  for (let start = parts.length - 1; start >= 0; start -= 1) rest[start] = breakFrom(breaking, start, rest)
  const lines: string[] = []
  for (let start = 0; start < parts.length; ) {
    const { next } = rest[start] as Broken
    lines.push(lineOf(parts, start, next))
    start = next
  }
  return lines
}
