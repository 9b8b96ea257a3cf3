/**
 * The look at a text before it is parsed (事前検査): signs that YAML would silently read as part of a text.
 *
 * 「定員：665」 with a full-width colon is one string to YAML, and a key indented by a full-width space lands at the top level;
 * such mistakes are found here, where the line is still a line. Full-width signs inside a value are left alone. Also guards
 * the parser: size, nesting and characters that no file needs.
 */
import type { Diagnostic } from '../diagnostics/index.ts'
import type { MaskedText } from './masked-text.ts'
import { maskText } from './masked-text.ts'
import { nestingOf } from './nesting.ts'
import type { SourceText, Span } from './source-text.ts'
import { codePointOf, placeAt } from './source-text.ts'

/** The largest file that is read, in bytes (1 MiB). */
export const LARGEST_FILE = 1_048_576
/** The deepest nesting that is read. */
export const DEEPEST_NESTING = 32

/** Longer lines are no planner's, and are left to the parser. */
const LONGEST_LINE = 5000

const TEXT_KEYS = new Set(['title', 'because', 'source', 'note', 'name'])
const FULLWIDTH_SIGNS: Readonly<Record<string, string>> = {
  '＃': '#',
  '｛': '{',
  '［': '[',
  '“': '"',
  '”': '"',
  '„': '"',
  '＂': '"',
  '‘': "'",
  '’': "'",
  '＇': "'",
}

/** What the look found. `stop` means that the text must not be given to the parser. */
interface Prescan {
  readonly findings: readonly Diagnostic[]
  readonly stop: boolean
}

/** Looks at a text before it is parsed (事前検査). */
export function prescan(source: SourceText): Prescan {
  const size = utf8Length(source.text)
  if (size > LARGEST_FILE) {
    const args = { file: source.file, bytes: size, limit: LARGEST_FILE }
    return { findings: [{ code: 'E_FILE_TOO_LARGE', severity: 'error', args }], stop: true }
  }
  const lineEnd = /\r(?!\n)/u.exec(source.text)
  if (lineEnd) return { findings: [found(source, 'E_TEXT_LINE_END', {}, stretch(lineEnd.index))], stop: true }
  const findings = characterFindings(source)
  const masked = maskText(source.text)
  if (nestingOf(masked) > DEEPEST_NESTING) {
    findings.push(found(source, 'E_YAML_TOO_DEEP', { limit: DEEPEST_NESTING }, stretch(deepestOffset(masked))))
    return { findings, stop: true }
  }
  findings.push(...lineFindings(source, masked))
  return { findings, stop: false }
}

function found<C extends Diagnostic['code']>(source: SourceText, code: C, args: Diagnostic<C>['args'], span: Span): Diagnostic {
  return { code, severity: 'error', args, place: placeAt(source, span) } as Diagnostic
}

const stretch = (start: number, length = 1): Span => ({ start, end: start + length })

