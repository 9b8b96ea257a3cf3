/**
 * Money in print (金額の表記): whole 千円 or 百万円 whose parts add up.
 */
import { describe, expect, it } from 'vitest'
import { moneyUnit, partsInUnit, printedMoney } from '../../src/charts/index.ts'

describe('金額の表記', () => {
  it('is in 千円 below 100 million yen and in 百万円 from there on', () => {
    expect(moneyUnit([99_999_999]).title).toBe('千円')
    expect(moneyUnit([1, -100_000_000]).title).toBe('百万円')
  })

  it('rounds half away from zero and marks negatives', () => {
    const unit = moneyUnit([5_000_000_000])
    expect([5_535_500_000, -1_500_000, 400_000, 0].map(yen => printedMoney(yen, unit))).toEqual(['5,536', '△2', '0', '0'])
    expect(printedMoney(undefined, unit)).toBe('…')
  })

  it('prints parts that add up to the printed total', () => {
    // 1.4 + 1.4 + 1.4 = 4.2 million prints as 4: each alone would print as 1. The first of equal fractions gets the rest.
    const millions = moneyUnit([100_000_000])
    expect(partsInUnit([1_400_000, 1_400_000, 1_400_000], millions)).toEqual([2, 1, 1])
    const thousands = moneyUnit([0])
    expect(partsInUnit([1_500, 2_500, 0], thousands)).toEqual([2, 2, 0])
  })
})
