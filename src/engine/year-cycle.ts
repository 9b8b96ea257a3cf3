/**
 * The yearly cycle (年度の流れ): the only place that knows the order of the steps.
 *
 * Stocks are as of 1 April, after that day's hires. Everything from the first step on belongs to the fiscal year that began then;
 * the steps dated 1 April already belong to the next.
 */
import { type RunState, takeBack } from './run-state.ts'
import { choiceAt60, leavingAfter60 } from './steps/after-60.ts'
import {
  fixedTermAppointments,
  leaveSubstituteAppointments,
  reemployment,
  substitutionAppointments,
} from './steps/appointments.ts'
import { dxSavings } from './steps/dx-savings.ts'
import { leaves } from './steps/leave.ts'
import { managerialAgeLimit, managerialAppointments } from './steps/managerial-posts.ts'
import { mandatoryRetirement } from './steps/mandatory-retirement.ts'
import { plannedTransfers } from './steps/planned-transfers.ts'
import { reallocation } from './steps/reallocation.ts'
import { recruitment } from './steps/recruitment.ts'
import { separations } from './steps/separations.ts'
import { termExpiry } from './steps/term-expiry.ts'

/** A step of the cycle and its date in the year (手順). */
interface Step {
  readonly when: RunState['when']
  readonly run: (state: RunState) => void
}

/** The steps of a fiscal year and of the 1 April that follows it, in order (手順の一覧). */
export const YEAR_CYCLE: readonly Step[] = [
  { when: 'during the year', run: separations },
  { when: 'during the year', run: leavingAfter60 },
  { when: 'during the year', run: leaves },
  { when: '31 March', run: choiceAt60 },
  { when: '31 March', run: mandatoryRetirement },
  { when: '31 March', run: termExpiry },
  { when: '1 April', run: takeBack },
  { when: '1 April', run: managerialAgeLimit },
  { when: '1 April', run: managerialAppointments },
  { when: '1 April', run: reemployment },
  { when: '1 April', run: fixedTermAppointments },
  { when: '1 April', run: substitutionAppointments },
  { when: '1 April', run: leaveSubstituteAppointments },
  { when: '1 April', run: plannedTransfers },
  { when: '1 April', run: dxSavings },
  { when: '1 April', run: reallocation },
  { when: '1 April', run: recruitment },
]

/** Runs a fiscal year and the following 1 April (1年度). */
export function runYear(state: RunState): void {
  for (const step of YEAR_CYCLE) take(step, state)
  state.members.compact()
}

/** Forecasts decide on hires themselves, and do not tell departments apart, so that nobody moves between them. */
const NOT_FORECAST: readonly Step['run'][] = [dxSavings, reallocation, recruitment]

/** The same up to the decision on hires, as forecasts need it (採用前まで). */
export function untilRecruitment(state: RunState): void {
  for (const step of YEAR_CYCLE) if (!NOT_FORECAST.includes(step.run)) take(step, state)
  state.members.compact()
}

function take(step: Step, state: RunState): void {
  state.when = step.when
  step.run(state)
}
