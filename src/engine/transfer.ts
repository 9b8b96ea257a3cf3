/**
 * Transfers (異動): whole people who change department or job family on a 1 April and stay in post, so headcount is conserved.
 *
 * Whoever has reason to move people writes a list of these: the planner's own moves and DX reallocation do. One place carries them out
 * and books them (kernel/assembly/transfers.ts). Not here: moves to and from other employers, which are separations and hires.
 */
import type { TransferCause } from '../terms/index.ts'
import type { YearSeries } from './year-series.ts'

/** A transfer (異動) of whole people. Indices into `departments` and `jobFamilies`; what is absent may be any, or stays as it is. */
export interface Transfer {
  readonly cause: TransferCause
  /** Department that is left and department that is joined. */
  readonly from?: number
  readonly to?: number
  /** Whose people, and the job family they change to. */
  readonly jobFamily?: number
  readonly toJobFamily?: number
  /** Ages on that 1 April, both ends included. */
  readonly ages?: { readonly from: number; readonly to: number }
  readonly people: number
}

/** A planned transfer (異動の計画): who moves where, and how many on each 1 April, in people or as a share of those who may. */
export interface TransferPlan extends Omit<Transfer, 'people' | 'cause'> {
  /** Where it stands in the scenario: `transfers[0]`. */
  readonly path: string
  readonly people?: YearSeries
  readonly share?: YearSeries
}

/** What became of a planned transfer on a 1 April (異動の結果), in whole people. */
export interface TransferOutcome {
  readonly planned: number
  /** Fewer than planned where fewer people could move. */
  readonly moved: number
}
