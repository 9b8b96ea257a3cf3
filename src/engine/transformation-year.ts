/**
 * DX, moves and recent hires in a year's ledger (年度台帳のDXと再配置), for the measures that weigh people.
 *
 * Not here: what is remembered between years, see transformation-state.ts.
 */
import type { DxYear } from './dx-ledger.ts'

/** What a year's ledger says of it (DXと再配置の年度). Counts are people, latest 1 April first. */
export interface TransformationYear {
  readonly dx?: DxYear | undefined
  readonly movers: readonly number[]
  readonly hires: readonly number[]
}
