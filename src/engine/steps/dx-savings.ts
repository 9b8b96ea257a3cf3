/**
 * DX savings (DXによる業務削減) come into effect on 1 April: the hours of the coming year, and whom they make free.
 *
 * Nobody leaves and nothing is saved in headcount; whether a post is filled again is for the recruitment policy. Who can move is counted
 * now: regular staff at work, without a managerial post, of the job families that may move. Not here: the moves, see reallocation.ts.
 */
import { PERSON } from '../../terms/index.ts'
import { dxYear } from '../dx-ledger.ts'
import type { Movable } from '../dx-memory.ts'
import { REGULAR } from '../lattice.ts'
import { offset, type RunState } from '../run-state.ts'
import { countMovable } from './transfers.ts'

/** Writes the DX ledger of the coming fiscal year (DX台帳). */
export function dxSavings(state: RunState): void {
  const { transformation, plan } = state
  const dx = plan.transformation?.dx
  if (transformation === undefined || dx === undefined) return
  const fiscalYear = state.year + 1
  transformation.dx = dxYear(
    dx,
    transformation.memory,
    { at: offset(state, fiscalYear), fiscalYear },
    grant(state),
    transformation.cells,
  )
}

/** Grants people of a department as long as there are some; nobody is promised twice. */
function grant(state: RunState): Movable {
  const { members, lattice } = state
  const own = state.plan.transformation?.dx?.reallocation?.jobFamilies ?? []
  const promised = new Map<number, number>()
  let movable: Float64Array | undefined
  return (department, jobFamily, wanted) => {
    movable ??= countMovable(members)
    let people = 0
    for (const family of jobFamily === undefined ? own : [jobFamily])
      people += movable[lattice.index(REGULAR, family, department)] as number
    const before = promised.get(department) ?? 0
    const granted = Math.max(0, Math.min(wanted, Math.floor(people / PERSON) - before))
    promised.set(department, before + granted)
    return granted
  }
}
