/**
 * How numbers are printed (数字の表し方), in every table, sentence and terminal line: as in the charts, under short names.
 *
 * 「－」 is "does not apply" (該当なし), 「…」 is "not known" (不明): neither is a zero. Not here: the rules of printing, which are
 * those of the charts; money and ratios of small bases.
 */
import { peopleAsPrinted, printedChange, printedDecimal, printedPeople, UNKNOWN } from '../charts/index.ts'

/** Printed where a value does not apply (該当なし). */
export const NOT_APPLICABLE = '－'

/** A number with a fixed number of decimals (小数), 0–6, 1 by default: `1,234.5`, `△0.3`, `0.0`. Unknown: 「…」. */
export const decimal = (value: number | undefined, digits = 1): string => printedDecimal(value, digits)

/** People (人数), rounded to whole people: `1,234`, `△5`, `0`. Unknown: 「…」. */
export const people = printedPeople

/** A difference in people (増減), rounded to whole people, always with its sign: `+12`, `△5`, `0`. Unknown: 「…」. */
export const signed = printedChange

/** The whole number of people that a reader sees for a value (表示人数). */
export const asPrinted = peopleAsPrinted

/** A share from 0 to 1 (割合) as per cent with one decimal: `12.3%`. Unknown: 「…」. */
export function percent(share: number | undefined): string {
  const text = decimal(share === undefined ? undefined : share * 100)
  return text === UNKNOWN ? text : `${text}%`
}
