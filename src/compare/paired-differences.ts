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

/** The differences of all totals, run by run (対応のある差). */
export function pairedDifferences(scenario: Ensemble, reference: Ensemble): DifferenceBand[] {
  return scenario.bands.flatMap(({ dimension, fiscalYear, measure, unit }) => {
    if (dimension !== undefined) return []
    const spread = spreadOf(differences(scenario, reference, fiscalYear, measure))
    return spread === undefined ? [] : [{ fiscalYear, measure, unit, spread }]
  })
}

/** The hires since the base date, run by run, as differences on each 1 April (採用累計の差). */
export function cumulativeDifferences(scenario: Ensemble, reference: Ensemble, years: readonly FiscalYear[]): DifferenceBand[] {
  const sums = new Float64Array(scenario.runs)
  return years.flatMap(fiscalYear => {
    const hires = differences(scenario, reference, fiscalYear, 'recruitment.filled')
    if (hires.length !== sums.length) return []
    hires.forEach((difference, run) => {
      sums[run] = (sums[run] as number) + difference
    })
    return [{ fiscalYear, measure: 'recruitment.filled', unit: 'people', spread: spreadOf(sums) as Spread }]
  })
}

function differences(scenario: Ensemble, reference: Ensemble, year: FiscalYear, measure: string): Float64Array {
  const [one, other] = [scenario.total(year, measure), reference.total(year, measure)]
  if (one === undefined || other === undefined || one.length !== other.length) return new Float64Array(0)
  return one.map((value, run) => value - (other[run] as number))
}
