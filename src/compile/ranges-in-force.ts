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

/** Assumptions with their ranges, by what becomes of them (幅の使われ方). */
export interface RangesByUse {
  /** Drawn in every run. */
  readonly drawn: readonly SharedProvenance[]
  /** Only the central value is used. */
  readonly atCentre: readonly SharedProvenance[]
  /** In force in no year. */
  readonly outside: readonly SharedProvenance[]
}

/**
 * Tells the ranges of assumptions apart by what becomes of them (幅の使われ方). @param span the years that are read; undefined: all.
 * @param readAtCentre the paths of those that no run draws.
 */
export function rangesByUse(
  rows: readonly SharedProvenance[],
  span: YearSpan | undefined,
  readAtCentre: ReadonlySet<string>,
): RangesByUse {
  const having = (wanted: boolean): SharedProvenance[] =>
    rows.map(row =>
      row.reading
        ? { ...row, reading: row.reading.filter(entry => (span === undefined || isInForce(entry, span)) === wanted) }
        : row,
    )
  const inForce = having(true)
  return {
    drawn: inForce.filter(({ path }) => !readAtCentre.has(path)),
    atCentre: inForce.filter(({ path }) => readAtCentre.has(path)),
    outside: having(false),
  }
}
