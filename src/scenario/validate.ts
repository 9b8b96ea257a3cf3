/**
 * Validation (検証): the value of a file → its typed form, or every finding of the file at once, each with its place.
 *
 * The schema's findings are worded by our catalogue; the schema library only says where. Unknown keys are shown at the key,
 * missing keys at their parent. When something is wrong, the wrong values are left out and the rest is validated again, so that
 * the checks that follow can still find their own mistakes.
 */
import type { z } from 'zod'
import type { Arguments, Code, Diagnostic } from '../diagnostics/index.ts'
import { inOrder, severityOf, suggestion } from '../diagnostics/index.ts'
import { parseFiscalYear } from '../terms/index.ts'
import { type ParsedFile, parseScenario } from './parse.ts'
import { FILE_KINDS, type FileKind, SCHEMAS, type Specs } from './schema/file-kinds.ts'
import { keyMeant } from './schema/japanese-keys.ts'
import type { LeafFinding } from './schema/leaf.ts'
import { printed } from './schema/number-text.ts'
import { allowedKeysAt, expectedAt } from './schema/schema-at.ts'
import { pathKey, placeOfPath, printPath, type ValuePath } from './source-map.ts'
import { hasStandIn, without } from './without.ts'

/** A validated file (検証済みファイル) of some kind. `spec` is present also where only parts of the file were usable. */
export type ValidatedFile = { readonly [K in FileKind]: ValidatedAs<K> }[FileKind] | UnknownKind

/** A file whose kind could not be told. */
interface UnknownKind {
  readonly kind?: undefined
  readonly parsed: ParsedFile
  readonly diagnostics: readonly Diagnostic[]
  readonly spec?: undefined
}

/** A validated file of one kind. */
export interface ValidatedAs<K extends FileKind> {
  readonly kind: K
  readonly parsed: ParsedFile
  /** The typed form. Where `diagnostics` holds errors, wrong values have been left out of it. */
  readonly spec?: Specs[K]
  readonly diagnostics: readonly Diagnostic[]
}

/** How often wrong values are left out before giving up: each round removes at least one. */
const ROUNDS = 6

/** Reads and validates the text of a file (検証). */
export function validateText(file: string, text: string): ValidatedFile {
  const parsed = parseScenario(file, text)
  if (parsed.value === undefined) return { parsed, diagnostics: inOrder(parsed.diagnostics) }
  const kind = fileKindOf(parsed.value)
  if (kind === undefined) return { parsed, diagnostics: inOrder([...parsed.diagnostics, ...kindFindings(parsed)]) }
  return validateAs(kind, parsed) as ValidatedFile
}

/** The kind of a file (ファイルの種類) by its value's `kind`, or undefined. */
export function fileKindOf(value: unknown): FileKind | undefined {
  const written = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  return FILE_KINDS.find(kind => kind === written)
}

function kindFindings(parsed: ParsedFile): Diagnostic[] {
  const { value } = parsed
  if (parsed.refused.has('kind')) return []
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return parsed.diagnostics.length > 0
      ? []
      : [diagnosticAt(parsed, 'E_SCHEMA_TYPE', { expected: 'mapping', value: printed(value) }, [])]
  }
  const written = 'kind' in value ? printed(value.kind) : undefined
  const args = { allowed: FILE_KINDS, ...(written === undefined ? {} : { value: written, ...suggestion(written, FILE_KINDS) }) }
  return [diagnosticAt(parsed, 'E_SCHEMA_KIND', args, written === undefined ? [] : ['kind'])]
}

function validateAs<K extends FileKind>(kind: K, parsed: ParsedFile): ValidatedAs<K> {
  const schema = SCHEMAS[kind] as unknown as z.ZodType<Specs[K]>
  const first = schema.safeParse(parsed.value)
  const findings = first.success ? [] : withoutMisspelt(first.error.issues.flatMap(issue => findingsOf(parsed, schema, issue)))
  const diagnostics = inOrder([...parsed.diagnostics, ...findings])
  const spec = first.success ? first.data : usableParts(schema, parsed.value, first.error.issues)
  return spec === undefined ? { kind, parsed, diagnostics } : { kind, parsed, spec, diagnostics }
}

/** Leaves wrong values out, again and again, until the rest is valid. */
function usableParts<T>(schema: z.ZodType<T>, value: unknown, issues: readonly z.core.$ZodIssue[]): T | undefined {
  let rest = value
  let wrong = issues
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const issue of wrong) {
      const path = stepsOf(issue)
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) rest = without(rest, [...path, key])
      else rest = without(rest, valueAt(rest, path) === undefined && !hasStandIn(path) ? path.slice(0, -1) : path)
    }
    if (rest === undefined) return undefined
    const again = schema.safeParse(rest)
    if (again.success) return again.data
    wrong = again.error.issues
  }
  return undefined
}