function utf8Length(text: string): number {
  if (text.length * 3 <= LARGEST_FILE) return text.length
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const deepestOffset = ({ depths }: MaskedText): number => Math.max(0, depths.indexOf(DEEPEST_NESTING + 1) - 1)

/** Control characters but line ends and tabs, and characters nobody can see. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu
const INVISIBLE = /[\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

/** The first control or invisible character of a value, where there is one. */
export function hiddenCharacter(
  text: string,
): { readonly code: 'E_TEXT_CONTROL_CHAR' | 'E_TEXT_INVISIBLE_CHAR'; readonly codePoint: string } | undefined {
  const control = text.match(CONTROL)?.[0]
  if (control !== undefined) return { code: 'E_TEXT_CONTROL_CHAR', codePoint: codePointOf(control) }
  const invisible = text.match(INVISIBLE)?.[0]
  return invisible === undefined ? undefined : { code: 'E_TEXT_INVISIBLE_CHAR', codePoint: codePointOf(invisible) }
}

function characterFindings(source: SourceText): Diagnostic[] {
  const findings: Diagnostic[] = []
  for (const match of source.text.matchAll(CONTROL)) {
    findings.push(found(source, 'E_TEXT_CONTROL_CHAR', { codePoint: codePointOf(match[0]) }, stretch(match.index)))
  }
  for (const match of source.text.matchAll(INVISIBLE)) {
    findings.push(found(source, 'E_TEXT_INVISIBLE_CHAR', { codePoint: codePointOf(match[0]) }, stretch(match.index)))
  }
  return findings
}

/** What a line is told about the one before it: a plain value that this line may continue. */
interface Continuation {
  readonly indent: number
}

function lineFindings(source: SourceText, masked: MaskedText): Diagnostic[] {
  const findings: Diagnostic[] = []
  let continuing: Continuation | undefined
  source.lineStarts.forEach((start, index) => {
    const end = (source.lineStarts[index + 1] ?? source.text.length + 1) - 1
    const line = masked.text.slice(start, end).replace(/\r$/u, '')
    if (line.trim() === '' && !line.includes('　')) return
    const indent = /^ */u.exec(line)?.[0].length ?? 0
    const inFlow = (masked.depths[start] ?? 0) > 0
    const continues = continuing !== undefined && indent > continuing.indent
    const finding = continues ? undefined : lineFinding(source, line, start)
    if (finding) findings.push(finding)
    else if (!continues) findings.push(...flowFindings(source, masked, line, start))
    if (!continues) continuing = !inFlow && /^\s*(?:- +)*[^\s:][^:]*: +[^\s{[\uFFFE|>&*!]/u.test(line) ? { indent } : undefined
  })
  return findings
}

/** The mistake of one line, if it has one: indentation first, then the key's separator, then the value. */
function lineFinding(source: SourceText, line: string, start: number): Diagnostic | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const indentSpace = /^ *　+/u.exec(line)
  if (indentSpace) {
    const at = line.indexOf('　')
    return found(source, 'E_YAML_FULLWIDTH_SPACE', { where: 'indentation' }, stretch(start + at, indentSpace[0].length - at))
  }
  const tab = /^[ -]*\t+(?=\S)/u.exec(line)
  if (tab) return found(source, 'E_YAML_TAB', {}, stretch(start + line.indexOf('\t'), tab[0].length - line.indexOf('\t')))
  if (/^\s*＃/u.test(line))
    return found(source, 'E_YAML_FULLWIDTH_SIGN', { sign: '＃', plain: '#' }, stretch(start + line.indexOf('＃')))
  const afterColon = /^\s*(?:- +)*[^\s:][^:]*:　/u.exec(line)
  if (afterColon)
    return found(source, 'E_YAML_FULLWIDTH_SPACE', { where: 'after-colon' }, stretch(start + afterColon[0].length - 1))
  const colon = fullwidthColon(line)
  if (colon) return found(source, 'E_YAML_FULLWIDTH_COLON', { key: colon.key }, stretch(start + colon.at))
  const ternary = /^\s*(?:- +)*[^\s:#]+: +([^\s'"{[|>#\uFFFE][^\uFFFE]*\?.*\s:\s.*)$/u.exec(line)
  if (ternary?.[1] !== undefined) {
    const text = ternary[1].trimEnd()
    return found(source, 'E_YAML_UNQUOTED_FORMULA', { text, cause: 'colon' }, stretch(start + line.indexOf(text), text.length))
  }
  const spacing = spacingFinding(source, line, start)
  if (spacing) return spacing
  const sign = /^\s*(?:- +)*([^\s:]+): +(?:([｛［])\s*[A-Za-z0-9"'{]|([“”„‘’＂＇]))/u.exec(line)
  const mark = sign?.[2] ?? sign?.[3]
  if (mark === undefined || TEXT_KEYS.has(sign?.[1] ?? '')) return undefined
  return found(
    source,
    'E_YAML_FULLWIDTH_SIGN',
    { sign: mark, plain: FULLWIDTH_SIGNS[mark] ?? '' },
    stretch(start + line.indexOf(mark)),
  )
}

/** A list dash in another width, and the spaces that must follow a dash or a key's colon. */
function spacingFinding(source: SourceText, line: string, start: number): Diagnostic | undefined {
  const dash = /^\s*([－−–—‐ー])(?=[\s{])/u.exec(line)
  if (dash?.[1]) return found(source, 'E_YAML_FULLWIDTH_SIGN', { sign: dash[1], plain: '-' }, stretch(start + dash[0].length - 1))
  const tightDash = /^\s*-(?=[{[]|[A-Za-z][\w-]*: )/u.exec(line)
  if (tightDash) return found(source, 'E_YAML_SYNTAX', { cause: 'space-after-dash' }, stretch(start + tightDash[0].length - 1))
  const tightColon = /^\s*(?:- +)*[A-Za-z][A-Za-z0-9-]*:(?=[^\s:/\\])/u.exec(line)
  if (tightColon) return found(source, 'E_YAML_SYNTAX', { cause: 'space-after-colon' }, stretch(start + tightColon[0].length - 1))
  return undefined
}

/** A full-width colon that stands between key and value: before any half-width one, after a word without punctuation. */
function fullwidthColon(line: string): { readonly key: string; readonly at: number } | undefined {
  const inList = /^\s*-\s/u.test(line)
  const match = (inList ? /^\s*(?:- +)+([A-Za-z][\w-]*)：/u : /^\s*([^\s：:、。「」（）#]{1,30})：/u).exec(line)
  const key = match?.[1]
  return match === null || key === undefined ? undefined : { key, at: match[0].length - 1 }
}

/** Full-width colons inside braces: `{ low：1%, mode: 2% }`. */
function flowFindings(source: SourceText, masked: MaskedText, line: string, start: number): Diagnostic[] {
  return [...line.matchAll(/[{,]\s*([A-Za-z][\w-]*)(：|:　)/gu)]
    .filter(match => (masked.depths[start + match.index + match[0].length - 1] ?? 0) > 0)
    .map(match => {
      const at = start + match.index + match[0].length - 1
      if (match[2] === '：') return found(source, 'E_YAML_FULLWIDTH_COLON', { key: match[1] ?? '' }, stretch(at))
      return found(source, 'E_YAML_FULLWIDTH_SPACE', { where: 'after-colon' }, stretch(at))
    })
}
