/**
 * How numbers are printed (数字の表し方), in every table, sentence and terminal line.
 *
 * One negative mark, △, per document; thousands by comma; rounding half away from zero (四捨五入), and what rounds to nothing is
 * printed 0 and never △0. 「－」 is "does not apply" (該当なし), 「…」 is "not known" (不明): neither is a zero.
 * Written by hand because the platform's own formatting depends on its locale data. Not here: money and ratios of small bases.
 */
import { PERSON } from '../terms/index.ts'

/** The negative mark (負の符号). */
const NEGATIVE_MARK = '△'
/** Printed where a value does not apply (該当なし). */
export const NOT_APPLICABLE = '－'
/** Printed where a value is not known (不明). */
export const UNKNOWN = '…'

/** Above this many, a number times a billion is no longer a whole number that is exact. */
const EXACT_UP_TO = 9_000_000

const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const

/**
 * Rounds half away from zero to `digits` decimals (0–6) and returns the number of those units, without its sign.
 * The value is first taken to a billionth, so that 0.285, which is a little less in binary, still rounds to 0.29.
 */
function roundedUnits(size: number, digits: number): number {
  const units = POWERS_OF_TEN[digits] ?? 1
  if (size >= EXACT_UP_TO) return Math.floor(size * units + 0.5)
  const step = PERSON / units
  return Math.floor((Math.round(size * PERSON) + step / 2) / step)
}

/** Puts a comma between every three digits of a run of digits. */
const withCommas = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')

/** A number with a fixed number of decimals (小数), 1 by default: `1,234.5`, `△0.3`, `0.0`. Unknown: 「…」. */
export function decimal(value: number | undefined, digits = 1): string {
  if (value === undefined || !Number.isFinite(value)) return UNKNOWN
  const units = roundedUnits(Math.abs(value), digits)
  const figures = String(units).padStart(digits + 1, '0')
  const whole = withCommas(figures.slice(0, figures.length - digits))
  const text = digits === 0 ? whole : `${whole}.${figures.slice(figures.length - digits)}`
  return value < 0 && units > 0 ? NEGATIVE_MARK + text : text
}

/** People (人数), rounded to whole people: `1,234`, `△5`, `0`. Unknown: 「…」. */
export const people = (value: number | undefined): string => decimal(value, 0)

/** A difference in people (増減), rounded to whole people, always with its sign: `+12`, `△5`, `0`. Unknown: 「…」. */
export function signed(value: number | undefined): string {
  const text = people(value)
  return value !== undefined && value > 0 && text !== '0' && text !== UNKNOWN ? `+${text}` : text
}

/** A share from 0 to 1 (割合) as per cent with one decimal: `12.3%`. Unknown: 「…」. */
export function percent(share: number | undefined): string {
  const text = decimal(share === undefined ? undefined : share * 100)
  return text === UNKNOWN ? text : `${text}%`
}

/** The whole number of people that a reader sees for a value (表示人数): rounded half away from zero, never −0. */
export function asPrinted(value: number): number {
  const units = roundedUnits(Math.abs(value), 0)
  return value < 0 && units > 0 ? -units : units
}
