/**
 * Ranges in force (効いている幅): of values that change by year, those that some year of a projection has, and those dated after it or already
 * replaced before it begins.
 *
 * A plain number of such a year is passed over in silence; a range is listed among what varies, so it has to be told apart there.
 */
import type { SharedProvenance, UncertainReading } from '../scenario/index.ts'
import type { FiscalYear } from '../terms/index.ts'

/** The first and the last year that a projection reads (読む年度). */
export interface YearSpan {
  readonly from: FiscalYear
  readonly to: FiscalYear
}

/** Whether a range holds in some year of a span (期間内に効いているか). */
export const isInForce = ({ from, until }: UncertainReading, span: YearSpan): boolean =>
  (from === undefined || from <= span.to) && (until === undefined || until > span.from)

/** The assumptions with the ranges that are in force, and with those that are not (効いている幅とそうでない幅). */
export function rangesByForce(
  rows: readonly SharedProvenance[],
  span: YearSpan,
): { readonly inForce: readonly SharedProvenance[]; readonly outside: readonly SharedProvenance[] } {
  const having = (wanted: boolean): SharedProvenance[] =>
    rows.map(row => (row.reading ? { ...row, reading: row.reading.filter(entry => isInForce(entry, span) === wanted) } : row))
  return { inForce: having(true), outside: having(false) }
}
