/**
 * The yearly cycle (年度の流れ): the only place that knows the order of the steps.
 *
 * Stocks are as of 1 April, after that day's hires. Everything from the first step on belongs to the fiscal year that began then;
 * the steps dated 1 April already belong to the next.
 */
import type { KernelStep } from '../kernel/index.ts'
import { type StepList, stepList } from './kernel-run.ts'
import type { PreparedPlan } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import type { RunState } from './run-state.ts'
import { leaves } from './steps/leave.ts'
import { substitutionAppointments } from './steps/substitution.ts'

/** What a step does, or its name where the kernel takes it: then it stands in kernel/assembly/steps. */
type Doing = KernelStep | OutsideStep

/** A step that stands outside the kernel, which asks for it when it is due (計算核の外の手順). */
type OutsideStep = (state: RunState) => void

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
  { when: '1 April', run: 'recruitment' },
]

/** Forecasts decide on hires themselves, and do not tell departments apart, so that nobody moves between them. */
const NOT_FORECAST: readonly Doing[] = ['dxSavings', 'reallocation', 'recruitment']
/** Who holds a managerial post matters to a forecast only where managers choose otherwise than others at 60. */
const OF_MANAGERS: readonly Doing[] = ['managerialAgeLimit', 'managerialAppointments']

/** The cycle of a plan (計画の年度の流れ): the steps that concern it, as they stand in the kernel. */
export interface PlanCycle {
  /** A fiscal year and the following 1 April (1年度). */
  readonly year: StepList
  /** The same up to the decision on hires, as forecasts need it (採用前まで); and whether some of its steps stand outside. */
  readonly ahead: StepList
  readonly asksAhead: boolean
  /** The steps that stand outside the kernel, by the number under which it asks for them. */
  readonly outside: readonly OutsideStep[]
}

/** Chooses the steps that have anything to do in the runs of a plan (手順の選択). */
export function cycleOf({ plan, kernel, managersChooseApart }: PreparedPlan): PlanCycle {
  const steps = YEAR_CYCLE.filter(({ concerns }) => concerns === undefined || concerns(plan))
  const forecast = steps.filter(({ run }) => !NOT_FORECAST.includes(run) && (managersChooseApart || !OF_MANAGERS.includes(run)))
  const outside = steps.flatMap(({ run }) => (typeof run === 'string' ? [] : [run]))
  const listed = (chosen: readonly Step[]): StepList =>
    stepList(
      kernel,
      chosen.map(({ run, when }) => ({
        step: typeof run === 'string' ? run : outside.indexOf(run),
        yearCompleted: when !== 'during the year',
      })),
    )
  return {
    year: listed(steps),
    ahead: listed(forecast),
    asksAhead: forecast.some(({ run }) => typeof run !== 'string'),
    outside,
  }
}
