/**
 * Expressions (計算式): a checked formula as plain data, and its evaluation.
 *
 * The scenario language parses and checks a planner's formula into this small tree; the engine evaluates it. Only exact
 * operations occur (+ − × ÷, square root, comparisons, rounding), so every computer gives the same number.
 * Rounding is half away from zero, as in Excel; floor and ceil first snap to a whole number nearer than 1e-9, because 100 × 1.1
 * is 110.00000000000001 in binary and nobody means 111.
 */

/** An expression (式) as a tree; names are resolved when it is evaluated. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'if'; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }

/** The operators between two values (演算子). Comparisons and words give 1 or 0. */
export const BINARY_OPERATORS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const
/** An operator between two values (演算子). */
export type BinaryOperator = (typeof BINARY_OPERATORS)[number]

/** The functions of numbers (関数). */
export const FUNCTION_NAMES = ['min', 'max', 'abs', 'round', 'floor', 'ceil', 'sqrt'] as const
/** The name of a function (関数名). */
export type FunctionName = (typeof FUNCTION_NAMES)[number]

/** Gives the number that a declared name stands for. */
export type NameScope = (name: string) => number

/** Evaluates an expression. The result may be NaN or infinite; the caller decides what that means. */
export function evaluate(expression: Expression, scope: NameScope): number {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'name':
      return scope(expression.name)
    case 'negate':
      return -evaluate(expression.operand, scope)
    case 'not':
      return evaluate(expression.operand, scope) === 0 ? 1 : 0
    case 'if':
      return evaluate(expression.condition, scope) !== 0
        ? evaluate(expression.then, scope)
        : evaluate(expression.otherwise, scope)
    case 'call':
      return call(
        expression.name,
        expression.args.map(argument => evaluate(argument, scope)),
      )
    case 'binary':
      return combine(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope))
  }
}

/** Every declared name that an expression uses. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'negate':
    case 'not':
      return namesIn(expression.operand)
    case 'if':
      return [expression.condition, expression.then, expression.otherwise].flatMap(namesIn)
    case 'call':
      return expression.args.flatMap(namesIn)
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
  }
}

function combine(operator: BinaryOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '^':
      return wholePower(left, right)
    case '<':
      return left < right ? 1 : 0
    case '<=':
      return left <= right ? 1 : 0
    case '>':
      return left > right ? 1 : 0
    case '>=':
      return left >= right ? 1 : 0
    case '==':
      return left === right ? 1 : 0
    case '!=':
      return left !== right ? 1 : 0
    case 'and':
      return left !== 0 && right !== 0 ? 1 : 0
    case 'or':
      return left !== 0 || right !== 0 ? 1 : 0
  }
}

/** A power by repeated multiplication; NaN unless the exponent is a whole number from −100 to 100. */
function wholePower(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 100) return Number.NaN
  let product = 1
  for (let times = 0; times < Math.abs(exponent); times += 1) product *= base
  return exponent < 0 ? 1 / product : product
}

function call(name: FunctionName, args: readonly number[]): number {
  const first = args[0] ?? Number.NaN
  switch (name) {
    case 'min':
      return Math.min(...args)
    case 'max':
      return Math.max(...args)
    case 'abs':
      return Math.abs(first)
    case 'round':
      return roundHalfAway(first)
    case 'floor':
      return Math.floor(snap(first))
    case 'ceil':
      return Math.ceil(snap(first))
    case 'sqrt':
      return Math.sqrt(first)
  }
}

/** Rounds half away from zero (四捨五入), as Excel's ROUND: 2.5 → 3, −2.5 → −3. Never gives −0. */
export function roundHalfAway(value: number): number {
  const rounded = Math.floor(Math.abs(value) + 0.5)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

const snap = (value: number): number => (Math.abs(value - Math.round(value)) < 1e-9 ? Math.round(value) : value)
