/**
 * Break-even of DX (損益分岐): how many hours stand for one missing hire, and when the effort is repaid.
 *
 * One hire that is not made costs one person's hours a year; only realised hours make up for them, so hours on paper have to be
 * larger by the realisation. Effort is repaid in the first year whose freed hours since the start reach the hours tied up since
 * the start. Hours only; money stands in the cost. Source of 1,920 hours a person: 宇城市 BPR (domain of the municipality file).
 */
import type { DxYear } from './dx-ledger.ts'

/** The break-even of a scenario (損益分岐). */
export interface BreakEven {
  /** Hours on paper a year that offset one missing hire; absent while nothing is saved. */
  readonly hoursForOneHire?: number
  /** Missing hires that the freed hours of a year offset. */
  readonly hiresOffset: number
  /** The first fiscal year in which the effort since the start is repaid; absent: not within the years. */
  readonly repaidIn?: number
}

/** The break-even (損益分岐) at the last of some years. @param hoursPerFte hours of one person a year. */
export function breakEven(years: readonly DxYear[], hoursPerFte: number): BreakEven {
  const last = years.at(-1)
  const saved = last?.items.reduce((sum, item) => sum + item.saved, 0) ?? 0
  const freed = last?.items.reduce((sum, item) => sum + item.freed, 0) ?? 0
  const repaidIn = yearRepaid(years)
  return {
    ...(freed > 0 ? { hoursForOneHire: (hoursPerFte * saved) / freed } : {}),
    hiresOffset: freed / 1000 / hoursPerFte,
    ...(repaidIn === undefined ? {} : { repaidIn }),
  }
}

/** The first year in which freed hours so far reach effort so far, once there has been either. */
function yearRepaid(years: readonly DxYear[]): number | undefined {
  let balance = 0
  let begun = false
  for (const { fiscalYear, items } of years) {
    for (const { freed, effort } of items) {
      balance += freed - effort
      begun ||= freed > 0 || effort > 0
    }
    if (begun && balance >= 0) return fiscalYear
  }
  return undefined
}
