/**
 * From YAML nodes to plain values (値の取り出し), with the place of every key and value.
 *
 * Refuses what a planner's file does not need: aliases, anchors, tags, merge keys, repeated keys, keys that mean something
 * inside programs, empty values. A refused value is left out, and its path remembered.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostics/index.ts'
import { hiddenCharacter } from './prescan.ts'
import type { ValuePath, ValueSpans } from './source-map.ts'
import { pathKey, printPath } from './source-map.ts'
import type { SourceText, Span } from './source-text.ts'
import { placeAt } from './source-text.ts'

/** Values, places and findings of a file's nodes. */
interface ReadNodes {
  readonly value: unknown
  readonly map: Map<string, ValueSpans>
  readonly diagnostics: Diagnostic[]
  readonly refused: Set<string>
  /** Paths of values without quotation marks. */
  readonly plain: Set<string>
}

type Reading = Omit<ReadNodes, 'value'> & { readonly source: SourceText }

const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor'])

/** Reads the nodes of a document into plain values. */
export function readNodes(source: SourceText, root: unknown): ReadNodes {
  const reading: Reading = { source, map: new Map(), diagnostics: [], refused: new Set(), plain: new Set() }
  const { source: _, ...rest } = reading
  if (root === null || (isScalar(root) && root.value === null && !root.source)) return { ...rest, value: undefined }
  return { ...rest, value: readNode(reading, root as Node, [], undefined) }
}

function readNode(reading: Reading, node: Node, path: ValuePath, key: Span | undefined): unknown {
  const span = spanOf(node)
  const at = pathKey(path)
  reading.map.set(at, key === undefined ? { value: span } : { key, value: span })
  if (isAlias(node)) return refuse(reading, path, { code: 'E_YAML_ALIAS', args: { text: `*${node.source}` } }, span)
  if (node.anchor) return refuseAnchor(reading, path, span, node.anchor)
  if (node.tag) return refuseTag(reading, path, span, node.tag)
  if (isMap(node)) return readMapping(reading, node, path)
  if (isSeq(node)) return node.items.map((item, index) => readNode(reading, item as Node, [...path, index], undefined))
  if (!isScalar(node)) return undefined
  if (node.value === null) {
    return refuse(reading, path, { code: 'E_SCHEMA_NULL', args: emptyAt(path) }, key ?? span)
  }
  if (node.type === 'PLAIN') reading.plain.add(at)
  const plain = plainDecimal(node.value, node.source ?? '')
  if (plain !== undefined && !isMisspeltYear(path, node.source ?? '')) {
    return refuse(reading, path, { code: 'E_SCHEMA_NUMBER_FORM', args: { value: node.source ?? '', plain } }, span)
  }
  if (typeof node.value === 'bigint') return exact(node.value)
  if (
    typeof node.value === 'string' &&
    node.source !== undefined &&
    /\\/u.test(reading.source.text.slice(span.start, span.end))
  ) {
    const hidden = hiddenCharacter(node.value)
    if (hidden) return refuse(reading, path, { code: hidden.code, args: { codePoint: hidden.codePoint } }, span)
  }
  return node.value
}

/** Digits with at most one point, as on paper; a zero leads only before the point. */
const DECIMAL = /^[+-]?(?:0|[1-9]\d*)?(?:\.\d*)?$/u

/** How a number is written plainly that is not: `0x10` is 16, `010` is 10. Undefined for texts and for numbers that are plain. */
function plainDecimal(value: unknown, source: string): string | undefined {
  if (typeof value === 'bigint') return DECIMAL.test(source) ? undefined : String(value)
  if (typeof value !== 'number' || !Number.isFinite(value) || DECIMAL.test(source)) return undefined
  if (Number.isInteger(value)) return String(BigInt(value))
  return String(value).includes('e') ? value.toFixed(20).replace(/0+$/u, '') : String(value)
}

/** `from: 05` is no number that was meant, but a year; the schema says how years are written. */
const isMisspeltYear = (path: ValuePath, source: string): boolean =>
  ['from', 'to', 'until', 'lastYear'].includes(String(path.at(-1))) && /^0\d{1,2}$/u.test(source)

const exact = (value: bigint): number | bigint => {
  const near = Number(value)
  return Number.isSafeInteger(near) ? near : value
}

/** What has no value: a key, or an item of the list under one. */
function emptyAt(path: ValuePath): { readonly key: string; readonly item?: number } {
  const step = path.at(-1)
  const key = String(path.findLast(name => typeof name === 'string') ?? '')
  return typeof step === 'number' ? { key, item: step + 1 } : { key }
}

