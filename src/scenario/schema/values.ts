/**
 * Plain values of the language (単純な値): texts, ids, numbers, choices, years, ages, and lists of them.
 *
 * Levers, which may also be dated, ranged or formulas, are in `lever.ts`.
 */
import { suggestion } from '../../diagnostics/index.ts'
import { type FiscalYear, parseFiscalYear } from '../../terms/index.ts'
import { OLDEST, YOUNGEST } from '../tables/age-band.ts'
import { type JsonSchema, type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { expectedOf, isShare, type NumberRule, printed, readNumber } from './number-text.ts'

/** A text of at least one character. */
export const text = (meta: Meta): Leaf<string> =>
  leaf({ type: 'string', minLength: 1 }, (value, report) => readText(value, report), meta)

function readText(value: unknown, report: Report): string | undefined {
  if (typeof value !== 'string') return report('E_SCHEMA_TYPE', { expected: 'text', value: printed(value) })
  return value.trim() === '' ? report('E_SCHEMA_EMPTY', { what: 'text' }) : value
}

/** An id (識別子): lower-case letters, digits and hyphens, as in file names. */
export const id = (meta: Meta): Leaf<string> =>
  leaf(
    { type: 'string', pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 60 },
    (value, report) => {
      const given = typeof value === 'number' ? String(value) : value
      if (typeof given !== 'string') return report('E_SCHEMA_TYPE', { expected: 'text', value: printed(value) })
      return /^[a-z0-9][a-z0-9-]{0,59}$/u.test(given) ? given : report('E_SCHEMA_ID', { value: printed(given), form: 'ascii' })
    },
    meta,
  )

/** One word of a closed list. */
export const choice = <const T extends string>(allowed: readonly T[], meta: Meta): Leaf<T> =>
  leaf({ type: 'string', enum: allowed }, (value, report) => readChoice(value, allowed, report), meta)

function readChoice<T extends string>(value: unknown, allowed: readonly T[], report: Report): T | undefined {
  const found = allowed.find(word => word === value)
  if (found !== undefined) return found
  const near = typeof value === 'string' ? suggestion(value, allowed) : {}
  return report('E_SCHEMA_CHOICE', { value: printed(value), allowed, ...near })
}

/** true or false. */
export const flag = (meta: Meta): Leaf<boolean> =>
  leaf(
    { type: 'boolean' },
    (value, report) => {
      if (typeof value === 'boolean') return value
      return report('E_SCHEMA_TYPE', { expected: 'boolean', value: printed(value) })
    },
    meta,
  )

/** A plain number under a rule, not a lever. */
export const number = (rule: NumberRule, meta: Meta): Leaf<number> =>
  leaf(numberJson(rule), (value, report) => readPlain(value, { title: meta.title, ...rule }, report), meta)

/** Reads a number that must be one: anything else is a finding. */
export function readPlain(value: unknown, rule: NumberRule, report: Report): number | undefined {
  const found = readNumber(value, rule, report)
  if (found !== 'other') return found
  return report('E_SCHEMA_TYPE', { expected: expectedOf(rule), value: printed(value) })
}

/** The JSON Schema of a number under a rule. */
export function numberJson(rule: NumberRule): JsonSchema {
  const plain = {
    type: rule.whole || rule.unit === 'yen' ? 'integer' : 'number',
    ...(rule.min === undefined ? {} : { minimum: rule.min }),
    ...(rule.max === undefined ? {} : { maximum: rule.max }),
  }
  if (!isShare(rule.unit)) return plain
  return { anyOf: [plain, rule.unit === 'growth' ? SIGNED_PERCENT_JSON : PERCENT_JSON] }
}

/** A percentage as text, in the JSON Schema. */
const PERCENT_JSON = { type: 'string', pattern: '^\\s*[0-9.]+\\s*%\\s*$' } as const

const SIGNED_PERCENT_JSON = { type: 'string', pattern: '^\\s*[+-]?[0-9.]+\\s*%\\s*$' } as const

/** A fiscal year, in the JSON Schema. */
export const YEAR_JSON = {
  anyOf: [
    { type: 'string', pattern: '^(R|H|S|令和|平成|昭和)\\s*(元|[0-9０-９]{1,2})(年度)?$' },
    { type: 'integer', minimum: 1900, maximum: 2200 },
  ],
} as const

/** A fiscal year (年度): `R5`, `令和5年度`, `2023`. */
export const year = (meta: Meta): Leaf<FiscalYear> => leaf(YEAR_JSON, (value, report) => readYear(value, report), meta)

/** Reads a fiscal year, or reports. */
export function readYear(value: unknown, report: Report): FiscalYear | undefined {
  const found = typeof value === 'string' || typeof value === 'number' ? parseFiscalYear(String(value)) : undefined
  return found ?? report('E_YEAR_FORMAT', { value: printed(value) })
}

/** A band of ages on 1 April (年齢区分), both ends included. */
export interface AgeBand {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** An age band: `18-24`, or a single age. */
export const ages = (meta: Meta): Leaf<AgeBand> =>
  leaf(
    {
      anyOf: [
        { type: 'string', pattern: '^[0-9]{2}-[0-9]{2}$' },
        { type: 'integer', minimum: YOUNGEST, maximum: OLDEST },
      ],
    },
    (value, report) => {
      const band = /^(\d{2})(?:-(\d{2}))?$/u.exec(typeof value === 'number' || typeof value === 'string' ? String(value) : '')
      const from = Number(band?.[1])
      const to = Number(band?.[2] ?? band?.[1])
      const good = band !== null && from <= to && from >= YOUNGEST && to <= OLDEST
      return good ? { from, to, text: String(value) } : report('E_AGES_FORMAT', { value: printed(value) })
    },
    meta,
  )

/** An item of a list: its JSON Schema, and how it is read. */
interface Item<T> {
  readonly json: JsonSchema
  readonly read: (value: unknown, report: Report) => T | undefined
}

/** A list of plain items. `least` is the smallest number of items. */
const listOf = <T>({ json, read }: Item<T>, meta: Meta, least = 1): Leaf<readonly T[]> =>
  leaf(
    { type: 'array', minItems: least, items: json },
    (value, report) => {
      if (!Array.isArray(value)) return report('E_SCHEMA_TYPE', { expected: 'list', value: printed(value) })
      if (value.length < least) return report('E_SCHEMA_EMPTY', { what: 'list' })
      const items = value.map((item, index) =>
        read(item, (code, args, path = [], atKey = false) => report(code, args, [index, ...path], atKey)),
      )
      return items.every(item => item !== undefined) ? (items as T[]) : undefined
    },
    meta,
  )

/** A list of texts. */
export const texts = (meta: Meta, least = 1): Leaf<readonly string[]> =>
  listOf({ json: { type: 'string', minLength: 1 }, read: readText }, meta, least)

/** A list of words of a closed list. */
export const choices = <const T extends string>(allowed: readonly T[], meta: Meta): Leaf<readonly T[]> =>
  listOf<T>({ json: { type: 'string', enum: allowed }, read: (value, report) => readChoice(value, allowed, report) }, meta)
