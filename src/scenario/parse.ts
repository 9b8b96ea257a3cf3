/**
 * Parsing (読取): the text of a YAML file → a plain value and its source map, or everything that is wrong with its syntax.
 *
 * YAML 1.2 core without its hiding places: no tags, anchors, aliases, merge keys or second documents; warnings of the parser are
 * errors. Whole numbers too large to be exact stay `bigint`, infinities stay infinite, so that the schema can refuse them by
 * name. Mappings become objects without prototype. Source: YAML 1.2.2; the parser is `yaml`.
 */
import { parseDocument } from 'yaml'
import type { Diagnostic } from '../diagnostics/index.ts'
import { MASK, maskText } from './masked-text.ts'
import { DEEPEST_NESTING, prescan } from './prescan.ts'
import { readNodes } from './read-nodes.ts'
import type { SourceMap } from './source-map.ts'
import type { SourceText } from './source-text.ts'
import { placeAt, sourceText } from './source-text.ts'
import { syntaxCauseOf } from './yaml-syntax-cause.ts'

/** A file as read (読み取ったファイル): its value where the syntax allows one, positions, and findings. */
export interface ParsedFile {
  readonly source: SourceText
  /** Absent when the syntax is so broken that values would be guesses. */
  readonly value?: unknown
  readonly map: SourceMap
  readonly diagnostics: readonly Diagnostic[]
  /** Paths whose value was refused here; nothing more is said about them. */
  readonly refused: ReadonlySet<string>
  /** Paths whose value is written without quotation marks and not as a block of text. */
  readonly plain: ReadonlySet<string>
}

/** Reads the text of a YAML file (読取). */
export function parseScenario(file: string, raw: string): ParsedFile {
  const source = sourceText(file, raw)
  const nothing = { source, map: new Map(), refused: new Set<string>(), plain: new Set<string>() }
  const scanned = prescan(source)
  if (scanned.stop) return { ...nothing, diagnostics: scanned.findings }
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    intAsBigInt: true,
    prettyErrors: false,
    // 'silent' would also keep silent about a second document.
    logLevel: 'error',
  })
  const nodes = readNodes(source, document.contents)
  const syntax = [...document.errors, ...document.warnings]
    .filter(problem => problem.code !== 'TAG_RESOLVE_FAILED' && problem.code !== 'BAD_ALIAS')
    .map(problem => syntaxFinding(source, problem))
    .filter(finding => !explained(finding, [...scanned.findings, ...nodes.diagnostics]))
  const broken = scanned.findings.length > 0 || syntax.length > 0
  const certain = broken ? nodes.diagnostics.filter(finding => finding.code !== 'E_SCHEMA_NULL') : nodes.diagnostics
  const diagnostics = [...scanned.findings, ...withoutFollowing(source, firstOfEachLine(syntax)), ...certain]
  if (diagnostics.length === 0 && nodes.value === undefined) {
    return {
      ...nothing,
      diagnostics: [{ code: 'E_YAML_EMPTY', severity: 'error', args: {}, place: placeAt(source, { start: 0, end: 1 }) }],
    }
  }
  const { map, refused, plain } = nodes
  return { source, map, refused, plain, diagnostics, ...(broken ? {} : { value: nodes.value }) }
}

function syntaxFinding(
  source: SourceText,
  problem: { readonly code: string; readonly message: string; readonly pos: readonly number[] },
): Diagnostic {
  const start = Math.min(problem.pos[0] ?? 0, Math.max(0, source.text.trimEnd().length - 1))
  if (problem.code === 'TAB_AS_INDENT')
    return { code: 'E_YAML_TAB', severity: 'error', args: {}, place: placeAt(source, { start, end: start + 1 }) }
  if (problem.code === 'RESOURCE_EXHAUSTION')
    return {
      code: 'E_YAML_TOO_DEEP',
      severity: 'error',
      args: { limit: DEEPEST_NESTING },
      place: placeAt(source, { start, end: start + 1 }),
    }
  const cause = syntaxCauseOf(problem.code, problem.message)
  const at = cause === 'quote' ? openingQuote(source.text, start) : start
  return { code: 'E_YAML_SYNTAX', severity: 'error', args: { cause }, place: placeAt(source, { start: at, end: at + 1 }) }
}

/** Where the quotation mark stands that is still open at an offset: the parser complains only where the text ends. */
function openingQuote(text: string, offset: number): number {
  const masked = maskText(text).text
  let start = offset
  while (start > 0 && (masked[start - 1] === MASK || masked[start - 1] === '\n')) start -= 1
  while (start < offset && masked[start] === '\n') start += 1
  return masked[start] === MASK ? start : offset
}

/** A parser's complaint on the line of a finding, or on the line after, is that finding again. */
function explained(complaint: Diagnostic, findings: readonly Diagnostic[]): boolean {
  const line = complaint.place?.line ?? 0
  return findings.some(({ place }) => place !== undefined && line >= place.line && line <= place.line + 1)
}

/** The parser repeats itself from a broken place on: one finding a line is enough. */
function firstOfEachLine(findings: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set<number>()
  return findings.filter(({ place }) => !lines.has(place?.line ?? 0) && lines.add(place?.line ?? 0))
}

/**
 * A colon inside a text makes the parser stumble again at lines further in, which it takes for more of that text. They are the same
 * mistake, except where something is wrong with such a line alone.
 */
function withoutFollowing(source: SourceText, findings: readonly Diagnostic[]): Diagnostic[] {
  const colons = findings.filter(({ args }) => 'cause' in args && args.cause === 'colon')
  const follows = (later: Diagnostic): boolean =>
    parseDocument(lineAt(source, later.place?.line ?? 1).trim()).errors.length === 0 &&
    colons.some(earlier => isWithin(source, later.place?.line ?? 1, earlier.place?.line ?? 1))
  return findings.filter(finding => !colons.includes(finding) || !follows(finding))
}

/** Whether a line stands below another and further in than its key, with nothing between them that stands further out. */
function isWithin(source: SourceText, line: number, head: number): boolean {
  const keyColumn = /^ *(?:- +)*/u.exec(lineAt(source, head))?.[0].length ?? 0
  const below = Array.from({ length: Math.max(0, line - head) }, (_, index) => lineAt(source, head + 1 + index))
  return line > head && below.every(text => text.trim() === '' || text.search(/\S/u) > keyColumn)
}

/** The text of a line, counted from 1. */
const lineAt = ({ text, lineStarts }: SourceText, line: number): string =>
  text.slice(lineStarts[line - 1], lineStarts[line] ?? text.length)
