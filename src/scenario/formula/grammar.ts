/**
 * The grammar of formulas (計算式の文法): the words of a formula → the tree of what belongs to what.
 *
 * It is that of mathjs, as far as the words reach that are allowed here; a test holds the two against each other. What binds loosest first:
 * `? :`, or, and, comparisons, + −, × ÷, signs and not, powers. Powers and choices are read from the right, so 2 ^ 3 ^ 2 is 2 ^ 9, and
 * −2 ^ 2 is −4. Not here: which names and how many arguments there may be.
 */
import { LOGICAL_WORDS } from './names.ts'
import type { Token } from './tokens.ts'

/** A node of the tree (式の木の節). A word that names something or is a number is found in the formula by its order. */
export type GrammarNode =
  | { readonly type: 'number' | 'name' }
  | { readonly type: 'bracketed'; readonly content: GrammarNode }
  | { readonly type: 'unary'; readonly sign: string; readonly operand: GrammarNode }
  | { readonly type: 'binary'; readonly sign: string; readonly left: GrammarNode; readonly right: GrammarNode }
  /** `1 < staff < 3`, which is refused. */
  | { readonly type: 'chained'; readonly operands: readonly GrammarNode[] }
  | { readonly type: 'choice'; readonly parts: readonly [GrammarNode, GrammarNode, GrammarNode] }
  | { readonly type: 'call'; readonly args: readonly GrammarNode[] }

/** The tree of a formula, or the word at which it cannot be one; as many as there are words: the formula ends too early. */
export type GrammarOutcome = { readonly tree: GrammarNode } | { readonly stopped: number }

/** Reads the words of a formula (文法の読取). */
export function readGrammar(tokens: readonly Token[]): GrammarOutcome {
  const words = new Words(tokens)
  try {
    const tree = choice(words)
    return words.next === tokens.length ? { tree } : { stopped: words.next }
  } catch (problem) {
    if (problem instanceof Stopped) return { stopped: words.next }
    throw problem
  }
}

/** Thrown while reading only, when a word stands where it cannot. */
class Stopped extends Error {}

/** The words of a formula, read one after another. */
class Words {
  next = 0
  readonly #tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get current(): Token | undefined {
    return this.#tokens[this.next]
  }

  /** Goes past the current word if it is one of these. @returns it. */
  pass(texts: readonly string[]): string | undefined {
    const text = this.current?.text
    if (text === undefined || !texts.includes(text)) return undefined
    this.next += 1
    return text
  }

  expect(text: string): void {
    if (this.pass([text]) === undefined) throw new Stopped()
  }
}

type Rule = (words: Words) => GrammarNode

/** A rule for operators of one rank that are read from the left. */
const fromLeft =
  (signs: readonly string[], inner: Rule): Rule =>
  words => {
    let left = inner(words)
    for (let sign = words.pass(signs); sign !== undefined; sign = words.pass(signs))
      left = { type: 'binary', sign, left, right: inner(words) }
    return left
  }

const products = fromLeft(['*', '/'], unary)
const sums = fromLeft(['+', '-'], products)
const conjunctions = fromLeft(['and'], comparison)
const disjunctions = fromLeft(['or'], conjunctions)

function choice(words: Words): GrammarNode {
  const condition = disjunctions(words)
  if (words.pass(['?']) === undefined) return condition
  const chosen = choice(words)
  words.expect(':')
  return { type: 'choice', parts: [condition, chosen, choice(words)] }
}

const COMPARISONS = ['<', '<=', '>', '>=', '==', '!=']

function comparison(words: Words): GrammarNode {
  const left = sums(words)
  const sign = words.pass(COMPARISONS)
  if (sign === undefined) return left
  const operands = [left, sums(words)]
  while (words.pass(COMPARISONS) !== undefined) operands.push(sums(words))
  return operands.length > 2 ? { type: 'chained', operands } : { type: 'binary', sign, left, right: operands[1] as GrammarNode }
}

function unary(words: Words): GrammarNode {
  const sign = words.pass(['-', '+', 'not'])
  return sign === undefined ? power(words) : { type: 'unary', sign, operand: unary(words) }
}

function power(words: Words): GrammarNode {
  const left = operand(words)
  const sign = words.pass(['^'])
  return sign === undefined ? left : { type: 'binary', sign, left, right: unary(words) }
}

function operand(words: Words): GrammarNode {
  if (words.pass(['(']) !== undefined) {
    const content = choice(words)
    words.expect(')')
    return { type: 'bracketed', content }
  }
  const { current } = words
  if (current?.kind === 'number') {
    words.next += 1
    return { type: 'number' }
  }
  if (current?.kind !== 'name' || LOGICAL_WORDS.has(current.text)) throw new Stopped()
  words.next += 1
  return words.pass(['(']) === undefined ? { type: 'name' } : { type: 'call', args: callArguments(words) }
}

function callArguments(words: Words): GrammarNode[] {
  if (words.pass([')']) !== undefined) return []
  const args = [choice(words)]
  while (words.pass([',']) !== undefined) args.push(choice(words))
  words.expect(')')
  return args
}
