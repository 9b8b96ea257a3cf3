/**
 * Where forecasts work (見通しの作業域): tables without departments and persons, used by one forecast after another.
 */
import type { Kernel } from '../kernel/index.ts'
import { FlowBook } from './flow-book.ts'
import { type KernelRoom, KernelRun } from './kernel-run.ts'
import type { Lattice } from './lattice.ts'
import { Members } from './members.ts'
import { SeatList } from './seat-list.ts'

/** The tables of forecasts (見通しの作業域). */
export interface ForecastSpace {
  /** Everybody in post when a decision is made. */
  readonly start: Members
  /** The same people as a forecast goes on. */
  readonly members: Members
  readonly book: FlowBook
  readonly seatList: SeatList
  readonly inKernel: KernelRun
}

/** Empty tables for the forecasts of a run (空の作業域). @param room how much a run has room for. */
export function forecastSpace(kernel: Kernel, coarse: Lattice, room: KernelRoom): ForecastSpace {
  const members = new Members(kernel, coarse, false, false)
  return {
    start: new Members(kernel, coarse, false, false),
    members,
    book: new FlowBook(kernel, coarse, false),
    seatList: new SeatList(kernel),
    inKernel: new KernelRun(members, room),
  }
}