function refuseTag(reading: Reading, path: ValuePath, span: Span, resolved: string): undefined {
  const { text } = reading.source
  const lineStart = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1
  const mark = text.slice(lineStart, span.start).search(/(?<=^|\s|[[{,])!/u)
  const written = mark < 0 ? null : /^!\S*/u.exec(text.slice(lineStart + mark))
  const tagSpan = written === null ? span : { start: lineStart + mark, end: lineStart + mark + written[0].length }
  return refuse(reading, path, { code: 'E_YAML_TAG', args: { tag: written?.[0] ?? resolved } }, tagSpan)
}

/** The anchor stands before its value, on the same line or above it. */
function refuseAnchor(reading: Reading, path: ValuePath, span: Span, anchor: string): undefined {
  const text = `&${anchor}`
  const start = reading.source.text.lastIndexOf(text, span.start)
  return refuse(reading, path, { code: 'E_YAML_ALIAS', args: { text } }, start < 0 ? span : { start, end: start + text.length })
}

function readMapping(reading: Reading, node: YAMLMap, path: ValuePath): unknown {
  const value = Object.create(null) as Record<string, unknown>
  const keys = new Map<string, Span>()
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const name = keyName(reading, pair, path)
    if (name === undefined) continue
    const span = spanOf(pair.key)
    const earlier = keys.get(name)
    if (earlier !== undefined) {
      reportDuplicate(reading, [...path, name], span, earlier)
      continue
    }
    keys.set(name, span)
    const childPath = [...path, name]
    if (pair.value === null && refuseGrouped(reading, node, pair, path)) continue
    if (pair.value === null) {
      reading.map.set(pathKey(childPath), { key: span, value: span })
      refuse(reading, childPath, { code: 'E_SCHEMA_NULL', args: { key: name } }, span)
      continue
    }
    const child = readNode(reading, pair.value, childPath, span)
    if (child !== undefined) value[name] = child
  }
  return value
}

/** `{ max: 1,000 }`: inside braces the comma ends the value, and 000 becomes a key. Reported as the number that was meant. */
function refuseGrouped(reading: Reading, node: YAMLMap, pair: Pair, path: ValuePath): boolean {
  const before = node.items[node.items.indexOf(pair) - 1] as Pair<Node, Node | null> | undefined
  const after = isScalar(pair.key) ? (pair.key.source ?? '') : ''
  const number = isScalar(before?.value) ? (before.value.source ?? '') : ''
  if (!node.flow || before === undefined || before.value === null || !/^\d{3}$/u.test(after) || !/^\d{1,3}$/u.test(number))
    return false
  const span = { start: spanOf(before.value).start, end: spanOf(pair.key as Node).end }
  const name = isScalar(before.key) ? String(before.key.value) : ''
  refuse(
    reading,
    [...path, name],
    { code: 'E_SCHEMA_TYPE', args: { expected: 'number', value: `${number},${after}`, suggestion: `${number}${after}` } },
    span,
  )
  return true
}

/** The name of a key, or undefined where the key is refused. */
function keyName(reading: Reading, { key }: Pair<Node, Node | null>, path: ValuePath): string | undefined {
  const span = key === null || key === undefined ? { start: 0, end: 1 } : spanOf(key)
  const report = (code: Refusal['code'], args: Refusal['args']) => void refuse(reading, [...path, '?'], { code, args }, span)
  if (isAlias(key)) return report('E_YAML_ALIAS', { text: `*${key.source}` }) as undefined
  if (!isScalar(key) || key.value === null) return report('E_YAML_SYNTAX', { cause: 'key' }) as undefined
  if (key.anchor) return report('E_YAML_ALIAS', { text: `&${key.anchor}` }) as undefined
  if (key.tag) return report('E_YAML_TAG', { tag: key.tag }) as undefined
  const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
  if (name === '<<') return report('E_YAML_MERGE_KEY', {}) as undefined
  if (FORBIDDEN_KEYS.has(name)) return report('E_YAML_FORBIDDEN_KEY', { key: name }) as undefined
  const hidden = /\\/u.test(reading.source.text.slice(span.start, span.end)) ? hiddenCharacter(name) : undefined
  if (hidden) return report(hidden.code, { codePoint: hidden.codePoint }) as undefined
  return name
}

function reportDuplicate(reading: Reading, path: ValuePath, span: Span, earlier: Span): void {
  const place = placeAt(reading.source, span)
  const other = placeAt(reading.source, earlier)
  const args = { key: String(path.at(-1)), line: place.line, otherLine: other.line }
  reading.diagnostics.push({ code: 'E_YAML_DUPLICATE_KEY', severity: 'error', args, place, other, path: printPath(path) })
  reading.refused.add(pathKey(path))
}

/** What is wrong with a node, before its place is known. */
type Refusal = Pick<Diagnostic, 'code' | 'args'>

function refuse(reading: Reading, path: ValuePath, { code, args }: Refusal, span: Span): undefined {
  const named = path.at(-1) === '?' ? path.slice(0, -1) : path
  const printed = printPath(named)
  const place = placeAt(reading.source, span)
  reading.diagnostics.push({ code, severity: 'error', args, place, ...(printed === '' ? {} : { path: printed }) } as Diagnostic)
  reading.refused.add(pathKey(path))
  return undefined
}

function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 1, 1]
  return { start, end: Math.max(end, start + 1) }
}
