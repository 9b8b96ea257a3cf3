/**
 * Checks on the words of a formula (字句の検査), before mathjs sees it.
 *
 * Here belongs whatever mathjs would accept and give another meaning: `%` as a remainder, `2 staff` as a product, texts,
 * assignments, unknown names in a branch never taken, thousands separators inside a call (`max(1,000)` is max of 1 and 0).
 * A formula that passes uses only declared names, allowed functions and allowed signs; its grammar is then mathjs's business.
 */

import { nearest as nearestName } from '../../diagnostics/index.ts'
import { FUNCTION_NAMES } from '../../numeric/index.ts'
import { insteadOf, isExcelFunction, isRandomFunction } from './foreign-functions.ts'
import type { FormulaFinding } from './formula-finding.ts'
import { CONSTANT_WORDS, declaredName, FORBIDDEN_WORDS, LOGICAL_WORDS, writableNames } from './names.ts'
import { refuseSign } from './refused-signs.ts'
import type { Token } from './tokens.ts'

/** Functions that formulas may call (使える関数). */
export const ALLOWED_FUNCTIONS: readonly string[] = [...FUNCTION_NAMES, 'if']

/** Checks every word; findings come in the order of the words. */
export function checkWords(tokens: readonly Token[], names: ReadonlySet<string>): FormulaFinding[] {
  return [
    ...tokens.flatMap((token, index) => {
      const next = tokens[index + 1]
      const previous = tokens[index - 1]
      if (token.kind === 'name') return checkName(token, { previous, next, names })
      if (token.kind === 'number') return checkNumber(token)
      if (token.kind === 'text') return [at(token, { code: 'E_FORMULA_LITERAL', args: { kind: 'text', found: token.text } })]
      return refuseSign(token, previous)
    }),
    ...tokens.flatMap((token, index) => checkNeighbours(token, tokens[index + 1], names)),
    ...checkThousands(tokens),
    ...checkDate(tokens),
  ]
}

interface Surroundings {
  readonly previous: Token | undefined
  readonly next: Token | undefined
  readonly names: ReadonlySet<string>
}

function checkName(token: Token, { previous, next, names }: Surroundings): FormulaFinding[] {
  const name = token.text
  if (LOGICAL_WORDS.has(name)) return []
  if (FORBIDDEN_WORDS.has(name) && next?.text !== '(') {
    return [at(token, { code: 'E_FORMULA_NODE', args: { kind: 'operator', found: name } })]
  }
  if (CONSTANT_WORDS.has(name)) return [at(token, { code: 'E_FORMULA_LITERAL', args: { kind: 'constant', found: name } })]
  if (name === 'Infinity' || name === 'NaN') return [at(token, { code: 'E_FORMULA_NOT_FINITE', args: { found: name } })]
  const known = declaredName(name, names) !== undefined
  if (next?.text === '(') return known || ALLOWED_FUNCTIONS.includes(name) ? [] : [refuseFunction(token)]
  // `5 cm`: the missing operator is the mistake, and is reported as that.
  return known || (previous !== undefined && endsOperand(previous)) ? [] : [refuseName(token, names)]
}

function refuseFunction(token: Token): FormulaFinding {
  const name = token.text
  if (isRandomFunction(name)) return at(token, { code: 'E_FORMULA_RANDOM', args: { name } })
  const write = insteadOf(name)
  const instead = write === undefined ? {} : { write }
  if (isExcelFunction(name)) return at(token, { code: 'E_FORMULA_EXCEL', args: { found: name, ...instead } })
  const nearest = write ?? nearestName(name, ALLOWED_FUNCTIONS)
  return at(token, { code: 'E_FORMULA_FUNCTION', args: { name, ...(nearest === undefined ? {} : { nearest }) } })
}

function refuseName(token: Token, names: ReadonlySet<string>): FormulaFinding {
  const name = token.text
  const minus = name.indexOf('ー')
  const parts = [name.slice(0, minus), name.slice(minus + 1)]
  if (minus > 0 && parts.every(part => declaredName(part, names) !== undefined)) {
    return { code: 'E_FORMULA_FULLWIDTH', args: { found: 'ー', write: '-' }, offset: token.offset + minus, length: 1 }
  }
  const composed = name.normalize('NFC')
  if (composed !== name && declaredName(composed, names) !== undefined) {
    return at(token, { code: 'E_FORMULA_CONFUSABLE', args: { word: name, found: name, code: 'NFD', latin: composed } })
  }
  const nearest = nearestName(name, writableNames(names))
  return at(token, { code: 'E_FORMULA_UNKNOWN_NAME', args: { name, ...(nearest === undefined ? {} : { nearest }) } })
}

const checkNumber = (token: Token): FormulaFinding[] =>
  Number.isFinite(Number(token.text)) ? [] : [at(token, { code: 'E_FORMULA_NOT_FINITE', args: { found: token.text } })]

/** Two operands without an operator between them. A name before a bracket is a call, unless it is a declared name. */
function checkNeighbours(token: Token, next: Token | undefined, names: ReadonlySet<string>): FormulaFinding[] {
  if (next === undefined || !endsOperand(token) || !beginsOperand(next)) return []
  if (next.text === '(' && token.kind === 'name' && declaredName(token.text, names) === undefined) return []
  if (next.text === '(' && ALLOWED_FUNCTIONS.includes(token.text)) return []
  const args = { left: token.text, right: next.text }
  const length = next.offset + next.text.length - token.offset
  return [{ code: 'E_FORMULA_IMPLICIT_MULTIPLY', args, offset: token.offset, length }]
}

const isWordOperator = (token: Token): boolean => LOGICAL_WORDS.has(token.text) || FORBIDDEN_WORDS.has(token.text)
const endsOperand = (token: Token): boolean =>
  token.kind === 'number' || token.text === ')' || (token.kind === 'name' && !isWordOperator(token))
const beginsOperand = (token: Token): boolean =>
  token.kind === 'number' || token.text === '(' || (token.kind === 'name' && !isWordOperator(token))

/** `1,000`: outside brackets a comma has no meaning; inside, no one writes an argument as 000 or 050. */
function checkThousands(tokens: readonly Token[]): FormulaFinding[] {
  let depth = 0
  return tokens.flatMap((token, index): FormulaFinding[] => {
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    if (token.text !== ',' || before?.kind !== 'number' || after?.kind !== 'number') return []
    const found = `${before.text},${after.text}`
    const adjacent = before.offset + found.length === after.offset + after.text.length
    const thousands = /^\d{1,3},\d{3}(?:\.\d+)?$/u.test(found) && (depth === 0 || after.text.startsWith('0'))
    if (!adjacent || !thousands) return []
    return [{ code: 'E_FORMULA_LITERAL', args: { kind: 'thousands', found }, offset: before.offset, length: found.length }]
  })
}

/** `2022-04-01` alone is a date, although it reads as 2022 − 4 − 1. */
function checkDate(tokens: readonly Token[]): FormulaFinding[] {
  const found = tokens.map(({ text }) => text).join('')
  if (tokens.length !== 5 || !/^[12]\d{3}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/u.test(found)) return []
  const offset = tokens[0]?.offset ?? 0
  return [{ code: 'E_FORMULA_LITERAL', args: { kind: 'date', found }, offset, length: found.length }]
}

type Unplaced<F = FormulaFinding> = F extends FormulaFinding ? Omit<F, 'offset' | 'length'> : never
const at = (token: Token, found: Unplaced): FormulaFinding =>
  ({ ...found, offset: token.offset, length: token.text.length }) as FormulaFinding
