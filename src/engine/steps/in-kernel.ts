/**
 * The steps that go through the staff in the kernel (計算核で行う手順): who leaves, retires, steps down, is appointed to a managerial post or re-employed.
 *
 * What each of them does, and its source, stands in kernel/assembly/steps, in files of the same names. Not here: their order, see year-cycle.ts.
 */
import type { KernelStep } from '../../kernel/index.ts'
import { followsManagers, type RunState } from '../run-state.ts'

const inKernel =
  (step: KernelStep) =>
  ({ members, inKernel: { place } }: RunState): void => {
    members.kernel.call[step](place)
    members.settle()
  }

/** Lets regular staff resign, retire early or die during the fiscal year (年度中の離職). In a forecast nobody asks who leaves for which cause. */
export function separations({ members, inKernel: { place }, book, leave }: RunState): void {
  members.kernel.call.separations(place, book.kept || leave !== undefined ? 1 : 0)
  members.settle()
}

/** Lets staff past the choice leave during the year (60歳以後の退職). */
export const leavingAfter60 = inKernel('leavingAfter60')

/** Lets staff who reach the former retirement age choose, on 31 March (60歳時の選択). */
export const choiceAt60 = inKernel('choiceAt60')

/** Retires whoever has reached the retirement age of their class, on 31 March (定年退職). */
export const mandatoryRetirement = inKernel('mandatoryRetirement')

/** Ends the terms that end on this 31 March (任期満了). */
export const termExpiry = inKernel('termExpiry')

/** Lets those who were put aside be in post again (身分の変更の発令). */
export const takeBack = inKernel('takeBack')

/** Lets managers at the age limit leave their posts (役職定年). */
export function managerialAgeLimit(state: RunState): void {
  if (followsManagers(state)) stepDown(state)
}
const stepDown = inKernel('managerialAgeLimit')

/** Appoints managers to free posts (管理監督職への昇任). */
export function managerialAppointments(state: RunState): void {
  if (followsManagers(state)) fillPosts(state)
}
const fillPosts = inKernel('managerialAppointments')

/** Lets re-employed staff begin on the day after they retired (再任用). */
export const reemployment = inKernel('reemployment')
