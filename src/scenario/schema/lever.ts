/**
 * Levers (前提の値): values that may be a number, a range, a formula, or any of these by fiscal year, with a source of their own.
 *
 * Forms: `0.9`, `90%`, `{ low: 1%, mode: 2%, high: 3% }` and the other uncertain values of `uncertain.ts`, `"staff.regular * 0.02"`,
 * `{ R5: 90%, R10: 70% }`, and the long form `{ value: …, status: …, source: …, note: … }` around each. Formulas are kept as text here; which names they may use is known
 * only when the files have been put together.
 */
import { nearest, suggestion } from '../../diagnostics/index.ts'
import type { Distribution } from '../../random/index.ts'
import { type FiscalYear, parseFiscalYear, STATUSES, type Status, shortYear } from '../../terms/index.ts'
import { type JsonSchema, type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { isShare, type NumberRule, printed, readNumber } from './number-text.ts'
import { FORMS, isUncertain, RANGE_KEYS, readUncertain, uncertainJson } from './uncertain.ts'
import { numberJson, readYear } from './values.ts'

/** A value of a lever as written (前提の値). */
export type QuantitySpec =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'formula'; readonly text: string }
  | Distribution

/** One entry of a lever: from which fiscal year, what, and where below the lever it stands. */
export interface LeverEntry {
  readonly from?: FiscalYear
  readonly quantity: QuantitySpec
  readonly path: readonly string[]
}

/** A lever as written (前提の値). Entries are in the order of their years. */
export interface LeverSpec {
  readonly kind: 'lever'
  readonly unit: NumberRule['unit']
  readonly entries: readonly LeverEntry[]
  readonly status?: Status
  readonly source?: string
  readonly note?: string
}

const LONG_KEYS = ['value', 'status', 'source', 'note'] as const

/** A lever that is a share or a yearly rate, 0 to 1. */
export const shareLever = (meta: Meta): Leaf<LeverSpec> => lever({ unit: 'share', min: 0, max: 1 }, meta)

/** A lever that is a number of people, 0 or more. */
export const peopleLever = (meta: Meta, whole = false): Leaf<LeverSpec> =>
  lever({ unit: 'people', min: 0, max: 1_000_000, ...(whole ? { whole } : {}) }, meta)

/** A lever that is a number of people and is decided on (決める人数), 0 or more: never an uncertain value. */
export const certainPeopleLever = (meta: Meta): Leaf<LeverSpec> => lever(CERTAIN_PEOPLE, meta)

const CERTAIN_PEOPLE = { unit: 'people', min: 0, max: 1_000_000, certain: true } as const

/** A lever that is a length in months. */
export const monthsLever = (meta: Meta): Leaf<LeverSpec> => lever({ unit: 'number', min: 0, max: 1200 }, meta)
/** A lever that is an age in whole years, 15 to 75. */
export const ageLever = (meta: Meta): Leaf<LeverSpec> => lever(AGE, meta)

const AGE = { unit: 'number', whole: true, min: 15, max: 75 } as const

/** A lever that is any number. */
export const numberLever = (meta: Meta): Leaf<LeverSpec> => lever({ unit: 'number' }, meta)

/** A yearly amount of money (金額), in whole yen. */
export const YEN = { unit: 'yen', whole: true, min: 0, max: 9_000_000_000_000 } as const
const GROWTH = { unit: 'growth', min: -0.2, max: 0.2 } as const

/** A lever that is an amount of money, in whole yen, 0 or more. */
export const yenLever = (meta: Meta): Leaf<LeverSpec> => lever(YEN, meta)

/** A lever that is a yearly growth, −20 % to 20 %. */
export const growthLever = (meta: Meta): Leaf<LeverSpec> => lever(GROWTH, meta)

/** A lever that is an amount such as hours or yen, 0 or more. */
export const amountLever = (meta: Meta): Leaf<LeverSpec> => lever({ unit: 'number', min: 0 }, meta)

/** The name under which the JSON Schema of a lever's forms stands in `definitions`. */
const leverDefinition = (rule: NumberRule): string =>
  `${rule.certain ? 'certain-' : ''}${rule.whole && rule.unit !== 'yen' ? 'whole-' : ''}${rule.unit === 'number' && rule.min === 0 ? 'amount' : rule.unit}-lever`

function lever(rule: NumberRule, meta: Meta): Leaf<LeverSpec> {
  const named = { title: meta.title, ...rule }
  return leaf(
    { allOf: [{ $ref: `#/definitions/${leverDefinition(rule)}` }] },
    (value, report) => readLever(value, named, report),
    meta,
  )
}

/** Reads a lever in its short or long form, or reports. */
function readLever(value: unknown, rule: NumberRule, report: Report): LeverSpec | undefined {
  const mapping = asMapping(value)
  if (mapping === undefined || !('value' in mapping)) {
    const entries = readEntries(value, rule, report)
    return entries && { kind: 'lever', unit: rule.unit, entries }
  }
  const origin = readOrigin(mapping, report)
  const inside: Report = (code, args, path = [], atKey = false) => report(code, args, ['value', ...path], atKey)
  const entries = readEntries(mapping.value, rule, inside)
  if (entries === undefined || origin === undefined) return undefined
  return {
    kind: 'lever',
    unit: rule.unit,
    entries: entries.map(entry => ({ ...entry, path: ['value', ...entry.path] })),
    ...origin,
  }
}

