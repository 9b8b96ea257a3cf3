/**
 * Numbers as people write them (数の書き方), told apart from numbers as YAML reads them.
 *
 * YAML gives texts for `１０００`, `△3`, `1,000`, `10人` and `1.6%`. Each is recognised, so that the repair can be exact. Percent
 * signs are moved by shifting the decimal point in the digits, because 1.4 ÷ 100 is 0.013999999999999999 in binary.
 */
import type { Report } from './leaf.ts'

/** What is asked of a number. */
export interface NumberRule {
  /** `growth`: a share that may be negative. `yen`: whole yen. */
  readonly unit: 'share' | 'people' | 'number' | 'yen' | 'growth'
  readonly whole?: boolean
  /** Of a lever: the value may not be uncertain. */
  readonly certain?: true
  readonly min?: number
  readonly max?: number
  /** The Japanese name of the value, for the message. */
  readonly title?: string
}

/** A value as the message prints it: short, on one line. */
export function printed(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (value === Number.POSITIVE_INFINITY) return '.inf'
  if (value === Number.NEGATIVE_INFINITY) return '-.inf'
  if (typeof value === 'number') return Number.isNaN(value) ? '.nan' : plainNumber(value)
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'object' && value !== null) return '{…}'
  const text = String(value).replace(/\s+/gu, ' ')
  return [...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text
}

/** A number without the noise of binary fractions, in plain digits: 0.30000000000000004 is 0.3, 5e-7 is 0.0000005. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(12)))
  const [, sign, first, rest = '', power] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text) ?? []
  if (first === undefined) return text
  const places = Number(power)
  if (places < 0) return `${sign}0.${'0'.repeat(-places - 1)}${first}${rest}`
  return `${sign}${first}${rest}${'0'.repeat(places - rest.length)}`
}

/** A whole number with commas: 7110000 is 7,110,000. */
export const groupedNumber = (value: number): string => plainNumber(value).replace(/\B(?=(?:\d{3})+$)/gu, ',')

/** A share as a percentage: 0.016 is 1.6%. */
export const percentText = (share: number): string => `${plainNumber(share * 100)}%`

/** The number that a text of digits and a percent sign means: `1.6%` is 0.016. */
function percentOf(text: string): number | undefined {
  const digits = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+))\s*%\s*$/u.exec(text)?.[1]
  return digits === undefined ? undefined : Number(`${digits}e-2`)
}

/** Reads a number or a percentage, or reports. Texts that are no number at all give `other`. */
export function readNumber(value: unknown, rule: NumberRule, report: Report): number | 'other' | undefined {
  if (typeof value === 'bigint') return report('E_SCHEMA_NOT_FINITE', { value: String(value) })
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return report('E_SCHEMA_NOT_FINITE', { value: printed(value) })
    return checked(value, rule, report)
  }
  if (typeof value !== 'string') return 'other'
  const share = percentOf(value)
  if (share !== undefined && /^\s*[+-]?0\d/u.test(value))
    return report('E_SCHEMA_NUMBER_FORM', { value: value.trim(), plain: percentText(share) })
  if (share !== undefined)
    return isShare(rule.unit) ? checked(share, rule, report, value.trim()) : report('E_SCHEMA_PERCENT', { value })
  return numberLike(value, rule, report)
}

/** A text that a person would call a number. */
function numberLike(value: string, rule: NumberRule, report: Report): 'other' | undefined {
  const narrow = value
    .normalize('NFKC')
    .replace(/[−‐–—]/gu, '-')
    .trim()
  if (/^[△▲]\s*[\d.,]+%?$/u.test(narrow)) {
    return report('E_SCHEMA_NEGATIVE_MARK', { value: printed(value), plain: `-${narrow.replace(/[△▲\s,]/gu, '')}` })
  }
  if (narrow !== value.trim() && /^[+-]?[\d.,]+%?$/u.test(narrow)) {
    return report('E_SCHEMA_FULLWIDTH_NUMBER', { value: printed(value), plain: narrow.replaceAll(',', '') })
  }
  const yen = rule.unit === 'yen' ? yenOf(narrow) : undefined
  if (yen !== undefined) return report('E_SCHEMA_TYPE', { expected: 'whole', value: printed(value), suggestion: yen })
  const grouped = /^[+-]?\d{1,3}(?:[,_]\d{3})+(?:\.\d+)?(?:人|名)?$/u.test(narrow)
  const withUnit = /^[+-]?\d+(?:\.\d+)?\s*(?:人|名|年|歳|ポイント)$/u.test(narrow)
  const quoted = /^[+-]?\d+(?:\.\d+)?$/u.test(narrow)
  if (!grouped && !withUnit && !quoted) return 'other'
  return report('E_SCHEMA_TYPE', {
    expected: expectedOf(rule),
    value: printed(value),
    suggestion: narrow.replace(/[^\d.+-]/gu, '').replace(/^([+-]?)0+(?=\d)/u, '$1'),
  })
}

/** How many zeros a unit of money stands for. */
const ZEROS: Readonly<Record<string, number>> = { 円: 0, 千円: 3, 万円: 4, 百万円: 6, 億円: 8 }

/** 「711万円」 and 「7,110,000円」 as digits; undefined for other texts. */
function yenOf(narrow: string): string | undefined {
  const [, digits, unit] = /^([\d,]+(?:\.\d+)?)\s*(円|千円|万円|百万円|億円)$/u.exec(narrow) ?? []
  const amount = Number(`${digits?.replaceAll(',', '')}e${ZEROS[unit ?? '']}`)
  return digits === undefined || !Number.isSafeInteger(amount) ? undefined : String(amount)
}

/** The kind of value a rule asks for, as the catalogue names it. */
export const expectedOf = ({ unit, whole }: NumberRule): 'share' | 'whole' | 'people' | 'number' =>
  isShare(unit) ? 'share' : whole || unit === 'yen' ? 'whole' : unit

/** Whether numbers of a unit are shares, which may be written as percentages. */
export const isShare = (unit: NumberRule['unit']): unit is 'share' | 'growth' => unit === 'share' || unit === 'growth'

function checked(value: number, rule: NumberRule, report: Report, written = printed(value)): number | undefined {
  if (rule.whole && !Number.isInteger(value)) return report('E_SCHEMA_TYPE', { expected: 'whole', value: written })
  const { min, max, title } = rule
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return value
  const percent = isShare(rule.unit) && value > 1 && value <= 100 && !written.endsWith('%')
  return report('E_SCHEMA_RANGE', {
    value: written,
    ...(title === undefined ? {} : { title }),
    ...(min === undefined ? {} : { min: limitText(min, rule, written) }),
    ...(max === undefined ? {} : { max: limitText(max, rule, written) }),
    suggestions: percent ? [`${plainNumber(value)}%`, plainNumber(Number(`${value}e-2`))] : [],
  })
}

/** A limit as the message prints it, in the form of its unit: of a share in per cent where the value is written so. */
const limitText = (limit: number, { unit }: NumberRule, written: string): string =>
  unit === 'growth' || (unit === 'share' && written.endsWith('%'))
    ? percentText(limit)
    : unit === 'yen'
      ? groupedNumber(limit)
      : String(limit)
