/**
 * Values as text (値の表示): in the planner's own language for settings, and in Japanese for the list of assumptions.
 *
 * Shares are printed as percentages and years by their era, whatever form the planner chose. Not here: numbers of results, which
 * the report words.
 */
import { shortYear } from '../../terms/index.ts'
import type { ConstantSpec } from '../schema/constant.ts'
import type { LeverSpec, QuantitySpec } from '../schema/lever.ts'
import { groupedNumber, isShare, percentText, plainNumber } from '../schema/number-text.ts'
import { amountText, distributionInJapanese, distributionText } from './uncertain-text.ts'

const isLever = (value: unknown): value is LeverSpec => kindOfValue(value) === 'lever'
const isConstant = (value: unknown): value is ConstantSpec<number> => kindOfValue(value) === 'constant'
const kindOfValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined

/** Keys whose plain numbers are fiscal years. */
const YEAR_KEYS: ReadonlySet<string> = new Set(['from', 'to', 'until', 'lastYear', 'start'])

/** A value as a planner would write it: `2%`, `{ R5: 90%, R10: 70% }`, `level`. `key` is its last key. */
export function writtenText(value: unknown, key: string): string {
  if (isLever(value)) return leverText(value)
  if (isConstant(value)) return value.share ? percentText(value.value) : writtenText(value.value, key)
  if (isAges(value)) return value.text
  if (typeof value === 'number')
    return YEAR_KEYS.has(key) ? shortYear(value as never) : key === 'share' ? percentText(value) : plainNumber(value)
  if (typeof value === 'string')
    return /^[\p{L}\p{N}][\p{L}\p{N} ._/（）()・、。-]*$/u.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(item => itemText(item)).join(', ')}]`
  if (isShares(value)) return `{ ${sharePairs(value).join(', ')} }`
  return typeof value === 'object' && value !== null ? itemText(value) : String(value)
}

/** Shares by name, such as those of departments. */
const isShares = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(share => typeof share === 'number')

const sharePairs = (shares: Readonly<Record<string, number>>, sign = ': '): string[] =>
  Object.entries(shares).map(([name, share]) => `${name}${sign}${percentText(share)}`)

const isAges = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && 'from' in value

const itemText = (item: unknown): string =>
  typeof item === 'object' && item !== null
    ? `{ ${Object.entries(item)
        .filter(([key, value]) => value !== undefined && !['status', 'source', 'note'].includes(key))
        .map(([key, value]) => `${key}: ${writtenText(value, key)}`)
        .join(', ')} }`
    : writtenText(item, '')

function leverText({ entries, unit }: LeverSpec): string {
  const [first] = entries
  if (first !== undefined && first.from === undefined) return quantityText(first.quantity, unit)
  return `{ ${entries.map(({ from, quantity }) => `${from === undefined ? '' : `${shortYear(from)}: `}${quantityText(quantity, unit)}`).join(', ')} }`
}

function quantityText(quantity: QuantitySpec, unit: LeverSpec['unit']): string {
  const shown = (value: number): string => (isShare(unit) ? percentText(value) : plainNumber(value))
  if (quantity.kind === 'fixed') return shown(quantity.value)
  if (quantity.kind === 'formula') return JSON.stringify(quantity.text)
  return distributionText(quantity, shown)
}

/** A value as the list of assumptions prints it: 「2%（1.4%～3%）」, 「658人」, 「R5から90%、R10から70%」. */
export function assumptionText(value: unknown, key: string): string {
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (isConstant(value)) {
    if (key === 'meanAnnual' && typeof value.value === 'number') return `${groupedNumber(value.value)}円`
    const inner: unknown = value.value
    if (Array.isArray(inner)) return inner.join('、')
    if (isShares(inner)) return sharePairs(inner, ' ').join('、')
    return `${writtenText(value, key)}${CONSTANT_UNITS[key] ?? ''}`
  }
  if (isAges(value)) return `${value.text.replace('-', '～')}歳`
  if (!isLever(value)) return writtenText(value, key)
  return value.entries
    .map(
      ({ from, quantity }) =>
        `${from === undefined ? '' : `${shortYear(from)}から`}${quantityInJapanese(quantity, value.unit, key)}`,
    )
    .join('、')
}

/** Units of constants, by their last key. */
const CONSTANT_UNITS: Readonly<Record<string, string>> = {
  untilAge: '歳',
  limitAge: '歳',
  termYears: '年',
  mostYears: '年',
  lastYear: '年度',
  start: '年度',
  from: '年度',
  years: '年',
  lag: '年',
  ramp: '年',
  hoursPerFte: '時間',
}

function quantityInJapanese(quantity: QuantitySpec, unit: LeverSpec['unit'], key: string): string {
  const shown = (value: number): string => amountText(value, unit, key)
  if (quantity.kind === 'fixed') return shown(quantity.value)
  if (quantity.kind === 'formula') return `計算式 ${quantity.text.trim()}`
  return distributionInJapanese(quantity, shown)
}
