/**
 * The grammar of formulas is that of mathjs: the same formula read by both is the same tree.
 *
 * mathjs is used here only. What it reads otherwise, and nobody means, is in formula.test.ts; a choice whose middle is another choice without
 * brackets it does not read at all.
 */
import fc from 'fast-check'
import { type MathNode, parse } from 'mathjs'
import { expect, test } from 'vitest'
import type { Expression } from '../../src/numeric/index.ts'
import { parseFormula } from '../../src/scenario/formula.ts'

/** A tree as nested lists: `1 + 2 * a` is ['+', 1, ['*', 2, 'a']]. */
type Tree = number | string | readonly Tree[]

/** What is read of a node of mathjs. */
interface Node {
  readonly type: string
  readonly value: number
  readonly name: string
  readonly op: string
  readonly fn: { readonly name: string }
  readonly args: readonly Node[]
  readonly content: Node
  readonly condition: Node
  readonly trueExpr: Node
  readonly falseExpr: Node
}

function treeOf(node: Node): Tree {
  switch (node.type) {
    case 'ConstantNode':
      return node.value
    case 'SymbolNode':
      return node.name
    case 'ParenthesisNode':
      return treeOf(node.content)
    case 'OperatorNode':
      return node.op === '+' && node.args.length === 1 ? treeOf(node.args[0] as Node) : [node.op, ...node.args.map(treeOf)]
    case 'FunctionNode':
      return [node.fn.name, ...node.args.map(treeOf)]
    case 'ConditionalNode':
      return ['if', ...[node.condition, node.trueExpr, node.falseExpr].map(treeOf)]
    default:
      throw new Error(`unexpected ${node.type}`)
  }
}

function ownTreeOf(expression: Expression): Tree {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return expression.name
    case 'negate':
      return ['-', ownTreeOf(expression.operand)]
    case 'not':
      return ['not', ownTreeOf(expression.operand)]
    case 'binary':
      return [expression.operator, ownTreeOf(expression.left), ownTreeOf(expression.right)]
    case 'if':
      return ['if', ...[expression.condition, expression.then, expression.otherwise].map(ownTreeOf)]
    case 'call':
      return [expression.name, ...expression.args.map(ownTreeOf)]
  }
}

/** Formulas with as few brackets as can be, so that the ranks of the operators tell what belongs to what. */
const formula: fc.Arbitrary<string> = fc.letrec<{ part: string }>(tie => {
  const part = tie('part')
  const sign = fc.constantFrom('+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or')
  return {
    part: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom('staff', 'hires', '2', '1.5', '.5', '1e2', '3'),
      fc.tuple(part, sign, part).map(words => words.join(' ')),
      fc.tuple(part, sign, part).map(words => words.join(' ')),
      fc.tuple(fc.constantFrom('-', '+', 'not '), part).map(words => words.join('')),
      part.map(inner => `(${inner})`),
      fc.tuple(part, part, part).map(([condition, one, other]) => `${condition} ? (${one}) : ${other}`),
      fc.tuple(fc.constantFrom('min', 'max'), part, part).map(([name, one, other]) => `${name}(${one}, ${other})`),
      fc.tuple(part, part, part).map(words => `if(${words.join(', ')})`),
    ),
  }
}).part

test('a formula is read as mathjs reads it', () => {
  let read = 0
  fc.assert(
    fc.property(formula, text => {
      const { expression } = parseFormula(text, new Set(['staff', 'hires']))
      if (expression === undefined) return
      read += 1
      expect(ownTreeOf(expression)).toEqual(treeOf(parse(text) as MathNode as unknown as Node))
    }),
    { numRuns: 3000 },
  )
  expect(read).toBeGreaterThan(500)
})
