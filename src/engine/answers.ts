/**
 * Answers (問い合わせへの回答): what the kernel asks in the middle of a run, because it stands in TypeScript: leave and substitution, formulas, budget caps, and
 * whoever watches the years.
 *
 * Where a plan has steps of its own here, every forecast has a state of its own for them (forecast-state.ts). Not here: the questions, see kernel/assembly/host.ts.
 */
import type { Host } from '../kernel/index.ts'
import { MOST_PEOPLE } from '../terms/index.ts'
import type { Course } from './course.ts'
import { stateOfForecast } from './forecast-state.ts'
import { InvariantError } from './invariant-error.ts'
import { assertCohorts } from './ledger.ts'
import { budgetCap } from './policies/budget-cap.ts'
import { byFormula } from './policies/formula.ts'
import { backFromLeave, type Situation } from './policies/situation.ts'
import { targetIn } from './policies/target.ts'
import type { RecruitmentPlan } from './run-plan.ts'
import type { Recruiter, RunState } from './run-state.ts'
import { postsGivenUp } from './steps/substitution.ts'
import { refuseBalance, type YearWatch } from './year-watch.ts'

/** Where the years of a run stand, and who is told of them; absent: nobody is. */
interface Told {
  readonly course: Course
  readonly watch: YearWatch | undefined
}

/** Answers for a run and its forecasts (試行の回答者). @param steps those that stand outside the kernel, by the number under which it asks for them. */
export function answersOf(state: RunState, steps: readonly ((state: RunState) => void)[], { course, watch }: Told): Host {
  let ahead: RunState | undefined
  const stateIn = (forecast: number): RunState => {
    const of = forecast === 0 ? state : (ahead as RunState)
    of.members.settle()
    return of
  }
  return (question, first, second, third) => {
    switch (question) {
      case 'step':
        takeStep(stateIn(third), steps[first], second)
        return 0
      case 'begin forecast':
        ahead = stateOfForecast(state)
        return 0
      case 'target':
        return targetIn(recruiterIn(stateIn(0), first), { year: second, leavers: third })
      case 'hires':
        return hiresOf(recruiterIn(stateIn(0), first), { year: second, leavers: third })
      case 'back from leave':
        return backFromLeave(recruiterIn(stateIn(third), first), second)
      case 'posts given up':
        return postsGivenUp(recruiterIn(stateIn(third), first), second)
      case 'too many hires':
        throw new RangeError(`${first} hires on one day are more than ${MOST_PEOPLE}`)
      case 'beyond conditions':
        throw new InvariantError('A forecast goes beyond the rates of the plan', { scenario: state.plan.scenario, year: first })
      case 'year opens':
        stateIn(0)
        watch?.opens(first)
        return 0
      case 'year closes':
        stateIn(0)
        watch?.closes(first)
        return 0
      case 'unbalanced':
        refuseBalance(stateIn(0), course, first)
        return 0
      case 'miscounted':
        assertCohorts(stateIn(0).members, { scenario: state.plan.scenario, year: first })
        return 0
    }
  }
}

function takeStep(state: RunState, step: ((state: RunState) => void) | undefined, year: number): void {
  state.year = year
  step?.(state)
}

const recruiterIn = (state: RunState, order: number): Recruiter => ({
  state,
  plan: state.plan.recruitment[order] as RecruitmentPlan,
  order,
})

/** The hires of a policy that the kernel does not know. */
function hiresOf(recruiter: Recruiter, situation: Situation): number {
  const { policy } = recruiter.plan
  switch (policy.policy) {
    case 'budget-cap':
      return budgetCap(recruiter, situation, policy.budget)
    case 'formula':
      return byFormula(recruiter, situation, policy)
    default:
      throw new Error(`The kernel decides itself by ${policy.policy}`)
  }
}
