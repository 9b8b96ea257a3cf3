/**
 * The steps of a fiscal year that go through the staff (年度の手順), in the kernel. In which order they are taken, engine/year-cycle.ts says.
 */
import { Column } from '../column'
import { Run } from '../run'
import { choiceAt60, leavingAfter60 } from './after-60'
import { reemployment, takeBack } from './appointments'
import { managerialAgeLimit, managerialAppointments } from './managerial-posts'
import { mandatoryRetirement } from './mandatory-retirement'
import { separations } from './separations'
import { termExpiry } from './term-expiry'

export { appointLike, takePattern } from './appointments'

/** Takes steps one after another. @param steps their places in KERNEL_STEPS of kernel/steps.ts. */
export function takeSteps(run: Run, steps: Column<i32>, count: i32): void {
  for (let index = 0; index < count; index += 1) takeStep(run, steps[index])
}

function takeStep(run: Run, step: i32): void {
  switch (step) {
    case 0:
      return separations(run)
    case 1:
      return leavingAfter60(run)
    case 2:
      return choiceAt60(run)
    case 3:
      return mandatoryRetirement(run)
    case 4:
      return termExpiry(run)
    case 5:
      return takeBack(run)
    case 6:
      return managerialAgeLimit(run)
    case 7:
      return managerialAppointments(run)
    case 8:
      return reemployment(run)
    default:
      unreachable()
  }
}
