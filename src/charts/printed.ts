/**
 * Numbers as charts and reports print them (数値の表記): comma groups, △ before negatives, and 0 without a sign.
 *
 * Rounding is half away from zero (四捨五入), each number by itself, and what rounds to nothing is printed 0, never △0. 「…」 is "not known" (不明), which
 * is no zero. Written by hand because the platform's own formatting depends on its locale data. Not here: shares and money.
 */
import { PERSON } from '../terms/index.ts'

/** The negative mark (負の符号): one in all documents. */
const NEGATIVE_MARK = '△'
/** Printed where a value is not known (不明). */
export const UNKNOWN = '…'

/**
 * The note (端数の注) under every chart and table in which a difference or parts stand beside the numbers they come from: each number is
 * rounded by itself, so a printed difference is not always that of the printed numbers.
 */
export const ROUNDING_NOTE = '四捨五入のため、差や内訳の和は、表示した数の差や計と一致しないことがある。'

/** Above this many, a number times a billion is no longer a whole number that is exact. */
const EXACT_UP_TO = 9_000_000

const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000] as const

/** A number with a fixed count of decimals (小数), 0–6: `1,234.5`, `△0.3`, `0.0`. Unknown: 「…」. */
export function printedDecimal(value: number | undefined, decimals: number): string {
  if (value === undefined || !Number.isFinite(value)) return UNKNOWN
  const units = roundedUnits(Math.abs(value), decimals)
  const figures = String(units).padStart(decimals + 1, '0')
  const whole = withCommas(figures.slice(0, figures.length - decimals))
  const text = decimals === 0 ? whole : `${whole}.${figures.slice(figures.length - decimals)}`
  return value < 0 && units > 0 ? NEGATIVE_MARK + text : text
}

/** People (人数), rounded to whole people: `1,234`, `△5`, `0`. Unknown: 「…」. */
export const printedPeople = (value: number | undefined): string => printedDecimal(value, 0)

/** Expected people with one decimal (期待値), as tables of flows print them. */
export const printedExpected = (value: number | undefined): string => printedDecimal(value, 1)

/** A difference in people (増減), rounded to whole people, always with its sign: `+12`, `△5`, `0`. Unknown: 「…」. */
export function printedChange(value: number | undefined): string {
  const text = printedPeople(value)
  return value !== undefined && value > 0 && text !== '0' && text !== UNKNOWN ? `+${text}` : text
}

/** The whole number of people that a reader sees for a value (表示人数): rounded half away from zero, never −0. */
export function peopleAsPrinted(value: number): number {
  const units = roundedUnits(Math.abs(value), 0)
  return value < 0 && units > 0 ? -units : units
}

/**
 * Rounds half away from zero to `decimals` decimals and returns the number of those units, without its sign.
 * The value is first taken to a billionth, so that 0.285, which is a little less in binary, still rounds to 0.29.
 */
function roundedUnits(size: number, decimals: number): number {
  const units = POWERS_OF_TEN[decimals] ?? 1
  if (size >= EXACT_UP_TO) return Math.floor(size * units + 0.5)
  const step = PERSON / units
  return Math.floor((Math.round(size * PERSON) + step / 2) / step)
}

/** Puts a comma between every three digits of a run of digits. */
const withCommas = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')
