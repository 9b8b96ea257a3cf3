/**
 * The steps that the kernel takes (kernel/assembly/steps), one at a time, on a table that a test has made.
 */

import type { BookPages } from '../../src/engine/book-pages.ts'
import { Chance } from '../../src/engine/chance.ts'
import { newConditions } from '../../src/engine/conditions.ts'
import type { RunPlan } from '../../src/engine/index.ts'
import { KernelRun, type StepList, stepList } from '../../src/engine/kernel-run.ts'
import type { Members } from '../../src/engine/members.ts'
import { newPlannedTransfers } from '../../src/engine/planned-transfers.ts'
import { type RateTable, stayingByYear } from '../../src/engine/rate-table.ts'
import { WrittenPlan } from '../../src/engine/written-plan.ts'
import type { Kernel, KernelStep } from '../../src/kernel/index.ts'
import { aPlan } from './a-plan.ts'

interface Year {
  readonly year: number
  /** By cause; absent: nobody leaves during the year. */
  readonly rates?: readonly RateTable[]
  /** Absent: people are groups, and shares are taken. */
  readonly chance?: Chance
  /** Where it is booked; absent: nowhere, as in a forecast. */
  readonly book?: BookPages
  /** What the plan says otherwise than `aPlan`, for one year. */
  readonly plan?: Partial<RunPlan>
  /** Whether it is asked for which cause people leave. Default: yes. */
  readonly tellsCauses?: boolean
}

/** A run of a table in one fiscal year. */
export function runIn(
  members: Members,
  { year, rates = [], chance = new Chance(), book, plan = {}, tellsCauses = true }: Year,
): KernelRun {
  const { kernel, lattice } = members
  const families = Array.from({ length: lattice.jobFamilies }, () => 65)
  const base = { ...aPlan({ from: year, to: year }), retirementAge: families.map(age => [age, age]), choiceAge: families }
  const of = { plan: { ...base, ...plan }, rates, staying: stayingByYear(kernel, rates) }
  const written = new WrittenPlan(kernel, of.plan)
  const conditions = newConditions(written, of)
  const { managers, transfers } = of.plan
  const { reach } = conditions
  const run = new KernelRun(members, { exceptions: managers?.exceptions.length, reach, transfers: transfers?.length ?? 0 })
  const { full } = newPlannedTransfers(written, transfers, reach)
  run.begin(chance, { allowances: 0, listsExits: false, tellsCauses, transfers: full, transformation: 0 })
  turnTo(run, kernel, conditions.years[0] as number, book?.place ?? 0)
  return run
}

/** Turns a run to a fiscal year. @param year its conditions. @param pages where it is booked; 0: nowhere. */
export function turnTo(run: KernelRun, kernel: Kernel, year: number, pages: number): void {
  // The fields `year` and `pages` of Run in kernel/assembly/run.ts, after four floating-point numbers and two fields.
  kernel.int32.set([year, pages], (run.place >>> 2) + 2 * 4 + 2)
}

/** Takes one step. */
export function take(run: KernelRun, members: Members, step: KernelStep): void {
  takeAll(run, members, stepList(members.kernel, [{ step, yearCompleted: false }]))
}

/** Takes steps one after another. */
export function takeAll(run: KernelRun, members: Members, { place, count }: StepList): void {
  run.turnToHost()
  members.kernel.call.takeSteps(run.place, place, count)
  members.settle()
}

/** Lets people leave during a year for some causes (年度中の離職). @param tellsCauses whether it is asked for which cause; otherwise groups are thinned out. */
export function separate(members: Members, of: Year, tellsCauses = true): void {
  take(runIn(members, { ...of, tellsCauses }), members, 'separations')
}
