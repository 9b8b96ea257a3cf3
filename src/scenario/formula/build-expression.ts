/**
 * The tree of a formula → an expression (式の木の検査), walked word by word, which gives every finding its exact place.
 *
 * Every node must use up exactly the words it was read from. Parts without names are evaluated here: a formula that can never give
 * a number is refused when it is read, not in the seventh year.
 */
import {
  BINARY_OPERATORS,
  type BinaryOperator,
  type Expression,
  evaluate,
  FUNCTION_NAMES,
  type FunctionName,
} from '../../numeric/index.ts'
import type { FormulaFinding } from './formula-finding.ts'
import type { GrammarNode } from './grammar.ts'
import { declaredName } from './names.ts'
import type { Token } from './tokens.ts'

/** The most nodes that a formula may have. */
const MOST_NODES = 200

/** A part of the formula with its place: `start` and `end` are offsets, `constant` says that no name occurs. */
interface Part {
  readonly expression: Expression
  readonly start: number
  readonly end: number
  readonly constant: boolean
}

/** Thrown inside the walk only, when a finding makes the rest of the tree unreadable. */
class Refused extends Error {}

const COMPARISONS: ReadonlySet<unknown> = new Set(['<', '<=', '>', '>=', '==', '!='])

/** Turns a tree into an expression. Without findings the expression is there, with findings it is not. */
export function buildExpression(
  node: GrammarNode,
  text: string,
  tokens: readonly Token[],
  names: ReadonlySet<string>,
): { readonly expression?: Expression; readonly findings: readonly FormulaFinding[] } {
  const walk = new Walk(text, tokens, names)
  try {
    const part = walk.part(node)
    walk.mustBeAtEnd()
    return walk.findings.length > 0 ? { findings: walk.findings } : { expression: part.expression, findings: [] }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return { findings: walk.findings }
  }
}

class Walk {
  readonly findings: FormulaFinding[] = []
  readonly #text: string
  readonly #tokens: readonly Token[]
  readonly #names: ReadonlySet<string>
  #next = 0
  #nodes = 0

  constructor(text: string, tokens: readonly Token[], names: ReadonlySet<string>) {
    this.#text = text
    this.#tokens = tokens
    this.#names = names
  }

  part(node: GrammarNode): Part {
    this.#nodes += 1
    if (this.#nodes > MOST_NODES) this.#refuse({ code: 'E_FORMULA_TOO_LONG', args: { kind: 'parts', limit: MOST_NODES } })
    switch (node.type) {
      case 'number':
        return this.#number()
      case 'name':
        return this.#name()
      case 'bracketed':
        return this.#bracketed(node)
      case 'unary':
        return this.#unary(node)
      case 'binary':
        return this.#binary(node)
      case 'choice':
        return this.#conditional(node)
      case 'call':
        return this.#call(node)
      case 'chained':
        return this.#chained(node)
    }
  }

  mustBeAtEnd(): void {
    if (this.#next !== this.#tokens.length) this.#unexpected()
  }

  #number(): Part {
    const token = this.#take('number')
    return { expression: { kind: 'number', value: Number(token.text) }, ...spanOf(token), constant: true }
  }

  #name(): Part {
    const token = this.#take('name')
    const name = declaredName(token.text, this.#names)
    if (name === undefined) return this.#unexpected()
    return { expression: { kind: 'name', name }, ...spanOf(token), constant: false }
  }

  #bracketed(node: NodeOf<'bracketed'>): Part {
    const start = this.#sign('(').offset
    const part = this.part(node.content)
    return { ...part, start, end: this.#sign(')').offset + 1 }
  }

  #unary(node: NodeOf<'unary'>): Part {
    const sign = this.#take(undefined)
    const operand = this.part(node.operand)
    const span = { start: sign.offset, end: operand.end }
    if (sign.text === '+') return { ...operand, ...span }
    if (sign.text === '-') return this.#finished({ kind: 'negate', operand: operand.expression }, span, [operand])
    if (sign.text === 'not') return this.#finished({ kind: 'not', operand: operand.expression }, span, [operand])
    return this.#unexpected()
  }

