/**
 * The yearly cycle (年度の流れ): the only place that knows the order of the steps.
 *
 * Stocks are as of 1 April, after that day's hires. Everything from the first step on belongs to the fiscal year that began then;
 * the steps dated 1 April already belong to the next.
 */
import type { Kernel, KernelStep, Place } from '../kernel/index.ts'
import { InvariantError } from './invariant-error.ts'
import { type DatedStep, stepList } from './kernel-run.ts'
import type { PreparedPlan } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import type { RunState } from './run-state.ts'
import { leaves } from './steps/leave.ts'
import { recruitment } from './steps/recruitment.ts'
import { substitutionAppointments } from './steps/substitution.ts'

/** What a step does, or its name where the kernel takes it: then it stands in kernel/assembly/steps. */
type Doing = KernelStep | ((state: RunState) => void)

/** A step of the cycle and its date in the year (手順). */
interface Step {
  readonly when: 'during the year' | '31 March' | '1 April'
  readonly run: Doing
  /** Whether the step has anything to do in the runs of a plan. Absent: in all. */
  readonly concerns?: (plan: RunPlan) => boolean
}

const withChoice = ({ choiceAge }: RunPlan): boolean => choiceAge.some(age => age !== Number.POSITIVE_INFINITY)
const withManagers = ({ managers }: RunPlan): boolean => managers !== undefined
const withDx = ({ transformation }: RunPlan): boolean => transformation?.dx !== undefined

/** The steps of a fiscal year and of the 1 April that follows it, in order (手順の一覧). */
export const YEAR_CYCLE: readonly Step[] = [
  { when: 'during the year', run: 'separations' },
  { when: 'during the year', run: 'leavingAfter60', concerns: withChoice },
  { when: 'during the year', run: leaves, concerns: ({ leave }) => leave !== undefined },
  { when: '31 March', run: 'choiceAt60', concerns: withChoice },
  { when: '31 March', run: 'mandatoryRetirement' },
  { when: '31 March', run: 'termExpiry' },
  { when: '1 April', run: 'takeBack' },
  { when: '1 April', run: 'managerialAgeLimit', concerns: withManagers },
  { when: '1 April', run: 'managerialAppointments', concerns: withManagers },
  { when: '1 April', run: 'reemployment' },
  { when: '1 April', run: 'fixedTermAppointments' },
  { when: '1 April', run: substitutionAppointments, concerns: ({ work }) => (work?.substitutions ?? []).length > 0 },
  { when: '1 April', run: 'leaveSubstituteAppointments' },
  { when: '1 April', run: 'plannedTransfers', concerns: ({ transfers }) => transfers !== undefined },
  { when: '1 April', run: 'dxSavings', concerns: withDx },
  { when: '1 April', run: 'reallocation', concerns: withDx },
  { when: '1 April', run: recruitment },
]

/** Forecasts decide on hires themselves, and do not tell departments apart, so that nobody moves between them. */
const NOT_FORECAST: readonly Doing[] = ['dxSavings', 'reallocation', recruitment]
/** Who holds a managerial post matters to a forecast only where managers choose otherwise than others at 60. */
const OF_MANAGERS: readonly Doing[] = ['managerialAgeLimit', 'managerialAppointments']

/** The cycle of a plan (計画の年度の流れ): the steps that concern it. */
export interface PlanCycle {
  /** Runs a fiscal year and the following 1 April (1年度). */
  readonly runYear: (state: RunState) => void
  /** The same up to the decision on hires, as forecasts need it (採用前まで). */
  readonly untilRecruitment: (state: RunState) => void
}

/** Chooses the steps that have anything to do in the runs of a plan (手順の選択). */
export function cycleOf({ plan, kernel, managersChooseApart }: PreparedPlan): PlanCycle {
  const steps = YEAR_CYCLE.filter(({ concerns }) => concerns === undefined || concerns(plan))
  const forecast = steps.filter(({ run }) => !NOT_FORECAST.includes(run) && (managersChooseApart || !OF_MANAGERS.includes(run)))
  const [year, ahead] = [inOrder(kernel, steps), inOrder(kernel, forecast)]
  return { runYear: state => take(year, state), untilRecruitment: state => take(ahead, state) }
}

/** The steps in their order; those of the kernel that follow one another are taken at once. */
function inOrder(kernel: Kernel, steps: readonly Step[]): ((state: RunState) => void)[] {
  const order: ((state: RunState) => void)[] = []
  let together: DatedStep[] = []
  const takeTogether = (): void => {
    if (together.length === 0) return
    const list = stepList(kernel, together)
    order.push(({ inKernel }) => inKernel.take(list))
    together = []
  }
  for (const { run, when } of steps) {
    if (typeof run === 'string') together.push({ step: run, yearCompleted: when !== 'during the year' })
    else {
      takeTogether()
      order.push(run)
    }
  }
  takeTogether()
  return order
}

function take(steps: readonly ((state: RunState) => void)[], state: RunState): void {
  state.inKernel.turnTo(conditionsOf(state), state.book.pages)
  for (let index = 0; index < steps.length; index += 1) (steps[index] as (typeof steps)[number])(state)
  state.members.compact()
}

/** The conditions of the year. @throws InvariantError beyond those of the plan, where no forecast goes. */
function conditionsOf({ prepared, plan: { scenario, from }, year }: RunState): Place {
  const conditions = prepared.conditions.years[year - from]
  if (conditions === undefined) throw new InvariantError('A forecast goes beyond the rates of the plan', { scenario, year })
  return conditions
}
