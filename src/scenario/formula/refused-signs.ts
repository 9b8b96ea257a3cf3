/**
 * Signs that formulas do not have (使えない記号), each with the sign to write instead where there is one.
 *
 * Spreadsheet and programming habits are named for what they are: `%`, `=`, `&&`, `<>`, `**`. Brackets are counted here too,
 * because an unclosed one is best shown at the bracket, not at the end of the text.
 */
import type { FormulaFinding } from './formula-finding.ts'
import type { Token } from './tokens.ts'

const WRITE_INSTEAD: ReadonlyMap<string, string> = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['**', '^'],
])

const STRUCTURES: ReadonlyMap<string, 'assignment' | 'array' | 'object' | 'property' | 'block'> = new Map([
  ['=', 'assignment'],
  ['[', 'array'],
  ['{', 'object'],
  ['.', 'property'],
  [';', 'block'],
] as const)

/** The finding for a sign, if it is refused; closing ] and } are refused with their opening ones. */
export function refuseSign(token: Token, previous: Token | undefined): FormulaFinding[] {
  const here = { offset: token.offset, length: token.text.length }
  if (token.text === '%') return [refusePercent(token, previous)]
  const structure = STRUCTURES.get(token.text)
  if (structure !== undefined) return [{ code: 'E_FORMULA_NODE', args: { kind: structure, found: token.text }, ...here }]
  const write = WRITE_INSTEAD.get(token.text)
  if (write !== undefined) return [{ code: 'E_FORMULA_SYNTAX', args: { kind: 'operator', found: token.text, write }, ...here }]
  if (token.kind === 'other') return [{ code: 'E_FORMULA_SYNTAX', args: { kind: 'unexpected', found: token.text }, ...here }]
  return []
}

function refusePercent(token: Token, previous: Token | undefined): FormulaFinding {
  if (previous?.kind !== 'number') {
    return { code: 'E_FORMULA_PERCENT', args: { found: token.text }, offset: token.offset, length: 1 }
  }
  const args = { found: `${previous.text}%`, write: String(Number((Number(previous.text) / 100).toPrecision(12))) }
  return { code: 'E_FORMULA_PERCENT', args, offset: previous.offset, length: token.offset + 1 - previous.offset }
}

/** Checks that brackets close, and that a colon belongs to a question mark. */
export function checkBrackets(tokens: readonly Token[]): FormulaFinding[] {
  const findings: FormulaFinding[] = []
  const open: Token[] = []
  let questions = 0
  for (const token of tokens) {
    const here = { offset: token.offset, length: 1 }
    if (token.text === '(') open.push(token)
    else if (token.text === ')' && open.pop() === undefined) {
      findings.push({ code: 'E_FORMULA_SYNTAX', args: { kind: 'unopened', found: ')' }, ...here })
    } else if (token.text === '?') questions += 1
    else if (token.text === ':') {
      questions -= 1
      if (questions < 0) findings.push({ code: 'E_FORMULA_NODE', args: { kind: 'range', found: ':' }, ...here })
    }
  }
  for (const { offset } of open)
    findings.push({ code: 'E_FORMULA_SYNTAX', args: { kind: 'unclosed', found: '(' }, offset, length: 1 })
  return findings
}

/** How deep brackets nest. */
export function nestingOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const letter of text) {
    if (/[([{（［｛]/u.test(letter)) depth += 1
    if (/[)\]}）］｝]/u.test(letter)) depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
