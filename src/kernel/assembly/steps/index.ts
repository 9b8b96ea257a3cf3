/**
 * The steps of a fiscal year that go through the staff (年度の手順), in the kernel. In which order they are taken, engine/year-cycle.ts says.
 *
 * Not here: recruitment, which takes all of them in its forecasts, see year.ts.
 */
import { host, TAKE_STEP } from '../host'
import { Run } from '../run'
import { choiceAt60, leavingAfter60 } from './after-60'
import { reemployment, takeBack } from './appointments'
import { dxSavings } from './dx-savings'
import { fixedTermAppointments, leaveSubstituteAppointments } from './fixed-term'
import { managerialAgeLimit, managerialAppointments } from './managerial-posts'
import { mandatoryRetirement } from './mandatory-retirement'
import { plannedTransfers } from './planned-transfers'
import { reallocation } from './reallocation'
import { separations } from './separations'
import { termExpiry } from './term-expiry'

export { appointStandIns } from './fixed-term'

/** Steps with this number and higher ones stand in TypeScript. */
export const OUTSIDE: i32 = 1000

/**
 * Takes a step.
 * @param dated twice its place in KERNEL_STEPS of kernel/steps.ts, or {@link OUTSIDE} and the number of one that stands outside; and one more where the fiscal
 * year is completed by then, so that whoever leaves has served it.
 */
export function takeStep(run: Run, dated: i32): void {
  const step = dated >> 1
  run.yearCompleted = (dated & 1) !== 0
  if (step >= OUTSIDE) host(TAKE_STEP, step - OUTSIDE, run.year.year, run.looksAhead ? 1 : 0)
  else takeOwn(run, step)
}

function takeOwn(run: Run, step: i32): void {
  switch (step) {
    case 0:
      separations(run)
      break
    case 1:
      leavingAfter60(run)
      break
    case 2:
      choiceAt60(run)
      break
    case 3:
      mandatoryRetirement(run)
      break
    case 4:
      termExpiry(run)
      break
    case 5:
      takeBack(run)
      break
    case 6:
      managerialAgeLimit(run)
      break
    case 7:
      managerialAppointments(run)
      break
    case 8:
      reemployment(run)
      break
    case 9:
      fixedTermAppointments(run)
      break
    case 10:
      leaveSubstituteAppointments(run)
      break
    case 11:
      plannedTransfers(run)
      break
    case 12:
      dxSavings(run)
      break
    case 13:
      reallocation(run)
      break
    default:
      unreachable()
  }
}
