/**
 * DX savings (DXによる業務削減) come into effect on 1 April: the hours of the coming year, and whom they make free.
 *
 * Nobody leaves and nothing is saved in headcount; whether a post is filled again is for the recruitment policy. Who can move is counted
 * now: regular staff at work, without a managerial post, of the job families that may move. Not here: the moves, see reallocation.ts.
 */
import { PERSON } from '../../terms/index.ts'
import type { Movable } from '../dx-memory.ts'
import { REGULAR } from '../lattice.ts'
import { offset, type RunState } from '../run-state.ts'
import { countMovable } from './transfers.ts'

/** Writes the DX ledger of the coming fiscal year (DX台帳). */
export function dxSavings(state: RunState): void {
  const { transformation } = state
  if (transformation?.book === undefined) return
  const coming = state.year + 1
  transformation.dx = transformation.book.write(coming, offset(state, coming), grant(state))
}

/** Grants people of a department as long as there are some; nobody is promised twice. */
function grant({ members, lattice, plan }: RunState): Movable {
  const own = plan.transformation?.dx?.reallocation?.jobFamilies ?? []
  const promised = new Int32Array(lattice.departments)
  let movable: Float64Array | undefined
  return (department, jobFamily, wanted) => {
    movable ??= countMovable(members)
    let people = 0
    if (jobFamily !== undefined) people = movable[lattice.index(REGULAR, jobFamily, department)] as number
    else for (const family of own) people += movable[lattice.index(REGULAR, family, department)] as number
    const before = promised[department] as number
    const granted = Math.max(0, Math.min(wanted, Math.floor(people / PERSON) - before))
    promised[department] = before + granted
    return granted
  }
}
