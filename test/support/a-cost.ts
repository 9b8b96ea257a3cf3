/**
 * A small cost plan: everybody earns 6,000,000 yen a year, of which 80 per cent is basic pay, so 400,000 yen a month; months of the
 * retirement allowance as in Tokyo (東京都 退職手当, 平成30年1月1日～).
 */
import type { CostPlan } from '../../src/engine/index.ts'

/** Months by whole years of service, from 0 on. */
export const TOKYO_MONTHS = [
  0, 0.9, 1.8, 2.7, 3.6, 4.5, 5.4, 6.3, 7.2, 8.1, 9.0, 10.2, 11.4, 12.6, 13.8, 15.0, 16.6, 18.2, 19.8, 21.4, 23.0, 24.5, 26.0,
  27.5, 29.0, 30.5, 32.0, 33.5, 35.0, 36.5, 38.0, 39.4, 40.8, 42.2, 42.6, 43.0,
]

/** The plan, for `years` years and one job family. @param pay yearly pay of everybody in full. */
export function aCostPlan(overrides: Partial<CostPlan> = {}, pay = 6_000_000, years = 14): CostPlan {
  const series = (value: number): number[] => Array.from({ length: years }, () => value)
  return {
    fullPay: [Array.from({ length: 100 }, () => pay)],
    level: series(1),
    reducedFrom: [60],
    // 0.7 × 0.9 + 0.1
    reducedPay: series(0.73),
    reducedBasicPay: series(0.7),
    shareOfFullPay: {
      'fixed-term': series(1),
      'leave-substitute': series(1),
      'reemployed-full-time': series(0.6),
      'reemployed-short-time': series(0.48),
      'part-time-before-retirement-age': series(0.48),
    },
    employerShare: series(0.18),
    basicPayShare: series(0.8),
    allowance: {
      months: Array.from({ length: years }, () => TOKYO_MONTHS),
      // 4,200 points (20 years at 15 and 20 points a month) × 1,100 yen from 35 years of service on; less below is not asked for here.
      adjustmentYen: Array.from({ length: 61 }, (_, service) => (service >= 30 ? 4_620_000 : 2_000_000)),
      adjusted: ['mandatory-retirement', 'after-60'],
    },
    prices: 'real',
    ...overrides,
  }
}
