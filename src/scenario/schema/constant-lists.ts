/**
 * Constants of several parts (組と一覧の定数): shares by name, weights by employment type, lists of names. Replaced whole by a child.
 *
 * Each may carry its own source in the long form. Which names exist is known only when the files are put together.
 */
import { type ConstantSpec, readConstant, withLongForm } from './constant.ts'
import { type Leaf, leaf, type Meta, type Report } from './leaf.ts'
import { type NumberRule, printed } from './number-text.ts'
import { numberJson, readPlain } from './values.ts'

/** Shares by name (名前ごとの割合), in the order written. */
export type NamedShares = Readonly<Record<string, number>>

const SHARE: NumberRule = { unit: 'share', min: 0, max: 1 }

/** Shares of named things, such as departments (部門ごとの割合). Their sum is checked where the names are. */
export const constantShares = (meta: Meta): Leaf<ConstantSpec<NamedShares>> =>
  leaf(
    withLongForm({ type: 'object', minProperties: 1, additionalProperties: numberJson(SHARE) }),
    (value, report) => readConstant(value, (plain, at) => readShares(plain, meta, at), report),
    meta,
  )

function readShares(value: unknown, meta: Meta, report: Report): NamedShares | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return report('E_SCHEMA_TYPE', { expected: 'mapping', value: printed(value) })
  const entries = Object.entries(value)
  if (entries.length === 0) return report('E_SCHEMA_EMPTY', { what: 'mapping' })
  const pairs = entries.map(
    ([name, share]) =>
      [name, readPlain(share, { ...SHARE, title: meta.title }, (code, args) => report(code, args, [name]))] as const,
  )
  return pairs.some(([, share]) => share === undefined) ? undefined : (Object.fromEntries(pairs) as NamedShares)
}

/** A list of names (名前の一覧), such as job families. */
export const constantNames = (meta: Meta): Leaf<ConstantSpec<readonly string[]>> =>
  leaf(
    withLongForm({ type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } }),
    (value, report) => readConstant(value, readNames, report),
    meta,
  )

function readNames(value: unknown, report: Report): readonly string[] | undefined {
  if (!Array.isArray(value)) return report('E_SCHEMA_TYPE', { expected: 'list', value: printed(value) })
  if (value.length === 0) return report('E_SCHEMA_EMPTY', { what: 'list' })
  const wrong = value.findIndex(item => typeof item !== 'string' || item.trim() === '')
  if (wrong < 0) return value as string[]
  return report('E_SCHEMA_TYPE', { expected: 'text', value: printed(value[wrong]) }, [wrong])
}
