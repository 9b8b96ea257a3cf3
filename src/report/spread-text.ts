/**
 * Spreads as printed (幅の表し方): percentiles, the range of 80 %, the Monte Carlo error.
 *
 * A value that no run changes is said to have no spread (幅なし). An error that rounds to nothing but is not nothing is printed as less
 * than the smallest that would show. Not here: what a spread is (measure/spread.ts).
 */
import type { Spread } from '../measure/index.ts'
import { decimal, NOT_APPLICABLE, signed } from './format.ts'

/** Printed in place of a range or an error where every run gives the same value (幅のない値). */
export const NO_SPREAD = '幅なし'

/** How a value of a measure is printed (数値の書式): decimals, and the factor of its unit. */
export interface ValueFormat {
  readonly digits: number
  readonly times: number
  readonly unit: string
}

/** A value in its format; unknown: 「…」. */
export const valueText = (value: number | undefined, { digits, times }: ValueFormat): string =>
  decimal(value === undefined ? undefined : value * times, digits)

/** The Monte Carlo error (乱数誤差) of a mean: 「±0.8」, 「±0.05未満」, 「幅なし」; 「－」 of a single run, which says nothing of it. */
export function errorText(spread: Spread, times = 1): string {
  if (spread.constant) return NO_SPREAD
  if (spread.standardError === undefined) return NOT_APPLICABLE
  const text = decimal(spread.standardError * times)
  return text === '0.0' ? '±0.05未満' : `±${text}`
}

/** The standard deviation (標準偏差): 「3.4」, 「幅なし」; 「－」 of a single run. */
export function deviationText({ constant, sd }: Spread, times = 1): string {
  if (constant) return NO_SPREAD
  return sd === undefined ? NOT_APPLICABLE : decimal(sd * times)
}

/** Ten to ninety per cent (80%の幅): 「642～669」; 「幅なし」 where nothing varies, 「－」 below 20 runs. */
export function rangeText(spread: Spread | undefined, print: (value: number) => string): string {
  if (spread?.constant) return NO_SPREAD
  if (spread?.p10 === undefined || spread.p90 === undefined) return NOT_APPLICABLE
  return `${print(spread.p10)}～${print(spread.p90)}`
}

/** Ten to ninety per cent of a difference: 「△4～+9」. A difference that no run changes is printed as it is. */
export const differenceRange = (spread: Spread | undefined): string =>
  spread?.constant ? `${signed(spread.mean)}（${NO_SPREAD}）` : rangeText(spread, signed)
