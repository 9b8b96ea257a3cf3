/**
 * Acceptance: a program is compared only if its 75 means and 75 standard deviations agree with the exact ones.
 *
 * Five of the 75 outputs do not vary (the sums of the first year; retirements in the three years in which the age rises): they must be met to the
 * last digit. The other 70 means and 70 standard deviations become z-scores: a mean has the standard error sd ÷ √N, a standard deviation
 * asymptotically sd × √((excess kurtosis + 2) ÷ 4N). Critical is the largest |z| of all: 4.0, because among 140 normal scores, independent or
 * positively related, the largest exceeds 4.0 with a probability of at most 140 × 0.0000633 = 0.9 %. The seeds are fixed, so a program that passes
 * always passes. Over rounds of equal size means are averaged, and standard deviations as the root of the mean variance.
 */
import type { ExactSummary, Summary } from './exact.ts'
import type { Printed } from './report.ts'

/** The largest |z| that is still accepted. */
export const CRITICAL = 4

/** How well a program agrees with the exact answers. */
export interface Acceptance {
  readonly accepted: boolean
  /** Largest |z| among the means, and among the standard deviations. */
  readonly means: number
  readonly sds: number
  /** Outputs that do not vary and were not met. */
  readonly degenerate: number
}

/** Holds a program's rounds against the exact answers. */
export function accept(rounds: readonly Printed[], exact: ExactSummary): Acceptance {
  const pooled = pool(rounds)
  const replications = rounds.reduce((sum, round) => sum + round.replications, 0)
  const cells = exact.mean.flatMap((years, series) => years.map((_, year) => ({ series, year })))
  const at = (values: Summary['mean'], { series, year }: (typeof cells)[number]): number => values[series]?.[year] ?? Number.NaN
  const varying = cells.filter(cell => at(exact.sd, cell) > 0)
  const still = cells.filter(cell => at(exact.sd, cell) === 0)
  const largest = (scores: readonly number[]): number => Math.max(...scores.map(Math.abs))
  const means = largest(
    varying.map(cell => (at(pooled.mean, cell) - at(exact.mean, cell)) / (at(exact.sd, cell) / Math.sqrt(replications))),
  )
  const sds = largest(
    varying.map(cell => {
      const error = at(exact.sd, cell) * Math.sqrt((at(exact.kurtosis, cell) + 2) / (4 * replications))
      return (at(pooled.sd, cell) - at(exact.sd, cell)) / error
    }),
  )
  // A mean of equal floating-point numbers may differ from them in the last digit.
  const degenerate = still.filter(
    cell =>
      Math.abs(at(pooled.mean, cell) - at(exact.mean, cell)) > 1e-9 * Math.abs(at(exact.mean, cell)) ||
      at(pooled.sd, cell) > 1e-9 * Math.abs(at(exact.mean, cell)),
  ).length
  // NaN fails every comparison and is therefore asked for first.
  return { accepted: means <= CRITICAL && sds <= CRITICAL && degenerate === 0, means, sds, degenerate }
}

function pool(rounds: readonly Printed[]): Summary {
  const over = (value: (round: Printed, series: number, year: number) => number): number[][] =>
    (rounds[0]?.mean ?? []).map((years, series) =>
      years.map((_, year) => rounds.reduce((sum, round) => sum + value(round, series, year), 0) / rounds.length),
    )
  return {
    mean: over((round, series, year) => round.mean[series]?.[year] ?? Number.NaN),
    sd: over((round, series, year) => (round.sd[series]?.[year] ?? Number.NaN) ** 2).map(years => years.map(Math.sqrt)),
  }
}
