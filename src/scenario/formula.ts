/**
 * Formulas (計算式): the text a planner writes between quotes → a checked expression, or everything that is wrong with it.
 *
 * The text is measured and its words are checked before its grammar is read, because most mistakes are best shown at a word.
 * Functions: min max abs round floor ceil sqrt if. Not here: which names exist, which the caller knows.
 */
import type { Expression } from '../numeric/index.ts'
import { buildExpression } from './formula/build-expression.ts'
import { checkCharacters } from './formula/characters.ts'
import { checkWords } from './formula/check-words.ts'
import { type FormulaFinding, inOrder } from './formula/formula-finding.ts'
import { readGrammar } from './formula/grammar.ts'
import { checkBrackets, nestingOf } from './formula/refused-signs.ts'
import { type Token, tokensOf } from './formula/tokens.ts'

export type { FormulaFinding } from './formula/formula-finding.ts'
export { canonicalName } from './formula/names.ts'

const MOST_CHARACTERS = 500
const DEEPEST = 32

/** A formula as read (計算式の読取結果): an expression, or findings. */
export interface ParsedFormula {
  readonly expression?: Expression
  readonly findings: readonly FormulaFinding[]
}

/**
 * Reads a formula (計算式).
 * @param names The declared names that may occur; Japanese words for them (定員 for `quota.planned`) are understood as well.
 * @returns The expression over declared names, or findings sorted by offset into `text`.
 */
export function parseFormula(text: string, names: ReadonlySet<string>): ParsedFormula {
  const refused = checkSize(text)
  if (refused !== undefined) return { findings: [refused] }
  const characters = checkCharacters(text)
  if (characters.findings.some(found => found.code === 'E_FORMULA_SYNTAX')) return { findings: inOrder(characters.findings) }
  const leading = /^\s*=(?!=)/u.exec(characters.text)?.[0] ?? ''
  const plain = ' '.repeat(leading.length) + characters.text.slice(leading.length)
  const tokens = tokensOf(plain)
  const findings: FormulaFinding[] = [...characters.findings]
  if (leading !== '') findings.push({ code: 'E_FORMULA_EXCEL', args: { found: '=' }, offset: leading.length - 1, length: 1 })
  findings.push(...checkWords(tokens, names), ...checkBrackets(tokens), ...checkEnd(tokens))
  if (findings.length > 0) return { findings: inOrder(findings) }
  return readTree(plain, tokens, names)
}

function readTree(plain: string, tokens: readonly Token[], names: ReadonlySet<string>): ParsedFormula {
  const read = readGrammar(tokens)
  if ('stopped' in read) return { findings: [unexpected(tokens[read.stopped] ?? tokens.at(-1))] }
  const built = buildExpression(read.tree, plain, tokens, names)
  return { ...built, findings: inOrder(built.findings) }
}

function checkSize(text: string): FormulaFinding | undefined {
  if (text.trim() === '') return { code: 'E_FORMULA_EMPTY', args: {}, offset: 0, length: Math.max(1, text.length) }
  if (nestingOf(text) > DEEPEST) return { code: 'E_FORMULA_TOO_DEEP', args: { limit: DEEPEST }, offset: 0, length: text.length }
  if (text.length > MOST_CHARACTERS) {
    const args = { kind: 'characters', limit: MOST_CHARACTERS } as const
    return { code: 'E_FORMULA_TOO_LONG', args, offset: MOST_CHARACTERS, length: text.length - MOST_CHARACTERS }
  }
  return undefined
}

/** A formula that ends in an operator is unfinished, and is shown at that operator. */
function checkEnd(tokens: readonly Token[]): FormulaFinding[] {
  const last = tokens.at(-1)
  const unfinished = last !== undefined && /^(?:[-+*/^<>?:,]|<=|>=|==|!=|and|or|not)$/u.test(last.text)
  if (!unfinished) return []
  return [
    { code: 'E_FORMULA_SYNTAX', args: { kind: 'unfinished', found: last.text }, offset: last.offset, length: last.text.length },
  ]
}

/** A word that cannot stand where it stands; where the formula ends too early, its last one. */
function unexpected(token: Token | undefined): FormulaFinding {
  const found = token?.text ?? ''
  return {
    code: 'E_FORMULA_SYNTAX',
    args: { kind: 'unexpected', found },
    offset: token?.offset ?? 0,
    length: Math.max(1, found.length),
  }
}
