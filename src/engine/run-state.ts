/**
 * The state of one run (実行状態): the members, stocks and flows, and what is remembered from year to year.
 *
 * Mutable, and only the steps change it. A forecast works on a copy. Not here: the plan, which nobody changes, and
 * ages, which follow from the birth year; what policies remember, see kernel/assembly/hiring/memory.ts.
 */
import type { Chance } from './chance.ts'
import type { Course } from './course.ts'
import type { ForecastSpace } from './forecast-space.ts'
import type { Hiring } from './hiring.ts'
import type { KernelRun } from './kernel-run.ts'
import type { Lattice } from './lattice.ts'
import type { LeaveBook } from './leave-book.ts'
import type { Members } from './members.ts'
import type { PreparedPlan } from './prepare.ts'
import type { RecruitmentPlan, RunPlan } from './run-plan.ts'

/** A policy at work (採用の担い手): the run, and its part of the plan. */
export interface Recruiter {
  readonly state: RunState
  readonly plan: RecruitmentPlan
  /** Its place in the order of decisions, from 0. */
  readonly order: number
}

/** The state of one run (実行状態). */
export interface RunState {
  readonly prepared: PreparedPlan
  readonly plan: RunPlan
  /** The lattice of the members: the plan's, or, in a forecast, one without departments. */
  readonly lattice: Lattice
  readonly chance: Chance
  readonly members: Members
  /** Where the stocks and flows of its years stand; in a forecast, those of the run. */
  readonly course: Course
  /** The leave book; absent where the plan has no leave model. */
  readonly leave: LeaveBook | undefined
  /** The fiscal year being simulated. */
  year: number
  /** What of the run stands in the kernel: chance, the conditions of the year, who is in no table for the moment. */
  readonly inKernel: KernelRun
  /** Who is hired, and what the policies remember. */
  readonly hiring: Hiring
  /** Where forecasts work. */
  readonly ahead: ForecastSpace
}

/** A new state. Runs and forecasts are made here alike, field by field: the steps read objects of one form much faster than of several. */
export const newState = (of: RunState): RunState => ({
  prepared: of.prepared,
  plan: of.plan,
  lattice: of.lattice,
  chance: of.chance,
  members: of.members,
  course: of.course,
  leave: of.leave,
  year: of.year,
  inKernel: of.inKernel,
  hiring: of.hiring,
  ahead: of.ahead,
})

/** The index of a year in the plan's series (`year − from`). */
export const offset = (state: RunState, year: number): number => year - state.plan.from

/** The value of a series in a year. */
export const inYear = (state: RunState, series: readonly number[], year: number): number =>
  series[year - state.plan.from] as number
