/**
 * The text of a YAML file with everything masked that is not YAML syntax: quoted values, comments and block scalars.
 *
 * Checks for full-width signs and tabs look at the masked text, which has the same length, so that a sentence such as
 * 「because: "採用：平準化"」 is left alone. Also counts the nesting of brackets. Not a YAML parser: where a text is broken, the
 * parser says so afterwards.
 */

/** The masked text: same length and line ends; `depths[i]` is the number of brackets open before character i. */
export interface MaskedText {
  readonly text: string
  readonly depths: Int32Array
  readonly deepest: number
}

/** What stands for a character that is not YAML syntax. */
export const MASK = '\uFFFE'
/** How far back the beginning of a value is looked for: keeps the scan linear on very long lines. */
const NEAR = 80

/** Masks quoted values, comments and block scalars. */
export function maskText(text: string): MaskedText {
  const out: string[] = []
  const depths = new Int32Array(text.length + 1)
  const state = { depth: 0, deepest: 0, at: 0 }
  while (state.at < text.length) {
    const start = state.at
    const masked = nextPiece(text, state)
    out.push(masked)
    depths.fill(state.depth, start, state.at)
  }
  return { text: out.join(''), depths, deepest: state.deepest }
}

/** Characters that mean nothing to the mask, as many as stand together. */
const PLAIN = /[^"'#|>{}[\]]+/uy

interface Position {
  depth: number
  deepest: number
  at: number
}

function nextPiece(text: string, state: Position): string {
  const start = state.at
  PLAIN.lastIndex = start
  const plain = PLAIN.exec(text)?.[0]
  if (plain !== undefined) {
    state.at += plain.length
    return plain
  }
  const character = text[start] ?? ''
  if ((character === '"' || character === "'") && startsToken(text, start)) {
    state.at = quoteEnd(text, start, character)
    return hidden(text, start, state.at)
  }
  if (character === '#' && (start === 0 || /\s/u.test(text[start - 1] ?? ''))) {
    state.at = lineEnd(text, start)
    return ' '.repeat(state.at - start)
  }
  if ((character === '|' || character === '>') && state.depth === 0 && startsBlock(text, start)) {
    state.at = blockEnd(text, start)
    return hidden(text, start, state.at)
  }
  state.at += 1
  if (character === '{' || character === '[') {
    if (state.depth > 0 || startsToken(text, start)) state.depth += 1
    state.deepest = Math.max(state.deepest, state.depth)
  }
  if ((character === '}' || character === ']') && state.depth > 0) state.depth -= 1
  return character
}

const hidden = (text: string, from: number, to: number): string => text.slice(from, to).replace(/[^\n]/gu, MASK)

/** Whether a value or key may begin here: after a line's indentation, a dash, a colon, a bracket or a comma. */
function startsToken(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - NEAR), at)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  return /(?:^|[:,?-]\s|[[{,])[ \t]*$/u.test(before) || /^\s*$/u.test(before)
}

function quoteEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1
    else if (quote === "'" && text[at] === "'" && text[at + 1] === "'") at += 1
    else if (text[at] === quote) return at + 1
  }
  return text.length
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const startsBlock = (text: string, at: number): boolean =>
  startsToken(text, at) && /^[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/u.test(text.slice(at, lineEnd(text, at)).replace(/\r$/u, ''))

/** A block scalar lasts while lines are blank or indented deeper than the line that began it. */
function blockEnd(text: string, start: number): number {
  const head = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const indent = /^ */u.exec(head)?.[0].length ?? 0
  let end = lineEnd(text, start)
  while (end < text.length) {
    const next = lineEnd(text, end + 1)
    const line = text.slice(end + 1, next)
    if (line.trim() !== '' && (/^ */u.exec(line)?.[0].length ?? 0) <= indent) return end
    end = next
  }
  return end
}
