/**
 * DX savings (DXによる業務削減) come into effect on 1 April: the hours of the coming year, and whom they make free.
 *
 * Nobody leaves and nothing is saved in headcount; whether a post is filled again is for the recruitment policy. Who can move is counted
 * now: regular staff at work, without a managerial post, of the job families that may move. Not here: the moves, see reallocation.ts.
 */
import { writeDxYear } from '../dx-ledger'
import { Run } from '../run'
import { countMovable } from '../transfers'

/** Writes the DX ledger of the coming fiscal year (DX台帳). */
export function dxSavings(run: Run): void {
  const transformation = run.transformation
  if (transformation === null) return
  if (changetype<usize>(transformation.reallocation) !== 0) countMovable(run.table, transformation.movable)
  writeDxYear(transformation, run.year.index + 1, true)
}
