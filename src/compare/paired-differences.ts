/**
 * Paired differences (対応のある差): scenario − reference within the same run, as bands.
 *
 * Run 17 of two scenarios shares its luck, so the band of their difference is that of the policy and not of chance; taking the difference of
 * two bands instead would make it many times too wide. Every total that both have is compared. Not here: the expected run.
 */
import { type BandRow, type Ensemble, type Spread, spreadOf } from '../measure/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The band of a difference between two scenarios (差の幅), of one total in one year. */
export interface DifferenceBand extends Pick<BandRow, 'fiscalYear' | 'measure' | 'unit'> {
  readonly spread: Spread
}

/** The differences of a scenario from the reference, run by run (対応のある差): of every total, and of the hires so far. */
export interface PairedDifferences {
  readonly differenceBands: readonly DifferenceBand[]
  readonly cumulativeBands: readonly DifferenceBand[]
}

/** Pairs the runs of a scenario with those of the reference (試行の対応付け). @param years from the first to the closing one. */
export const pairRuns = (scenario: Ensemble, reference: Ensemble, years: readonly FiscalYear[]): PairedDifferences => ({
  differenceBands: differencesOfTotals(scenario, reference),
  cumulativeBands: cumulativeDifferences(scenario, reference, years),
})

/** The differences of all totals (合計の差). */
function differencesOfTotals(scenario: Ensemble, reference: Ensemble): DifferenceBand[] {
  const into = new Float64Array(scenario.runs)
  return scenario.bands.flatMap(({ dimension, fiscalYear, measure, unit }) => {
    if (dimension !== undefined) return []
    const found = differences(scenario, reference, { fiscalYear, measure }, into)
    const spread = found && spreadOf(found)
    return spread === undefined ? [] : [{ fiscalYear, measure, unit, spread }]
  })
}

/** The hires since the base date, run by run, as differences on each 1 April (採用累計の差). */
function cumulativeDifferences(scenario: Ensemble, reference: Ensemble, years: readonly FiscalYear[]): DifferenceBand[] {
  const [into, sums] = [new Float64Array(scenario.runs), new Float64Array(scenario.runs)]
  return years.flatMap(fiscalYear => {
    const hires = differences(scenario, reference, { fiscalYear, measure: 'recruitment.filled' }, into)
    if (hires?.length !== sums.length) return []
    for (let run = 0; run < sums.length; run += 1) sums[run] = (sums[run] as number) + (hires[run] as number)
    return [{ fiscalYear, measure: 'recruitment.filled', unit: 'people', spread: spreadOf(sums) as Spread }]
  })
}

/** The differences of a total, run by run, written into an array that has room for all runs; undefined where they cannot be paired. */
function differences(
  scenario: Ensemble,
  reference: Ensemble,
  { fiscalYear, measure }: Pick<BandRow, 'fiscalYear' | 'measure'>,
  into: Float64Array,
): Float64Array | undefined {
  const [one, other] = [scenario.total(fiscalYear, measure), reference.total(fiscalYear, measure)]
  if (one === undefined || other === undefined || one.length !== other.length) return undefined
  for (let run = 0; run < one.length; run += 1) into[run] = (one[run] as number) - (other[run] as number)
  return into.subarray(0, one.length)
}
