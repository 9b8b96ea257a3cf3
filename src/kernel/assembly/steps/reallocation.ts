/**
 * Reallocation (配置転換), on 1 April: the people whom DX has made free move to the priority departments, and their posts with them.
 *
 * Whole people, headcount conserved; later hires follow the posts. Retraining and the way to full productivity are weights of effective
 * manpower and change no headcount. Not here: how many are free and where they go, see redeployment.ts.
 */
import { Run } from '../run'
import { carryOut, noteMovable } from '../transfers'
import { rememberMovers } from '../transformation'

/** Moves the people of the coming 1 April (配置転換). */
export function reallocation(run: Run): void {
  const transformation = run.transformation
  if (transformation === null || changetype<usize>(transformation.reallocation) === 0) return
  const coming = run.year.index + 1
  const transfers = transformation.year(coming).transfers
  let people = 0
  for (let index = 0; index < transfers.count; index += 1) {
    const transfer = transfers.transfer(index)
    carryOut(run, transfer, noteMovable(run, transfer, transformation.reallocation.concerned))
    people += transfer.people
  }
  rememberMovers(transformation, coming, <f64>people)
}