/** The `status`, `source` and `note` of a long form. */
export function readOrigin(
  mapping: Readonly<Record<string, unknown>>,
  report: Report,
): Pick<LeverSpec, 'status' | 'source' | 'note'> | undefined {
  const unknown = Object.keys(mapping).filter(key => !LONG_KEYS.some(known => known === key))
  for (const key of unknown) {
    report('E_SCHEMA_UNKNOWN_KEY', { key, allowed: LONG_KEYS, ...suggestion(key, LONG_KEYS) }, [key], true)
  }
  const status = STATUSES.find(word => word === mapping.status)
  const wrongStatus = mapping.status !== undefined && status === undefined
  if (wrongStatus) report('E_SCHEMA_CHOICE', { value: printed(mapping.status), allowed: STATUSES }, ['status'])
  const wrongTexts = (['source', 'note'] as const).filter(key => mapping[key] !== undefined && typeof mapping[key] !== 'string')
  for (const key of wrongTexts) report('E_SCHEMA_TYPE', { expected: 'text', value: printed(mapping[key]) }, [key])
  if (unknown.length > 0 || wrongStatus || wrongTexts.length > 0) return undefined
  const { source, note } = mapping
  return {
    ...(status === undefined ? {} : { status }),
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof note === 'string' ? { note } : {}),
  }
}

function readEntries(value: unknown, rule: NumberRule, report: Report): LeverEntry[] | undefined {
  const mapping = asMapping(value)
  if (mapping === undefined || isUncertain(mapping)) {
    const quantity = readQuantity(value, rule, report)
    return quantity && [{ quantity, path: [] }]
  }
  const keys = Object.keys(mapping)
  if (keys.length === 0) return report('E_SCHEMA_EMPTY', { what: 'mapping' })
  if (!keys.some(key => parseFiscalYear(key) !== undefined)) {
    const known = [...RANGE_KEYS, ...FORMS, ...LONG_KEYS]
    const bare = keys.every(key => key === 'mean' || key === 'sd')
    const guess = bare ? 'normal' : keys.map(key => nearest(key, known)).find(found => found !== undefined)
    return report('E_LEVER_FORM', { keys, ...(guess === undefined ? {} : { nearest: guess }) }, [keys[0] ?? ''], true)
  }
  return readDated(mapping, rule, report)
}

function readDated(mapping: Readonly<Record<string, unknown>>, rule: NumberRule, report: Report): LeverEntry[] | undefined {
  const entries: (LeverEntry & { readonly from: FiscalYear })[] = []
  let good = true
  for (const [key, value] of Object.entries(mapping)) {
    const from = readYear(key, (code, args) => report(code, args, [key], true))
    const quantity = readQuantity(value, rule, (code, args, path = [], atKey = false) =>
      report(code, args, [key, ...path], atKey),
    )
    if (from !== undefined && entries.some(entry => entry.from === from)) {
      report('E_DATED_DUPLICATE_YEAR', { year: shortYear(from) }, [key], true)
      good = false
    } else if (from !== undefined && quantity !== undefined) entries.push({ from, quantity, path: [key] })
    else good = false
  }
  return good ? entries.sort((one, other) => one.from - other.from) : undefined
}

function readQuantity(value: unknown, rule: NumberRule, report: Report): QuantitySpec | undefined {
  const mapping = asMapping(value)
  if (mapping !== undefined && rule.certain && isUncertain(mapping)) return report('E_GOAL_UNCERTAIN', {})
  if (mapping !== undefined) return readUncertain(mapping, rule, report)
  const found = readNumber(value, rule, report)
  if (typeof found === 'number') return { kind: 'fixed', value: found }
  if (found === undefined) return undefined
  if (typeof value === 'string') return { kind: 'formula', text: value }
  return report('E_SCHEMA_TYPE', { expected: `lever-${leverWords(rule)}`, value: printed(value) })
}

/** How the catalogue words the forms of a lever of this unit. */
const leverWords = ({ unit }: NumberRule): 'share' | 'people' | 'number' =>
  isShare(unit) ? 'share' : unit === 'people' ? 'people' : 'number'

const asMapping = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined

/** The JSON Schema of every lever's forms, by name, for `definitions`. */
export function leverDefinitions(): Record<string, JsonSchema> {
  const rules: readonly NumberRule[] = [
    { unit: 'share', min: 0, max: 1 },
    { unit: 'people', min: 0, max: 1_000_000 },
    { unit: 'people', whole: true, min: 0, max: 1_000_000 },
    CERTAIN_PEOPLE,
    AGE,
    { unit: 'number' },
    YEN,
    GROWTH,
    { unit: 'number', min: 0 },
  ]
  return Object.fromEntries(rules.map(rule => [leverDefinition(rule), leverJson(rule)]))
}

function leverJson(rule: NumberRule): JsonSchema {
  const single = numberJson(rule)
  const uncertain = rule.certain ? [] : uncertainJson(rule)
  const formula = { type: 'string', minLength: 1 }
  const simple = { anyOf: [single, ...uncertain, formula] }
  const years = '^((R|H|S|令和|平成|昭和)\\s*(元|[0-9０-９]{1,2})(年度)?|[0-9]{4}(年度)?)$'
  const dated = { type: 'object', patternProperties: { [years]: simple }, additionalProperties: false, minProperties: 1 }
  const long = {
    type: 'object',
    properties: {
      value: { anyOf: [single, ...uncertain, formula, dated] },
      status: { type: 'string', enum: STATUSES },
      source: { type: 'string', minLength: 1 },
      note: { type: 'string', minLength: 1 },
    },
    required: ['value'],
    additionalProperties: false,
  }
  return { anyOf: [single, ...uncertain, formula, dated, long] }
}
