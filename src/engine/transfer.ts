/**
 * Transfers (異動): whole people who change department on a 1 April and stay in post, so headcount is conserved.
 *
 * Whoever has reason to move people writes a list of these: DX reallocation does. One step carries them out and books them.
 */

import type { TransferCause } from '../terms/index.ts'

/** A transfer (異動) of whole people. Indices into `departments` and `jobFamilies`. */
export interface Transfer {
  readonly cause: TransferCause
  readonly from: number
  readonly to: number
  /** Whose people; absent: any of the families that may move. */
  readonly jobFamily?: number
  readonly people: number
}