  #binary(node: NodeOf<'binary'>): Part {
    const { sign: operator } = node
    if (!isOperator(operator)) return this.#unexpected()
    const left = this.part(node.left)
    this.#sign(operator)
    const right = this.part(node.right)
    const span = { start: left.start, end: right.end }
    if (COMPARISONS.has(operator)) this.#checkNot(node.left, left, right)
    if (operator === '^') this.#checkExponent(right)
    const dividesByZero = operator === '/' && right.constant && !left.constant && amountOf(right) === 0
    if (dividesByZero) this.#find({ code: 'E_FORMULA_NOT_FINITE', args: { found: this.#slice(span) } }, span)
    return this.#finished({ kind: 'binary', operator, left: left.expression, right: right.expression }, span, [left, right])
  }

  #conditional(node: NodeOf<'choice'>): Part {
    const condition = this.part(node.parts[0])
    this.#sign('?')
    const then = this.part(node.parts[1])
    this.#sign(':')
    const otherwise = this.part(node.parts[2])
    return this.#choice([condition, then, otherwise], { start: condition.start, end: otherwise.end })
  }

  #call(node: NodeOf<'call'>): Part {
    const name = this.#take('name')
    this.#sign('(')
    const args = node.args.map((argument, index) => {
      if (index > 0) this.#sign(',')
      return this.part(argument)
    })
    const span = { start: name.offset, end: this.#sign(')').offset + 1 }
    const [least, most] = name.text === 'if' ? [3, 3] : name.text === 'min' || name.text === 'max' ? [1, MOST_NODES] : [1, 1]
    if (args.length < least || args.length > most) {
      this.#find({ code: 'E_FORMULA_ARGUMENT_COUNT', args: { name: name.text, found: args.length, least, most } }, span)
      return { expression: { kind: 'number', value: 0 }, ...span, constant: false }
    }
    if (name.text === 'if') return this.#choice(args, span)
    if (!isFunction(name.text)) return this.#unexpected()
    return this.#finished({ kind: 'call', name: name.text, args: args.map(argument => argument.expression) }, span, args)
  }

  #choice(parts: readonly Part[], span: Span): Part {
    const [condition, then, otherwise] = parts
    if (!condition || !then || !otherwise) return this.#unexpected()
    const expression = {
      kind: 'if',
      condition: condition.expression,
      // biome-ignore lint/suspicious/noThenProperty: a branch of a plain tree, never a function and never awaited
      then: then.expression,
      otherwise: otherwise.expression,
    } as const
    return this.#finished(expression, span, parts)
  }

  /** `1 < staff < 3`: shown with the two comparisons written out. */
  #chained(node: NodeOf<'chained'>): Part {
    const signs: string[] = []
    const parts = node.operands.map((operand, index) => {
      if (index > 0) signs.push(this.#take('sign').text)
      return this.part(operand)
    })
    const span = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? this.#text.length }
    const write = signs
      .map((sign, index) => [parts[index], parts[index + 1]].map(part => (part ? this.#slice(part) : '')).join(` ${sign} `))
      .join(' and ')
    this.#find({ code: 'E_FORMULA_CHAINED_COMPARISON', args: { found: this.#slice(span), write } }, span)
    return { expression: { kind: 'number', value: 0 }, ...span, constant: false }
  }

  /** `not a > b` is read as `(not a) > b`; nobody means that. */
  #checkNot(leftNode: GrammarNode, left: Part, right: Part): void {
    if (leftNode.type !== 'unary' || leftNode.sign !== 'not') return
    const span = { start: left.start, end: right.end }
    const found = this.#slice(span)
    this.#find({ code: 'E_FORMULA_AMBIGUOUS', args: { found, write: `not (${found.replace(/^not\s*/u, '')})` } }, span)
  }

  #checkExponent(exponent: Part): void {
    if (!exponent.constant) return
    const value = amountOf(exponent)
    if (Number.isInteger(value) && Math.abs(value) <= 100) return
    this.#find({ code: 'E_FORMULA_EXPONENT', args: { found: this.#slice(exponent) } }, exponent)
  }

  #finished(expression: Expression, span: Span, parts: readonly Part[]): Part {
    const constant = parts.every(part => part.constant)
    if (constant && parts.every(part => Number.isFinite(amountOf(part))) && !Number.isFinite(evaluate(expression, noNames))) {
      this.#find({ code: 'E_FORMULA_NOT_FINITE', args: { found: this.#slice(span) } }, span)
    }
    return { expression, ...span, constant }
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  }

  #take(kind: Token['kind'] | undefined): Token {
    const token = this.#tokens[this.#next]
    if (token === undefined || (kind !== undefined && token.kind !== kind)) return this.#unexpected()
    this.#next += 1
    return token
  }

  #sign(text: string): Token {
    const token = this.#tokens[this.#next]
    return token?.text === text ? this.#take(undefined) : this.#unexpected()
  }

  #find(found: Unplaced, span: Span): void {
    this.findings.push({ ...found, offset: span.start, length: Math.max(1, span.end - span.start) } as FormulaFinding)
  }

  #unexpected(): never {
    return this.#refuse({ code: 'E_FORMULA_SYNTAX', args: { kind: 'unexpected', found: this.#tokens[this.#next]?.text ?? '' } })
  }

  #refuse(found: Unplaced): never {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)]
    this.#find(found, token ? spanOf(token) : { start: 0, end: 1 })
    throw new Refused()
  }
}

type NodeOf<K extends GrammarNode['type']> = Extract<GrammarNode, { readonly type: K }>

interface Span {
  readonly start: number
  readonly end: number
}
type Unplaced<F = FormulaFinding> = F extends FormulaFinding ? Omit<F, 'offset' | 'length'> : never

const spanOf = (token: Token): Span => ({ start: token.offset, end: token.offset + token.text.length })
const noNames = (): number => Number.NaN
const amountOf = (part: Part): number => evaluate(part.expression, noNames)
const isOperator = (value: string): value is BinaryOperator => (BINARY_OPERATORS as readonly string[]).includes(value)
const isFunction = (value: string): value is FunctionName => (FUNCTION_NAMES as readonly string[]).includes(value)
