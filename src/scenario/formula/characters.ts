/**
 * Characters that look right and are not (全角文字・まぎらわしい文字).
 *
 * A Japanese keyboard writes ２, ＋, （ and a wide space as easily as their half-width forms, and copied text brings Cyrillic
 * or Greek letters that cannot be told from Latin ones. Each is named with its place and its replacement; the returned text
 * holds the replacement at the same offset, so that the checks that follow find whatever else is wrong.
 */
import { codePointOf } from '../source-text.ts'
import type { FormulaFinding } from './formula-finding.ts'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['‐', '-'],
  ['≤', '<='],
  ['≦', '<='],
  ['≥', '>='],
  ['≧', '>='],
  ['≠', '!='],
  ['、', ','],
  ['。', '.'],
  ['・', '*'],
  ['〔', '('],
  ['〕', ')'],
  ['“', '"'],
  ['”', '"'],
  ['‘', "'"],
  ['’', "'"],
])

const CYRILLIC = 'аеорсухіѕјԁԛԝАВЕКМНОРСТХУІЅЈ'
const LATIN_FOR_CYRILLIC = 'aeopcyxisjdqwABEKMHOPCTXYISJ'
const GREEK = 'ονικρτυχαΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const LATIN_FOR_GREEK = 'ovikptuxaABEZHIKMNOPTYX'

const lookAlike = (letter: string): string | undefined => {
  const cyrillic = CYRILLIC.indexOf(letter)
  if (cyrillic >= 0) return LATIN_FOR_CYRILLIC.charAt(cyrillic)
  const greek = GREEK.indexOf(letter)
  return greek >= 0 ? LATIN_FOR_GREEK.charAt(greek) : undefined
}

const halfWidth = (letter: string): string | undefined =>
  /[\uff01-\uff5e]/u.test(letter) ? letter.normalize('NFKC') : SIGNS.get(letter)

/** Finds full-width, confusable and invisible characters. The text returned has the same length, with the usual characters. */
export function checkCharacters(text: string): { readonly text: string; readonly findings: readonly FormulaFinding[] } {
  const findings: FormulaFinding[] = []
  const repaired = text
    .replace(/[\uff01-\uff5e\u3000\u00a0×÷−–—‐≤≦≥≧≠、。・〔〕“”‘’]+/gu, (run: string, offset: number) => {
      const write = [...run].map(letter => halfWidth(letter) ?? letter).join('')
      findings.push({ code: 'E_FORMULA_FULLWIDTH', args: { found: run, write }, offset, length: run.length })
      return [...run].map(letter => (halfWidth(letter) ?? letter).charAt(0)).join('')
    })
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter: string, offset: number) => {
      const latin = lookAlike(letter)
      const args = {
        word: wordAround(text, offset),
        found: letter,
        code: codePointOf(letter),
        ...(latin === undefined ? {} : { latin }),
      }
      findings.push({ code: 'E_FORMULA_CONFUSABLE', args, offset, length: letter.length })
      return latin ?? letter
    })
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cf}]/gu, (letter: string, offset: number) => {
      const args = { kind: 'invisible', found: codePointOf(letter) } as const
      findings.push({ code: 'E_FORMULA_SYNTAX', args, offset, length: 1 })
      return ' '
    })
  return { text: repaired, findings }
}

function wordAround(text: string, offset: number): string {
  const before = /[\p{L}\p{N}_.]*$/u.exec(text.slice(0, offset))?.[0] ?? ''
  const after = /^[\p{L}\p{N}_.]*/u.exec(text.slice(offset))?.[0] ?? ''
  return before + after
}
