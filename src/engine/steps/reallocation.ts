/**
 * Reallocation (配置転換), on 1 April: the people whom DX has made free move to the priority departments, and their posts with them.
 *
 * Whole people, headcount conserved; later hires follow the posts. Retraining and the way to full productivity are weights of effective
 * manpower and change no headcount. Not here: how many are free and where they go, see redeployment.ts.
 */
import type { RunState } from '../run-state.ts'
import { rememberMovers } from '../transformation-state.ts'
import { carryOut } from './transfers.ts'

/** Moves the people of the coming 1 April (配置転換). */
export function reallocation(state: RunState): void {
  const { transformation, plan } = state
  const dx = plan.transformation?.dx
  if (transformation === undefined || dx?.reallocation === undefined) return
  const transfers = transformation.dx?.transfers ?? []
  carryOut(state, transfers, dx.reallocation.jobFamilies)
  let people = 0
  for (const transfer of transfers) people += transfer.people
  rememberMovers(transformation, people, dx.reallocation)
}
