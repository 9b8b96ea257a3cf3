/**
 * Where forecasts work (見通しの作業域): tables without departments and persons, used by one forecast after another.
 *
 * Forecasts go on in the kernel (kernel/assembly/hiring/ahead.ts); what is kept here is for the steps that stand outside it.
 */
import { expectedChance } from './chance.ts'
import type { Hiring } from './hiring.ts'
import { type KernelRoom, KernelRun, type StepList } from './kernel-run.ts'
import { Members } from './members.ts'
import type { PreparedPlan } from './prepare.ts'

/** The tables of forecasts (見通しの作業域). */
export interface ForecastSpace {
  /** Everybody in post, as a forecast goes on. */
  readonly members: Members
  readonly inKernel: KernelRun
}

/** For whom forecasts are made, by which steps, whether some of these stand outside the kernel, and how much a run has room for. */
interface Forecasting {
  readonly hiring: Hiring
  readonly steps: StepList
  readonly asks: boolean
  readonly room: KernelRoom
}

/** Tables for the forecasts of the runs of a plan (見通しの作業域の用意). */
export function forecastSpace(prepared: PreparedPlan, { hiring, steps, asks, room }: Forecasting): ForecastSpace {
  const { kernel, coarse, plan, conditions, managersChooseApart, moves } = prepared
  const members = new Members(kernel, coarse, false, false)
  const start = new Members(kernel, coarse, false, false)
  const inKernel = new KernelRun(members, room)
  inKernel.begin(expectedChance, {
    allowances: 0,
    listsExits: false,
    tellsCauses: plan.leave !== undefined,
    transfers: moves.transfers.coarse,
    transformation: 0,
  })
  const ahead = kernel.call.newAhead(hiring.place, inKernel.place, start.table, prepared.hiring.list)
  kernel.settle()
  const { place, count } = steps
  const [apart, outside] = [managersChooseApart ? 1 : 0, asks ? 1 : 0]
  kernel.int32.set([conditions.list, conditions.years.length, plan.from, place, count, apart, outside], ahead >>> 2)
  return { members, inKernel }
}
