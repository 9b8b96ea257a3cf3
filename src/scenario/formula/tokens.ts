/**
 * The words of a formula (計算式の字句): numbers, names with their dots, texts in quotes, signs, each with its place.
 *
 * mathjs gives no positions, so the formula is cut into words here as well: the checks that planners need most are made on the
 * words, and the tree that mathjs builds is later walked word by word, which places every remaining finding exactly.
 */

/** A word of a formula (字句): its kind, its text, and its offset in UTF-16 units. */
export interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'other'
  readonly text: string
  readonly offset: number
}

const WORD = String.raw`[\p{L}\p{Nl}_ー々〆][\p{L}\p{Nl}\p{M}\p{Nd}_ー々〆]*`

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ['name', new RegExp(String.raw`${WORD}(?:\.${WORD})*`, 'uy')],
  ['text', /"[^"]*"?|'[^']*'?/uy],
  ['sign', /<=|>=|==|!=|<>|=>|=<|&&|\|\||\*\*|[-+*/^<>()?:,=%!;.[\]{}]/uy],
  ['other', /[\s\S]/uy],
]

/** Cuts a formula into words. White space separates and is dropped; nothing else is lost. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let offset = 0
  while (offset < text.length) {
    if (/\s/u.test(text.charAt(offset))) {
      offset += 1
      continue
    }
    const token = tokenAt(text, offset)
    tokens.push(token)
    offset += token.text.length
  }
  return tokens
}

function tokenAt(text: string, offset: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = offset
    const found = pattern.exec(text)
    if (found) return { kind, text: found[0], offset }
  }
  return { kind: 'other', text: text.charAt(offset), offset }
}
