/**
 * Resolved transfers (異動): who moves from where to where, and how many on each 1 April.
 *
 * Either `people` or `share` is there. What a place does not name may be any (from) or stays as it is (to).
 */
import type { DatedQuantity } from './quantity.ts'

/** A job family, a department, or both (異動元・異動先). */
export interface TransferPlace {
  readonly jobFamily?: string
  readonly department?: string
}

/** A planned transfer (異動). */
export interface ResolvedTransfer {
  /** Where it stands: `transfers[0]`. */
  readonly path: string
  readonly from: TransferPlace
  readonly to: TransferPlace
  readonly people?: DatedQuantity
  readonly share?: DatedQuantity
  /** Ages on that 1 April, both ends included. */
  readonly ages?: { readonly from: number; readonly to: number }
}
