/**
 * Numbers as charts print them (数値の表記): whole people with comma groups, △ before negatives, and 0 without a sign.
 *
 * A number that rounds to zero prints 0, never △0 or -0; rounding is half away from zero, as in Excel.
 */
const NO_VALUE = '…'

/** A number with a fixed count of decimals (小数), △ for negatives; an unknown value prints 「…」. */
export function printedDecimal(value: number | undefined, decimals: number): string {
  if (value === undefined || !Number.isFinite(value)) return NO_VALUE
  const text = roundedTo(Math.abs(value), decimals).toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',')
  const isZero = /^[0.]*$/u.test(text)
  return `${value < 0 && !isZero ? '△' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Whole people (人数), rounded half away from zero. */
export const printedPeople = (value: number | undefined): string => printedDecimal(value, 0)

/** Expected people with one decimal (期待値), as tables of flows print them. */
export const printedExpected = (value: number | undefined): string => printedDecimal(value, 1)

/** A signed number of people: ＋3, △3, 0. */
export function printedChange(value: number): string {
  const text = printedPeople(value)
  return text === '0' || text.startsWith('△') ? text : `+${text}`
}

/** Rounds half away from zero; the nudge undoes binary fractions such as 1.005. */
function roundedTo(value: number, decimals: number): number {
  let scale = 1
  for (let digit = 0; digit < decimals; digit += 1) scale *= 10
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}