const stepsOf = (issue: z.core.$ZodIssue): ValuePath => issue.path.map(step => (typeof step === 'number' ? step : String(step)))

function findingsOf(parsed: ParsedFile, schema: unknown, issue: z.core.$ZodIssue): Diagnostic[] {
  const path = stepsOf(issue)
  if (isRefused(parsed, path)) return []
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeysAt(schema, path)
    return issue.keys.map(key => {
      const meant = keyMeant(schema, path, key)
      const args = { key, allowed, ...(meant === undefined ? suggestion(key, allowed) : { nearest: meant }) }
      return diagnosticAtKey(parsed, 'E_SCHEMA_UNKNOWN_KEY', args, [...path, key])
    })
  }
  if (path.length > 0 && valueAt(parsed.value, path) === undefined) return [missing(parsed, path)]
  if (issue.code === 'custom') {
    const { code, args, atKey } = issue.params as unknown as LeafFinding
    const shown = code === 'E_DATED_DUPLICATE_YEAR' ? laterOfYear(parsed, path) : path
    return [(atKey ? diagnosticAtKey : diagnosticAt)(parsed, code, args as Arguments[Code], shown)]
  }
  if (path.length === 2 && path[0] === 'assumptions')
    return [diagnosticAt(parsed, 'E_ASSUMPTION_FORM', { id: String(path[1]), value: printed(valueAt(parsed.value, path)) }, path)]
  const args = { expected: expectedAt(schema, path), value: printed(valueAt(parsed.value, path)) }
  return [diagnosticAt(parsed, 'E_SCHEMA_TYPE', args, path)]
}

/** Of the keys that name one year, `R5` and `2023`, the one that stands last in the file: programs put whole numbers first. */
function laterOfYear(parsed: ParsedFile, path: ValuePath): ValuePath {
  const parent = path.slice(0, -1)
  const year = parseFiscalYear(String(path.at(-1)))
  const startOf = (key: string): number => parsed.map.get(pathKey([...parent, key]))?.key?.start ?? 0
  const last = Object.keys(valueAt(parsed.value, parent) ?? {})
    .filter(key => parseFiscalYear(key) === year)
    .sort((one, other) => startOf(one) - startOf(other))
    .at(-1)
  return last === undefined ? path : [...parent, last]
}

/** A key that is missing because it was misspelt is one mistake: only the misspelling is shown. */
function withoutMisspelt(findings: readonly Diagnostic[]): Diagnostic[] {
  const meant = new Set(
    findings.map(({ code, args, path }) => {
      const guess = code === 'E_SCHEMA_UNKNOWN_KEY' ? (args as Arguments['E_SCHEMA_UNKNOWN_KEY']).nearest : undefined
      return guess === undefined ? undefined : [parentOf(path), guess].join('\u0000')
    }),
  )
  return findings.filter(({ code, args }) => {
    if (code !== 'E_SCHEMA_REQUIRED') return true
    const { section, key } = args as Arguments['E_SCHEMA_REQUIRED']
    return !meant.has([section, key].join('\u0000'))
  })
}

const parentOf = (path = ''): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))

function missing(parsed: ParsedFile, path: ValuePath): Diagnostic {
  const parent = path.slice(0, -1)
  const args = { key: String(path.at(-1)), section: printPath(parent) }
  return diagnosticAtKey(parsed, 'E_SCHEMA_REQUIRED', args, parent)
}

/** Whether a value, or something around or inside it, was refused before: then all has been said. */
function isRefused({ refused }: ParsedFile, path: ValuePath): boolean {
  if (refused.size === 0) return false
  const key = pathKey(path)
  for (const other of refused)
    if (other === key || key.startsWith(`${other}\u0000`) || other.startsWith(`${key}\u0000`)) return true
  return false
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  )
}

/** The parts of a read file that give a finding its place. */
type Placing = Pick<ParsedFile, 'source' | 'map'>

/** A finding about a value of a file, shown at the value. */
export function diagnosticAt<C extends Code>(parsed: Placing, code: C, args: Arguments[C], path: ValuePath): Diagnostic {
  return { ...diagnosticOf(code, args, path), place: placeOfPath(parsed.source, parsed.map, path, 'value') }
}

/** A finding about a key of a file, or about a key that is missing in it, shown at the key. */
export function diagnosticAtKey<C extends Code>(parsed: Placing, code: C, args: Arguments[C], path: ValuePath): Diagnostic {
  return { ...diagnosticOf(code, args, path), place: placeOfPath(parsed.source, parsed.map, path, 'key') }
}

function diagnosticOf<C extends Code>(code: C, args: Arguments[C], path: ValuePath): Diagnostic {
  const name = printPath(path)
  return { code, severity: severityOf(code), args, ...(name === '' ? {} : { path: name }) } as Diagnostic
}
