/**
 * Formulas as trees: rounding as in Excel, and a snap before floor and ceil so that 100 × 1.1 is 110.
 */
import { describe, expect, it } from 'vitest'
import {
  type BinaryOperator,
  type Expression,
  evaluate,
  type FunctionName,
  namesIn,
  roundHalfAway,
} from '../../src/numeric/index.ts'

const number = (value: number): Expression => ({ kind: 'number', value })
const name = (text: string): Expression => ({ kind: 'name', name: text })
const call = (text: FunctionName, ...args: Expression[]): Expression => ({ kind: 'call', name: text, args })
const two = (left: number, operator: BinaryOperator, right: number): Expression => ({
  kind: 'binary',
  operator,
  left: number(left),
  right: number(right),
})
const choose = (condition: Expression, yes: Expression, otherwise: Expression): Expression => ({
  kind: 'if',
  condition,
  // biome-ignore lint/suspicious/noThenProperty: a branch of a plain tree, never a function and never awaited
  then: yes,
  otherwise,
})
const value = (expression: Expression): number => evaluate(expression, () => Number.NaN)

describe('rounding half away from zero (四捨五入)', () => {
  it.each([
    [0.5, 1],
    [-0.5, -1],
    [1.5, 2],
    [-1.5, -2],
    [2.5, 3],
    [-2.5, -3],
    [0.49, 0],
    [-0.49, 0],
    [1.005, 1],
    [12.76, 13],
    [657.8, 658],
    [657.4, 657],
    [0, 0],
    [-7, -7],
  ])('%f is rounded to %i', (exact, whole) => {
    expect(roundHalfAway(exact)).toBe(whole)
  })

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true)
    expect(Object.is(roundHalfAway(-0), 0)).toBe(true)
  })

  it('is the round of formulas', () => {
    expect(value(call('round', number(2.5)))).toBe(3)
    expect(value(call('round', number(-2.5)))).toBe(-3)
  })
})

describe('floor and ceil', () => {
  it('take a number a hair off a whole one for that whole one: 100 × 1.1 people are 110, not 111', () => {
    expect(100 * 1.1).not.toBe(110)
    expect(value(call('ceil', two(100, '*', 1.1)))).toBe(110)
    expect(value(call('floor', { kind: 'binary', operator: '*', left: number(0.29), right: number(100) }))).toBe(29)
  })

  it('otherwise round down and up', () => {
    expect(value(call('floor', number(2.999)))).toBe(2)
    expect(value(call('ceil', number(2.001)))).toBe(3)
    expect(value(call('floor', number(-2.5)))).toBe(-3)
    expect(value(call('ceil', number(-2.5)))).toBe(-2)
  })
})

it.each([
  [6, '+', 4, 10],
  [6, '-', 4, 2],
  [6, '*', 4, 24],
  [6, '/', 4, 1.5],
  [2, '^', 10, 1024],
  [2, '^', -2, 0.25],
  [5, '^', 0, 1],
  [1, '<', 2, 1],
  [2, '<', 2, 0],
  [2, '<=', 2, 1],
  [3, '>', 2, 1],
  [2, '>=', 3, 0],
  [2, '==', 2, 1],
  [2, '!=', 2, 0],
  [1, 'and', 0, 0],
  [1, 'or', 0, 1],
] as const)('%f %s %f = %f', (left, operator, right, result) => {
  expect(value(two(left, operator, right))).toBe(result)
})

it('a power has a whole exponent of at most 100, else no value', () => {
  expect(value(two(2, '^', 0.5))).toBeNaN()
  expect(value(two(2, '^', 101))).toBeNaN()
})

it('a division by zero and the root of a negative number have no finite value', () => {
  expect(Number.isFinite(value(two(1, '/', 0)))).toBe(false)
  expect(value(call('sqrt', number(-1)))).toBeNaN()
})

it('min, max, abs and sqrt', () => {
  expect(value(call('min', number(3), number(1), number(2)))).toBe(1)
  expect(value(call('max', number(3), number(1), number(2)))).toBe(3)
  expect(value(call('abs', { kind: 'negate', operand: number(4) }))).toBe(4)
  expect(value(call('sqrt', number(9)))).toBe(3)
})

it('if takes one branch only, not is 1 for 0', () => {
  const choice = (condition: number): Expression => choose(number(condition), number(10), two(1, '/', 0))
  expect(value(choice(1))).toBe(10)
  expect(value(choice(0))).toBe(Number.POSITIVE_INFINITY)
  expect(value({ kind: 'not', operand: number(0) })).toBe(1)
  expect(value({ kind: 'not', operand: number(3) })).toBe(0)
})

it('names are looked up, and all of them are listed', () => {
  const formula = choose(
    { kind: 'binary', operator: '>', left: name('year'), right: number(2025) },
    call('max', name('leavers'), number(8)),
    { kind: 'negate', operand: { kind: 'not', operand: name('target') } },
  )
  expect(namesIn(formula)).toEqual(['year', 'leavers', 'target'])
  expect(evaluate(formula, asked => ({ year: 2026, leavers: 22 })[asked] ?? Number.NaN)).toBe(22)
})
