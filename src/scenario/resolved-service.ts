/**
 * The resolved length of service (勤続): the age at which staff are taken to have joined where the staff table does not say.
 *
 * Not here: the year of joining of a row, which is its own.
 */
import type { DatedQuantity } from './quantity.ts'

/** From when years of service count (勤続年数の起点). */
export interface ResolvedService {
  /** Age on 1 April of the fiscal year of joining; absent: years of service are not known where the table does not give them. */
  readonly entryAge?: DatedQuantity
}
