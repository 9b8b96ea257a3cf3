/**
 * Money as charts and reports print it (金額の表記): in 千円 or 百万円 by size, parts that add up to the printed total.
 *
 * Inside, money is whole yen. A table has one unit: 百万円 when its largest amount is 100 million yen or more, else 千円. Parts are rounded by largest
 * remainder, so that a reader who adds them up finds the printed total. Not here: which amounts there are.
 */
import { apportion } from '../numeric/index.ts'
import { peopleAsPrinted, printedPeople } from './printed.ts'

/** A unit of money (金額の単位). */
export interface MoneyUnit {
  readonly title: '千円' | '百万円'
  readonly yen: number
}

/** From this amount on a table is in 百万円. */
const LARGE = 100_000_000

/** The unit for a set of amounts in yen (金額の単位). */
export const moneyUnit = (amounts: readonly number[]): MoneyUnit =>
  amounts.some(yen => Math.abs(yen) >= LARGE) ? { title: '百万円', yen: 1_000_000 } : { title: '千円', yen: 1_000 }

/** An amount in a unit, as a whole number (表示額). */
export const inUnit = (yen: number, unit: MoneyUnit): number => peopleAsPrinted(yen / unit.yen)

/** An amount as printed: `1,234`, `△5`. Unknown: 「…」. */
export const printedMoney = (yen: number | undefined, unit: MoneyUnit): string =>
  printedPeople(yen === undefined ? undefined : inUnit(yen, unit))

/**
 * Parts in a unit that add up to the printed total (内訳の表示額): each whole number differs from its exact amount by less than one.
 * @param parts amounts in yen, 0 or more.
 */
export function partsInUnit(parts: readonly number[], unit: MoneyUnit): number[] {
  const total = parts.reduce((sum, yen) => sum + yen, 0)
  return apportion(inUnit(total, unit), parts)
}
