/**
 * The tree of mathjs → our own expression (式の木の検査): an allow-list, walked word by word.
 *
 * Every node must be of an allowed kind and must use up exactly the words it was read from; whatever does not is refused, so a
 * change of the grammar cannot slip something past. Parts without names are evaluated here: a formula that can never give a
 * number is refused when it is read, not in the seventh year.
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
import { declaredName } from './names.ts'
import type { Token } from './tokens.ts'

/** What is read of a node of mathjs's tree. */
export interface GrammarNode {
  readonly type: string
  readonly op?: unknown
  readonly implicit?: unknown
  readonly args?: readonly GrammarNode[]
  readonly content?: GrammarNode
  readonly condition?: GrammarNode
  readonly trueExpr?: GrammarNode
  readonly falseExpr?: GrammarNode
  readonly params?: readonly GrammarNode[]
}

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

  part(node: GrammarNode | undefined): Part {
    this.#nodes += 1
    if (this.#nodes > MOST_NODES) this.#refuse({ code: 'E_FORMULA_TOO_LONG', args: { kind: 'parts', limit: MOST_NODES } })
    switch (node?.type) {
      case 'ConstantNode':
        return this.#number()
      case 'SymbolNode':
      case 'AccessorNode':
        return this.#name()
      case 'ParenthesisNode':
        return this.#bracketed(node)
      case 'OperatorNode':
        return node.args?.length === 1 ? this.#unary(node) : this.#binary(node)
      case 'ConditionalNode':
        return this.#conditional(node)
      case 'FunctionNode':
        return this.#call(node)
      case 'RelationalNode':
        return this.#chained(node)
      default:
        return this.#refuse({ code: 'E_FORMULA_NODE', args: { kind: 'other', found: this.#tokens[this.#next]?.text ?? '' } })
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

  #bracketed(node: GrammarNode): Part {
    const start = this.#sign('(').offset
    const part = this.part(node.content)
    return { ...part, start, end: this.#sign(')').offset + 1 }
  }

  #unary(node: GrammarNode): Part {
    const sign = this.#take(undefined)
    const operand = this.part(node.args?.[0])
    const span = { start: sign.offset, end: operand.end }
    if (sign.text !== node.op) return this.#unexpected()
    if (sign.text === '+') return { ...operand, ...span }
    if (sign.text === '-') return this.#finished({ kind: 'negate', operand: operand.expression }, span, [operand])
    if (sign.text === 'not') return this.#finished({ kind: 'not', operand: operand.expression }, span, [operand])
    return this.#unexpected()
  }

  #binary(node: GrammarNode): Part {
    const operator = node.op
    if (!isOperator(operator) || node.implicit === true || node.args?.length !== 2) return this.#unexpected()
    const left = this.part(node.args[0])
    this.#sign(operator)
    const right = this.part(node.args[1])
    const span = { start: left.start, end: right.end }
    if (COMPARISONS.has(operator)) this.#checkNot(node.args[0], left, right)
    if (operator === '^') this.#checkExponent(right)
    const dividesByZero = operator === '/' && right.constant && !left.constant && amountOf(right) === 0
    if (dividesByZero) this.#find({ code: 'E_FORMULA_NOT_FINITE', args: { found: this.#slice(span) } }, span)
    return this.#finished({ kind: 'binary', operator, left: left.expression, right: right.expression }, span, [left, right])
  }

  #conditional(node: GrammarNode): Part {
    const condition = this.part(node.condition)
    this.#sign('?')
    const then = this.part(node.trueExpr)
    this.#sign(':')
    const otherwise = this.part(node.falseExpr)
    return this.#choice([condition, then, otherwise], { start: condition.start, end: otherwise.end })
  }

  #call(node: GrammarNode): Part {
    const name = this.#take('name')
    this.#sign('(')
    const args = (node.args ?? []).map((argument, index) => {
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
  #chained(node: GrammarNode): Part {
    const signs: string[] = []
    const parts = (node.params ?? []).map((operand, index) => {
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

  /** mathjs reads `not a > b` as `(not a) > b`; nobody means that. */
  #checkNot(leftNode: GrammarNode | undefined, left: Part, right: Part): void {
    if (leftNode?.type !== 'OperatorNode' || leftNode.op !== 'not') return
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

interface Span {
  readonly start: number
  readonly end: number
}
type Unplaced<F = FormulaFinding> = F extends FormulaFinding ? Omit<F, 'offset' | 'length'> : never

const spanOf = (token: Token): Span => ({ start: token.offset, end: token.offset + token.text.length })
const noNames = (): number => Number.NaN
const amountOf = (part: Part): number => evaluate(part.expression, noNames)
const isOperator = (value: unknown): value is BinaryOperator => (BINARY_OPERATORS as readonly unknown[]).includes(value)
const isFunction = (value: string): value is FunctionName => (FUNCTION_NAMES as readonly string[]).includes(value)
