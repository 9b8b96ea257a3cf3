/**
 * Formulas (計算式): the text a planner writes between quotes → a checked expression, or everything that is wrong with it.
 *
 * mathjs gives the grammar and nothing else: the text is measured and its words checked before mathjs sees it, and the tree is
 * rebuilt from an allow-list afterwards, so nothing of mathjs is ever evaluated. A scenario without formulas need not load this
 * file: importing it costs some 50 ms in the built program, which holds only the parser of mathjs, and 0.3 s from the sources.
 * Functions: min max abs round floor ceil sqrt if. Not here: which names exist, which the caller knows.
 */
import { create, parseDependencies } from 'mathjs/number'
import type { Expression } from '../numeric/index.ts'
import { buildExpression, type GrammarNode } from './formula/build-expression.ts'
import { checkCharacters } from './formula/characters.ts'
import { checkWords } from './formula/check-words.ts'
import { type FormulaFinding, inOrder } from './formula/formula-finding.ts'
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

const parseGrammar = ownGrammar()

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
  let tree: GrammarNode
  try {
    // A line break would begin a second formula; in a YAML text it is only a fold.
    tree = parseGrammar(plain.replace(/\s/gu, ' '))
  } catch (problem) {
    return { findings: [placeOf(problem, tokens)] }
  }
  const built = buildExpression(tree, plain, tokens, names)
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

/** mathjs says at which character it stopped; the word that stands there, or the last one before it, is shown. */
function placeOf(problem: unknown, tokens: readonly Token[]): FormulaFinding {
  const stopped = problem instanceof Error && 'char' in problem && typeof problem.char === 'number' ? problem.char - 1 : 0
  const token = tokens.find(candidate => candidate.offset + candidate.text.length > stopped) ?? tokens.at(-1)
  const found = token?.text ?? ''
  return {
    code: 'E_FORMULA_SYNTAX',
    args: { kind: 'unexpected', found },
    offset: token?.offset ?? 0,
    length: Math.max(1, found.length),
  }
}

/** An instance of our own whose letters include Japanese ones; the shared instance of mathjs is left as it is. */
function ownGrammar(): (text: string) => GrammarNode {
  const { parse } = create(parseDependencies)
  const isAlpha = parse.isAlpha
  parse.isAlpha = (letter, before, after) =>
    isAlpha(letter, before, after) || /[\p{L}\p{Nl}\p{M}ー々〆\ud800-\udfff]/u.test(letter)
  return text => parse(text) as GrammarNode
}
