/**
 * What the runs of a plan work in (作業域), one after another: the table, books and lists, and the tables of their forecasts.
 *
 * Cleared, not made anew, because a thousand runs would otherwise spend their time on memory. Here a run begins.
 */
import { weighsAbsentByDepartment } from './absent-by-department.ts'
import type { Chance } from './chance.ts'
import { Course } from './course.ts'
import { type ForecastSpace, forecastSpace } from './forecast-space.ts'
import { Hiring } from './hiring.ts'
import { KernelRun } from './kernel-run.ts'
import { LeaveBook } from './leave-book.ts'
import { Members } from './members.ts'
import { SeatKeys } from './person-keys.ts'
import type { PreparedPlan } from './prepare.ts'
import type { RunPlan } from './run-plan.ts'
import { newState, type RunState } from './run-state.ts'
import { cycleOf, type PlanCycle } from './year-cycle.ts'

/** What a run works in (作業域); the runs of a plan use it one after another. */
interface Workspace {
  readonly members: Members
  readonly course: Course
  readonly seats: SeatKeys
  readonly inKernel: KernelRun
  readonly hiring: Hiring
  /** What is drawn changes numbers, never which steps concern a plan. */
  readonly cycle: PlanCycle
  /** Whether the kernel knows everything that happens in the years of the plan. */
  readonly knowsYears: boolean
  readonly ahead: ForecastSpace
}

/** The workspace for the runs of a plan: of groups of like people, or of persons (作業域). A run begins when the one before is over. */
export function workspaceFor(prepared: PreparedPlan, persons: boolean): Workspace {
  const { known = prepared } = prepared
  let made = workspaces.get(known)
  if (made === undefined) {
    made = {}
    workspaces.set(known, made)
  }
  const kind = persons ? 'persons' : 'groups'
  made[kind] ??= newWorkspace(known, persons)
  return made[kind]
}

const workspaces = new WeakMap<PreparedPlan, { groups?: Workspace; persons?: Workspace }>()

function newWorkspace(prepared: PreparedPlan, persons: boolean): Workspace {
  const { kernel, lattice, plan, conditions } = prepared
  const members = new Members(kernel, lattice, persons)
  const room = {
    exceptions: plan.managers?.exceptions.length,
    reach: conditions.reach,
    transfers: plan.transfers?.length ?? 0,
  }
  const seats = new SeatKeys(kernel, lattice)
  const inKernel = new KernelRun(members, room)
  inKernel.numberSeats(seats)
  const hiring = new Hiring(kernel, inKernel, prepared.hiring)
  hiring.numberSeats(seats)
  const cycle = cycleOf(prepared)
  return {
    members,
    course: new Course(prepared, cycle.year),
    seats,
    inKernel,
    hiring,
    cycle,
    knowsYears: kernelKnowsYears(plan),
    ahead: forecastSpace(prepared, { hiring, steps: cycle.ahead, asks: cycle.asksAhead, room }),
  }
}

/** Leave, lists of exits, and posts and absences by department stand outside the kernel. */
const kernelKnowsYears = (plan: RunPlan): boolean =>
  plan.leave === undefined && plan.listsExits !== true && !plan.work?.substitutions.length && !weighsAbsentByDepartment(plan)

/** The state on the base date (基準日の状態): groups of like people in the expected run, persons in a sampled one. */
export function openState(
  prepared: PreparedPlan,
  chance: Chance,
  { members, course, seats, inKernel, hiring, ahead }: Workspace,
): RunState {
  const { plan, lattice } = prepared
  members.restore(chance.sampled ? prepared.opening.persons() : prepared.opening.groups())
  seats.restart()
  inKernel.begin(chance, {
    allowances: prepared.allowances,
    listsExits: plan.listsExits === true,
    tellsCauses: true,
    transfers: prepared.moves.transfers.full,
    transformation: prepared.moves.transformation?.place ?? 0,
  })
  hiring.begin(prepared.hiring)
  return newState({
    prepared,
    plan,
    lattice,
    chance,
    members,
    course,
    leave: plan.leave === undefined ? undefined : new LeaveBook(),
    year: plan.from,
    inKernel,
    hiring,
    ahead,
  })
}
