/**
 * Recruitment (採用), on 1 April: the policy decides how many, the bounds limit it, and the hires are placed.
 *
 * The number is a whole one in every run. Not here: yield of hiring, experienced hires.
 */
import { limitHires } from '../policies/bounds.ts'
import { decideHires } from '../policies/decide.ts'
import { countBeforeRecruitment } from '../policies/situation.ts'
import type { RunState } from '../run-state.ts'
import { placeHires } from './placement.ts'

/** Decides and places the hires of the coming 1 April (採用). */
export function recruitment(state: RunState): void {
  const situation = countBeforeRecruitment(state)
  state.memory.leavers.push(situation.leavers)
  const wanted = decideHires(state, situation)
  const hires = limitHires(state, situation, wanted)
  // A number that a limit changed upsets what was settled for the coming years: they are decided anew.
  if (hires !== wanted) state.memory.settled = []
  state.planned = hires
  state.memory.hires.push(hires)
  placeHires(state, hires)
}
