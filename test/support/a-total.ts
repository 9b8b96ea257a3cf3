/** Totals of runs that are written by hand (手計算の合計). */
import { type MeasureName, type MeasureRow, Totals } from '../../src/measure/index.ts'
import type { FiscalYear } from '../../src/terms/index.ts'

/** A total of one year, run by run. */
export interface ATotal {
  readonly fiscalYear: FiscalYear
  readonly measure: MeasureName
  /** Default: people. */
  readonly unit?: MeasureRow['unit']
  readonly values: readonly number[]
}

/** These totals; what a run does not know is NaN. */
export function totalsOf(totals: readonly ATotal[]): Totals {
  const runs = totals[0]?.values.length ?? 0
  const values = Float64Array.from({ length: runs * totals.length }, (_, at) => {
    return totals[at % totals.length]?.values[Math.floor(at / totals.length)] as number
  })
  const slots = totals.map((total, slot) => ({
    fiscalYear: total.fiscalYear,
    measure: total.measure,
    unit: total.unit ?? 'people',
    place: slot,
    known: total.values.filter(value => !Number.isNaN(value)).length,
  }))
  return new Totals({ runs, values }, slots)
}
